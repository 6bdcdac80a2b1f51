// Les trois cercles: communes on the rim, families as petals, the two poles in the middle.
const circles = data.views.cercles, geo = circles.geometry;
/** @param {Context} ctx @param {Ellipse} radii */
function oval(ctx, [rx, ry]) {
  ctx.beginPath();
  ctx.ellipse(0, 0, rx, ry, 0, 0, 2 * Math.PI);
}
/** @param {Context} ctx */
function drawGround(ctx) {
  /** @param {string} circle */
  const faded = (circle) => (state.circles.has(circle) ? 0.5 : 1);
  oval(ctx, geo.users); ctx.fillStyle = colour.users_ring; ctx.fill();
  ctx.lineWidth = 1.4; ctx.strokeStyle = colour.circle_edge; ctx.stroke();
  oval(ctx, geo.institutions); ctx.fillStyle = colour.institutions_ring; ctx.fill(); ctx.stroke();
  oval(ctx, geo.rim); ctx.fillStyle = colour.disc; ctx.fill();
  ctx.lineWidth = 2; ctx.strokeStyle = colour.rim_edge; ctx.stroke();
  for (const petal of circles.petals) drawPetal(ctx, petal, faded("interne"));
  if (data.center === "territoire") {
    ctx.beginPath();
    ctx.ellipse(0, 0, geo.poles[0], geo.poles[1], 0, 0, 2 * Math.PI);
    ctx.fillStyle = "white"; ctx.fill();
    ctx.lineWidth = 2.6; ctx.strokeStyle = colour.ink;
    if (!data.bodies.some((b) => b.role)) { ctx.lineWidth = 2; ctx.strokeStyle = colour.grey; ctx.setLineDash([2.5, 6]); }
    ctx.stroke(); ctx.setLineDash([]);
  }
}
/** @param {Context} ctx @param {Petal} petal @param {number} strength */
function drawPetal(ctx, petal, strength) {
  const from = petal.start * Math.PI / 180, to = petal.end * Math.PI / 180;
  const off = state.families.has(petal.family) || !petal.bodies;
  const dim = lit ? 0.6 : 1;
  ctx.beginPath();
  ctx.ellipse(0, 0, geo.rim[0] * geo.inner[1], geo.rim[1] * geo.inner[1], 0, from, to);
  ctx.ellipse(0, 0, geo.rim[0] * geo.inner[0], geo.rim[1] * geo.inner[0], 0, to, from, true);
  ctx.closePath();
  const fill = tint(data.families[petal.family].fill, (off ? 0.045 : 0.12) * strength * dim);
  ctx.fillStyle = fill; ctx.strokeStyle = fill; ctx.lineWidth = 8; ctx.lineJoin = "round";
  ctx.fill(); ctx.stroke();
}
/** @param {Context} ctx */
function drawThreads(ctx) {
  ctx.lineWidth = 1.25; ctx.strokeStyle = colour.grey;
  for (const c of data.communes) {
    const dim = alpha(c.id) < 1 || lit ? 0.05 : 0.13;
    ctx.globalAlpha = dim;
    for (const id of new Set(drawnSeats(c.id).map((s) => stand(s.body)))) {
      const b = by.get(id);
      if (b.owner !== c.id) curve(ctx, c, bend(c, b), b);
    }
  }
  ctx.globalAlpha = 1;
}
/** @param {Context} ctx */
function drawRoots(ctx) {
  for (const c of data.communes) {
    const roots = new Map();
    for (const s of drawnSeats(c.id)) {
      const b = by.get(s.body);
      if (b.automatic) continue;
      const sum = roots.get(b.family) || { x: 0, y: 0, n: 0 };
      const mark = by.get(stand(s.body));
      sum.x += mark.x; sum.y += mark.y; sum.n += 1;
      roots.set(b.family, sum);
    }
    ctx.globalAlpha = alpha(c.id) * (lit ? (lit.has(c.id) ? 0.5 : 0.25) : 1);
    for (const [family, sum] of roots) drawRoot(ctx, c, { x: sum.x / sum.n, y: sum.y / sum.n }, data.families[family].line);
  }
  ctx.globalAlpha = 1;
}
/** @param {Context} ctx @param {Point} from @param {Point} to @param {string} fill */
function drawRoot(ctx, from, to, fill) {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const crowd = Math.max(0.45, Math.min(1, 36 / data.communes.length));
  const t = Math.min(1, 78 * crowd / length), mid = bend(from, to);
  const end = point(from, mid, to, t), elbow = { x: from.x + (mid.x - from.x) * t, y: from.y + (mid.y - from.y) * t };
  const fade = ctx.createLinearGradient(from.x, from.y, end.x, end.y), rim = /** @type {Point[]} */ ([]);
  fade.addColorStop(0, rgba(fill, 0.9)); fade.addColorStop(1, rgba(fill, 0));
  for (let i = 0; i <= 8; i += 1) {
    const p = point(from, elbow, end, i / 8), q = point(from, elbow, end, (i + 0.2) / 8);
    const d = Math.hypot(q.x - p.x, q.y - p.y) || 1, half = (2.6 - 1.9 * i / 8) * crowd;
    const o = { x: -(q.y - p.y) / d * half, y: (q.x - p.x) / d * half };
    rim.splice(i, 0, { x: p.x + o.x, y: p.y + o.y }, { x: p.x - o.x, y: p.y - o.y });
  }
  ctx.beginPath();
  rim.forEach((p, i) => (i ? ctx.lineTo(p.x, p.y) : ctx.moveTo(p.x, p.y)));
  ctx.fillStyle = fade; ctx.fill();
}
/** @param {Context} ctx */
function drawPoleTies(ctx) {
  for (const { pole: end, body, shared, x, y } of circles.spokes) {
    const pole = by.get(ids[end]), other = by.get(ids[body]);
    if (!shown(pole) || !shown(other) || (other.automatic && !state.office)) continue;
    ctx.globalAlpha = lit ? 0.06 : 0.55;
    ctx.strokeStyle = data.families[pole.family].fill; ctx.lineWidth = 2;
    twin(ctx, pole, { x, y }, other, shared > 1 ? 2.6 : 0);
  }
  ctx.globalAlpha = 1;
  if (data.center === "codir" && data.bodies.some((b) => b.role === "codir")) {
    ctx.beginPath(); ctx.ellipse(0, 16, 96, 54, 0, 0, 2 * Math.PI);
    ctx.fillStyle = "white"; ctx.fill(); ctx.lineWidth = 2.6; ctx.strokeStyle = colour.ink; ctx.stroke();
  }
}
/** @param {Place} node */
function nearMarks(node) {
  const found = new Map();
  for (const t of (node.group ? node.bodies : [node.id]).flatMap((body) => tiesOf.get(body))) {
    const id = stand(t.other);
    if (here(id)) found.set(id, Math.max(found.get(id) || 0, t.shared));
  }
  return found;
}
/** @param {Context} ctx @param {string} id */
function drawNear(ctx, id) {
  const node = by.get(id);
  if (!node) return;
  for (const s of seatsOf.get(id)) {
    const b = by.get(stand(s.body)), c = by.get(s.commune);
    if (!shown(by.get(s.body))) continue;
    const family = data.families[b.family];
    ctx.strokeStyle = family.line; ctx.globalAlpha = 0.95;
    if (by.get(s.body).automatic || !s.counted) { ctx.lineWidth = 2; ctx.setLineDash([2, 5]); if (!s.counted) ctx.strokeStyle = colour.grey; }
    else { ctx.lineWidth = 3; ctx.setLineDash(family.dash); }
    curve(ctx, c, bend(c, b), b);
  }
  ctx.setLineDash([]);
  if (!node.commune) {
    const mark = by.get(stand(id));
    for (const [near, shared] of nearMarks(node)) {
      const other = by.get(near);
      if (other === mark || !shown(other)) continue;
      ctx.strokeStyle = colour.ink; ctx.globalAlpha = 0.5; ctx.lineWidth = 1.8;
      twin(ctx, mark, bend(mark, other), other, shared > 1 ? 2.4 : 0);
    }
  }
  ctx.globalAlpha = 1;
}
/** @param {Context} ctx */
function drawHalos(ctx) {
  for (const c of data.communes) {
    if (!c.state) continue;
    ctx.globalAlpha = lit && !lit.has(c.id) ? 0.6 : 1;
    disc(ctx, c, c.state === "asked", geo.halo);
  }
  const focus = by.get(state.focus);
  if (focus && focus.commune) {
    for (const id of focus.missed) if (here(stand(id)) && shown(by.get(id))) { ctx.globalAlpha = 1; ring(ctx, by.get(stand(id)), 21, colour.cream, colour.ink, 2.4, [6, 4.5]); }
  }
  ctx.globalAlpha = 1;
}
/** @param {Context} ctx */
function drawTitles(ctx) {
  ctx.globalAlpha = (lit ? 0.5 : 1) * state.labels;
  for (const title of circles.titles) drawArc(ctx, title, colour.grey);
  for (const petal of circles.petals) {
    if (!petal.title) continue;
    ctx.globalAlpha = (state.families.has(petal.family) || state.circles.has("interne") ? 0.35 : 1) * (lit ? 0.6 : 1) * state.labels;
    drawArc(ctx, petal.title, petal.bodies ? data.families[petal.family].text : colour.grey);
  }
  ctx.globalAlpha = state.labels;
  for (const label of circles.quiet) drawLabel(ctx, label, colour.grey);
  ctx.globalAlpha = 1;
}
views.cercles = {
  dot: geo.dot, halo: geo.halo,
  before(ctx) { drawGround(ctx); drawThreads(ctx); drawRoots(ctx); drawPoleTies(ctx); drawHalos(ctx); },
  near: drawNear,
  after: drawTitles,
  titles: () => [...circles.quiet.map((label) => ({ size: label.size, boxes: [label.box] })), ...[...circles.titles, ...circles.petals.map((petal) => petal.title)].filter(Boolean).map((title) => ({
    size: Math.max(...title.letters.map((letter) => letter.size)),
    boxes: title.letters.map(({ x, y, size }) => [x - size * 0.55, y - size * 0.55, x + size * 0.55, y + size * 0.55]) }))],
};
