// Les instances: two arcs of bodies, their shared members as curves, the poles as rings in the middle.
const arcs = data.views.instances;
const poleOf = new Map(arcs.rings.map((ring) => [ring.id, ring.role]));
for (const [a, b, shared] of arcs.curves) {
  const one = by.get(ids[a]), two = by.get(ids[b]);
  if (!one.group && !two.group) continue;
  tiesOf.get(one.id).push({ other: two.id, shared });
  tiesOf.get(two.id).push({ other: one.id, shared });
}
const nearCodir = new Set(arcs.curves.flatMap(([a, b]) =>
  (poleOf.get(ids[a]) === "codir" ? [ids[b]] : poleOf.get(ids[b]) === "codir" ? [ids[a]] : [])));
function cubic(ctx, p, apart) {
  const dx = p[6] - p[0], dy = p[7] - p[1], d = Math.hypot(dx, dy) || 1;
  for (const side of apart ? [-apart, apart] : [0]) {
    const x = -dy / d * side, y = dx / d * side;
    ctx.beginPath(); ctx.moveTo(p[0] + x, p[1] + y);
    ctx.bezierCurveTo(p[2] + x, p[3] + y, p[4] + x, p[5] + y, p[6] + x, p[7] + y); ctx.stroke();
  }
}
function drawBands(ctx) {
  ctx.lineWidth = 24; ctx.lineCap = "round"; ctx.lineJoin = "round";
  for (const band of arcs.bands) {
    ctx.strokeStyle = data.families[band.family].fill;
    ctx.globalAlpha = (state.families.has(band.family) ? 0.08 : 0.26) * (lit ? 0.6 : 1);
    ctx.beginPath();
    band.points.forEach(([x, y], i) => (i ? ctx.lineTo(x, y) : ctx.moveTo(x, y)));
    ctx.stroke();
  }
  ctx.lineCap = "butt"; ctx.globalAlpha = 1;
}
function drawCurves(ctx) {
  for (const [a, b, shared, ...p] of arcs.curves) {
    const one = by.get(ids[a]), two = by.get(ids[b]), pole = poleOf.get(two.id) || poleOf.get(one.id);
    if (!shown(one) || !shown(two)) continue;
    const faint = (one.automatic && !poleOf.has(one.id)) || (two.automatic && !poleOf.has(two.id));
    if (faint && !state.office) { ctx.globalAlpha = lit ? 0.02 : 0.06; ctx.lineWidth = 1; ctx.strokeStyle = colour.grey; cubic(ctx, p, 0); continue; }
    ctx.strokeStyle = pole === "codir" ? "#111" : pole ? data.families[by.get(poleId(one, two)).family].fill : colour.grey;
    ctx.lineWidth = pole ? 1.6 : 1.1;
    ctx.globalAlpha = (pole ? (pole === "codir" ? 0.9 : 0.7) : shared > 1 ? 0.5 : 0.17) * (lit ? 0.12 : 1);
    cubic(ctx, p, pole && shared > 1 ? 2 : 0);
  }
  ctx.globalAlpha = 1;
}
const poleId = (one, two) => (poleOf.has(two.id) ? two.id : one.id);
function drawRings(ctx) {
  for (const r of arcs.rings) {
    const node = by.get(r.id), family = data.families[node.family], R = arcs.radius - 6;
    ctx.globalAlpha = lit && !lit.has(r.id) ? 0.45 : 1;
    ctx.beginPath(); ctx.arc(node.x, node.y, R + 11, 0, 2 * Math.PI); ctx.fillStyle = "#fff"; ctx.fill();
    ctx.lineWidth = 12; ctx.strokeStyle = "#dcdad3";
    ctx.beginPath(); ctx.arc(node.x, node.y, R, 0, 2 * Math.PI); ctx.stroke();
    if (r.hub) {
      const [reached, others, without] = r.hub, top = -Math.PI / 2, turn = (n) => top + 2 * Math.PI * n / Math.max(others, 1);
      ctx.strokeStyle = family.fill;
      ctx.beginPath(); ctx.arc(node.x, node.y, R, top, turn(without)); ctx.stroke();
      if (without < reached) { ctx.setLineDash([4, 4]); ctx.beginPath(); ctx.arc(node.x, node.y, R, turn(without), turn(reached)); ctx.stroke(); ctx.setLineDash([]); }
      ctx.textAlign = "center"; ctx.textBaseline = "alphabetic";
      ctx.font = font(46, 700); ctx.fillStyle = family.text; ctx.fillText(String(reached), node.x, node.y + 4);
      for (const [i, line] of r.unit.lines.entries()) { ctx.font = font(15, 400); ctx.fillStyle = colour.ink; ctx.fillText(line, node.x, node.y + 23 + 16 * i); }
    } else { outline(ctx, node, 20, family.shape); ctx.fillStyle = family.fill; ctx.fill("evenodd"); }
    ctx.globalAlpha = 1;
  }
}
function drawArcLabels(ctx) {
  drawRings(ctx);
  for (const b of data.bodies) {
    if (!here(b.id) || !shown(b) || nearCodir.has(b.id) || poleOf.has(b.id) || !nearCodir.size) continue;
    const inwards = b.x > 0 ? -21 : 21;
    ctx.globalAlpha = alpha(b.id); ctx.lineWidth = 1.8; ctx.strokeStyle = colour.ink;
    ctx.beginPath(); ctx.arc(b.x + inwards, b.y, 3.6, 0, 2 * Math.PI); ctx.fillStyle = "#fff"; ctx.fill(); ctx.stroke();
  }
  ctx.globalAlpha = state.labels;
  for (const band of arcs.bands) drawLabel(ctx, band.title, data.families[band.family].text);
  for (const r of arcs.rings) drawLabel(ctx, r.name, data.families[by.get(r.id).family].text);
  ctx.globalAlpha = 1;
}
function nearArc(ctx, id) {
  for (const [a, b, shared, ...p] of arcs.curves) {
    const one = ids[a], two = ids[b];
    if (one !== id && two !== id) continue;
    const other = by.get(one === id ? two : one);
    if (!shown(other) || !shown(by.get(id))) continue;
    const family = data.families[other.family];
    ctx.strokeStyle = family.line; ctx.lineWidth = 2.6; ctx.globalAlpha = 0.95;
    if (other.automatic && !poleOf.has(other.id)) { ctx.setLineDash([2, 5]); ctx.lineWidth = 2; }
    cubic(ctx, p, shared > 1 ? 2.6 : 0);
    ctx.setLineDash([]);
  }
  ctx.globalAlpha = 1;
}
views.instances = {
  before(ctx) {
    const [x0, y0, x1, y1] = arcs.bounds;
    ctx.fillStyle = "#fff"; ctx.fillRect(x0 * 3, y0 * 3, (x1 - x0) * 3, (y1 - y0) * 3);
    drawBands(ctx); drawCurves(ctx);
  },
  near: nearArc,
  after: drawArcLabels,
};
