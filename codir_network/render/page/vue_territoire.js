// Le territoire: communes at their coordinates, around each the families where it has a known seat.
const ground = data.views.territoire;
const metBy = new Map();
for (const [a, b] of ground.meetings) {
  for (const [one, two] of [[ids[a], ids[b]], [ids[b], ids[a]]]) metBy.set(one, [...(metBy.get(one) || []), two]);
}
const manyMeetings = ground.meetings.length > 700; // then they show on focus only
/** @param {Context} ctx @param {Point} a @param {Point} b */
function lineBetween(ctx, a, b) {
  ctx.beginPath(); ctx.moveTo(a.x, a.y); ctx.lineTo(b.x, b.y); ctx.stroke();
}
/** @param {Context} ctx */
function drawMeetings(ctx) {
  ctx.strokeStyle = colour.grey; ctx.lineWidth = 1.1;
  ctx.globalAlpha = lit ? 0.04 : 0.16;
  for (const [a, b] of manyMeetings ? [] : ground.meetings) lineBetween(ctx, by.get(ids[a]), by.get(ids[b]));
  ctx.globalAlpha = 1;
}
/** @param {Context} ctx */
function drawGlyphs(ctx) {
  const size = ground.radius > 16 ? 5 : ground.radius > 12 ? 4.2 : 3.2;
  for (const { commune, signs } of ground.glyphs) {
    const node = by.get(ids[commune]), a = alpha(node.id), off = ground.marks[node.id];
    for (const sign of signs) {
      const key = ground.kinds[sign.kind], family = data.families[key];
      if (state.families.has(key)) continue;
      ctx.globalAlpha = Math.max(a, 0.25);
      outline(ctx, { x: node.x + sign.x - off.x, y: node.y + sign.y - off.y }, size, family.shape);
      ctx.fillStyle = family.fill; ctx.fill("evenodd");
      if (family.outlined) { ctx.lineWidth = 1; ctx.strokeStyle = colour.ink; ctx.stroke(); }
    }
  }
  ctx.globalAlpha = 1;
}
/** @param {Context} ctx @param {string} id */
function nearGround(ctx, id) {
  const node = by.get(id);
  if (!node.commune) return;
  ctx.strokeStyle = colour.ink; ctx.lineWidth = 2.4; ctx.globalAlpha = 0.75;
  for (const other of metBy.get(id) || []) lineBetween(ctx, node, by.get(other));
  ctx.globalAlpha = 1;
}
views.territoire = {
  before(ctx) {
    const [x0, y0, x1, y1] = ground.bounds;
    ctx.fillStyle = "white"; ctx.fillRect(x0 * 3, y0 * 3, (x1 - x0) * 3, (y1 - y0) * 3);
    drawMeetings(ctx); drawHalos(ctx);
  },
  near: nearGround,
  after: drawGlyphs,
};
