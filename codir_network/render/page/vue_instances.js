// Les instances: two arcs of bodies, their shared members as curves, the poles as rings in the middle.
const folded = data.views.instances;
const poleOf = new Map(folded.rings.map((ring) => [ring.id, ring.role]));
const groupOf = new Map(data.groups.filter((g) => folded.opened[g.id]).flatMap((g) => g.bodies.map((id) => [id, g.id])));
let arcs = folded, unfolded = /** @type {string | null} */ (null);
const textOf = new Map([...by.values()].map((n) => [n.id, /** @type {any} */ (n.group ? n.name : n.label)]));
// A mark of an opened family, from few numbers: its label stands beside it, as Python measured it.
/** @param {string} group */
function opened(group) {
  const found = folded.opened[group], marks = /** @type {Marks} */ ({});
  for (const { rank, x, y, width, size, cut } of found.marks) {
    const side = x > 0 ? 1 : -1, edge = x + 15 * side, half = size * 0.51;
    marks[ids[rank]] = { x, y, leader: [], label: width ? {
      lines: [cut || textOf.get(ids[rank])], x: edge, y: y - half + size * 0.78, align: side > 0 ? "left" : "right", size, weight: 600, note: "",
      box: [Math.min(edge, edge + width * side), y - half, Math.max(edge, edge + width * side), y + half] } : null };
  }
  for (const r of folded.rings) marks[r.id] = folded.marks[r.id];
  return Object.assign({}, folded, { marks, bands: found.bands, curves: found.curves });
}
for (const g of data.groups) {
  g.automatic = g.bodies.every((id) => by.get(id).automatic);
  const strongest = new Map();
  for (const id of g.bodies) for (const t of tiesOf.get(id)) if (!g.bodies.includes(t.other)) strongest.set(t.other, Math.max(t.shared, strongest.get(t.other) || 0));
  for (const [other, shared] of strongest) tiesOf.get(g.id).push({ other, shared });
}
const nested = new Set(everyTie.filter((t) => t.nested).flatMap((t) => [`${t.one} ${t.other}`, `${t.other} ${t.one}`]));
const codir = folded.rings.find((r) => r.role === "codir");
const nearCodir = new Set(codir ? tiesOf.get(codir.id).map((t) => t.other) : []);
for (const g of data.groups) if (g.bodies.some((id) => nearCodir.has(id))) nearCodir.add(g.id);
/** @param {Place} b */
const quietBody = (b) => b.automatic && !poleOf.has(b.id);

/** @param {Context} ctx @param {number[]} p @param {number} apart */
function cubic(ctx, p, apart) {
  const dx = p[6] - p[0], dy = p[7] - p[1], d = Math.hypot(dx, dy) || 1;
  for (const side of apart ? [-apart, apart] : [0]) {
    const x = -dy / d * side, y = dx / d * side;
    ctx.beginPath(); ctx.moveTo(p[0] + x, p[1] + y);
    ctx.bezierCurveTo(p[2] + x, p[3] + y, p[4] + x, p[5] + y, p[6] + x, p[7] + y); ctx.stroke();
  }
}
/** @param {Context} ctx */
function drawBands(ctx) {
  ctx.lineWidth = 24; ctx.lineCap = "round"; ctx.lineJoin = "round";
  for (const band of arcs.bands) {
    ctx.strokeStyle = data.families[band.family].fill;
    ctx.globalAlpha = (state.families.has(band.family) ? 0.08 : 0.26) * (lit ? 0.6 : 1) * state.labels;
    ctx.beginPath();
    band.points.forEach(([x, y], i) => (i ? ctx.lineTo(x, y) : ctx.moveTo(x, y)));
    ctx.stroke();
  }
  ctx.lineCap = "butt"; ctx.globalAlpha = 1;
}
// While bodies move from a view to another their curves wait, then come back.
/** @param {Context} ctx */
function drawCurves(ctx) {
  if (!state.labels) return;
  const sparse = Math.max(1, Math.min(2.4, 150 / arcs.curves.length)); // few links may be told louder
  for (const spokes of [false, true]) for (const { one: a, other: b, shared, hangs, points: p } of arcs.curves) {
    const one = by.get(ids[a]), two = by.get(ids[b]), pole = poleOf.has(one.id) ? one : poleOf.has(two.id) ? two : null;
    if (spokes !== Boolean(pole) || !shown(one) || !shown(two)) continue;
    ctx.strokeStyle = colour.grey; ctx.lineWidth = 1.1;
    if ((quietBody(one) || quietBody(two)) && !state.office) { ctx.globalAlpha = lit ? 0.02 : 0.06; cubic(ctx, p, 0); continue; }
    ctx.globalAlpha = (pole ? 0.85 : shared > 1 ? Math.min(0.75, 0.5 * sparse) : 0.17 * sparse) * (lit ? 0.12 : 1);
    if (pole) {
      ctx.lineWidth = 1.6;
      ctx.strokeStyle = poleOf.get(pole.id) === "codir" ? colour.codir : data.families[pole.family].fill;
      if (hangs) ctx.setLineDash([8, 5]);
    }
    cubic(ctx, p, pole && shared > 1 ? 2 : 0);
    ctx.setLineDash([]);
  }
  ctx.globalAlpha = 1;
}
/** @param {Context} ctx */
function drawRings(ctx) {
  for (const r of arcs.rings) {
    const node = by.get(r.id), family = data.families[node.family], R = arcs.radius - 6;
    ctx.globalAlpha = !shown(node) ? 0.15 : lit && !lit.has(r.id) ? 0.35 : 1;
    ctx.beginPath(); ctx.arc(node.x, node.y, R + 11, 0, 2 * Math.PI); ctx.fillStyle = "white"; ctx.fill();
    ctx.lineWidth = 12; ctx.strokeStyle = colour.unreached;
    ctx.beginPath(); ctx.arc(node.x, node.y, R, 0, 2 * Math.PI); ctx.stroke();
    if (r.hub) {
      const { reached, others, without } = r.hub, top = -Math.PI / 2, turn = (/** @type {number} */ n) => top + 2 * Math.PI * n / Math.max(others, 1);
      ctx.strokeStyle = family.fill;
      ctx.beginPath(); ctx.arc(node.x, node.y, R, top, turn(without)); ctx.stroke();
      if (without < reached) { ctx.setLineDash([4, 4]); ctx.beginPath(); ctx.arc(node.x, node.y, R, turn(without), turn(reached)); ctx.stroke(); ctx.setLineDash([]); }
      ctx.textAlign = "center"; ctx.textBaseline = "alphabetic";
      ctx.font = font(46, 700); ctx.fillStyle = family.text; ctx.fillText(String(reached), node.x, node.y + 4);
      for (const [i, line] of r.unit.lines.entries()) { ctx.font = font(15, 400); ctx.fillStyle = colour.ink; ctx.fillText(line, node.x, node.y + 23 + 16 * i); }
    } else { outline(ctx, node, 20, family.shape); ctx.fillStyle = family.fill; ctx.fill("evenodd"); }
    ctx.globalAlpha *= state.labels;
    drawLabel(ctx, r.name, family.text);
  }
  ctx.globalAlpha = state.labels;
  for (const label of arcs.quiet) drawLabel(ctx, label, colour.grey);
  ctx.globalAlpha = 1;
}
// A question put to the room: cream, a dashed line of ink.
/** @param {Context} ctx */
function drawCalls(ctx) {
  for (const call of arcs.calls) {
    const [x0, y0, x1, y1] = call.box, mid = (x0 + x1) / 2;
    ctx.globalAlpha = (lit ? 0.4 : 1) * state.labels;
    plate(ctx, x0, y0, x1, y1, 14);
    ctx.fillStyle = colour.cream; ctx.fill();
    ctx.setLineDash([9, 6]); ctx.lineWidth = 2.4; ctx.strokeStyle = colour.ink; ctx.stroke();
    ctx.setLineDash([2, 5]); ctx.lineWidth = 1.8;
    for (const side of [-1, 1]) { ctx.beginPath(); ctx.moveTo(mid + side * 24, call.y); ctx.lineTo(mid + side * 72, call.y); ctx.stroke(); }
    ctx.setLineDash([]);
    ctx.textAlign = "center"; ctx.textBaseline = "middle"; ctx.font = font(26, 700); ctx.fillStyle = colour.ink;
    ctx.fillText(String(call.shared), mid, call.y + 1);
    [call.a, call.b].forEach((family, i) => {
      const f = data.families[family], x = i ? 90 : -90;
      outline(ctx, { x: mid + x, y: call.y }, 9.5, f.shape); ctx.fillStyle = f.fill; ctx.fill("evenodd");
      if (f.outlined) { ctx.lineWidth = 1.6; ctx.stroke(); }
    });
    ctx.textBaseline = "alphabetic"; ctx.textAlign = "center"; ctx.fillStyle = colour.ink;
    call.words.lines.forEach((line, i) => { ctx.font = font(call.words.size, 700); ctx.fillText(line, mid, call.words.y + i * call.words.size * 1.16); });
    ctx.font = font(15, 400); ctx.fillText(call.words.note, mid, call.words.y + (call.words.lines.length - 1) * call.words.size * 1.16 + 18);
  }
  ctx.globalAlpha = 1;
}
/** @param {Context} ctx @param {number} x0 @param {number} y0 @param {number} x1 @param {number} y1 @param {number} r */
function plate(ctx, x0, y0, x1, y1, r) {
  ctx.beginPath(); ctx.moveTo(x0 + r, y0);
  ctx.arcTo(x1, y0, x1, y1, r); ctx.arcTo(x1, y1, x0, y1, r); ctx.arcTo(x0, y1, x0, y0, r); ctx.arcTo(x0, y0, x1, y0, r);
  ctx.closePath();
}
/** @param {Context} ctx */
function drawArcLabels(ctx) {
  drawRings(ctx); drawCalls(ctx);
  for (const b of by.values()) {
    if (b.commune || !here(b.id) || !shown(b) || poleOf.has(b.id) || nearCodir.has(b.id) || !nearCodir.size) continue;
    ctx.globalAlpha = alpha(b.id) * state.labels; ctx.lineWidth = 1.8; ctx.strokeStyle = colour.ink;
    ctx.beginPath(); ctx.arc(b.x + (b.x > 0 ? -21 : 21), b.y, 3.6, 0, 2 * Math.PI); ctx.fillStyle = "white"; ctx.fill(); ctx.stroke();
  }
  const chosen = here(state.focus) && by.get(state.focus);
  if (chosen) {
    ctx.globalAlpha = 1; ctx.lineWidth = 2.6; ctx.strokeStyle = colour.ink;
    ctx.beginPath(); ctx.arc(chosen.x, chosen.y, poleOf.has(chosen.id) ? arcs.radius + 6 : 17, 0, 2 * Math.PI); ctx.stroke();
  }
  for (const band of arcs.bands) {
    ctx.globalAlpha = state.labels * (state.families.has(band.family) ? 0.4 : 1);
    if (band.title) drawLabel(ctx, band.title, data.families[band.family].text);
  }
  ctx.globalAlpha = 1;
}
/** @param {Context} ctx @param {string} id */
function nearArc(ctx, id) {
  if (!state.labels) return;
  for (const { one: a, other: b, shared, hangs, points: p } of arcs.curves) {
    const one = ids[a], two = ids[b];
    if (one !== id && two !== id) continue;
    const other = by.get(one === id ? two : one);
    if (!shown(other) || !shown(by.get(id))) continue;
    ctx.strokeStyle = data.families[other.family].line; ctx.lineWidth = 2.4; ctx.globalAlpha = 0.95;
    if (quietBody(other)) { ctx.setLineDash([2, 5]); ctx.lineWidth = 2; } else if (hangs) ctx.setLineDash([9, 6]);
    cubic(ctx, p, shared > 1 ? 2.6 : 0);
    ctx.setLineDash([]);
  }
  ctx.globalAlpha = 1;
}
// A family shown as one line opens: its bodies take slots, the others stay one line.
/** @param {string} group */
function unfold(group) {
  if (unfolded === group) return;
  if (group) for (const id of by.get(group).bodies) Object.assign(by.get(id), { x: by.get(group).x, y: by.get(group).y });
  unfolded = group;
  travel(() => {
    arcs = group ? opened(group) : folded;
    data.views.instances = arcs;
  });
  $("replier").hidden = !group;
}
/** @param {string} id */
function reachArc(id) {
  if (folded.opened[id]) { unfold(id); return null; }
  if (id && !here(id) && groupOf.has(id)) unfold(groupOf.get(id));
  return id;
}
$("replier").addEventListener("click", () => { focus(null); unfold(null); });
views.instances = {
  before(ctx) {
    const [x0, y0, x1, y1] = arcs.bounds;
    ctx.fillStyle = "white"; ctx.fillRect(x0 * 3, y0 * 3, (x1 - x0) * 3, (y1 - y0) * 3);
    drawBands(ctx); drawCurves(ctx);
  },
  near: nearArc,
  after: drawArcLabels,
  reach: reachArc,
  back: () => unfold(null),
  card: arcCard,
  under(p) {
    /** @param {Ring} r @param {Box} b */
    const within = (r, b) => Math.hypot(p.x - by.get(r.id).x, p.y - by.get(r.id).y) < arcs.radius || (p.x > b[0] && p.x < b[2] && p.y > b[1] && p.y < b[3]);
    const found = arcs.rings.find((r) => shown(by.get(r.id)) && within(r, r.name.box));
    return found ? found.id : null;
  },
  named: () => arcs.rings.map((r) => ({ id: r.id, x: by.get(r.id).x, y: by.get(r.id).y, box: r.name.box, size: r.name.size })),
};
