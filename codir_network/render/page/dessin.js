// Strokes, symbols, texts: how anything is drawn, whatever the view.
/** @param {string} hex @param {number} share */
function tint(hex, share) {
  /** @param {number} i */
  const part = (i) => Math.round(255 - share * (255 - parseInt(hex.slice(i, i + 2), 16)));
  return `rgb(${part(1)},${part(3)},${part(5)})`;
}
/** @param {string} hex @param {number} a */
function rgba(hex, a) {
  return `rgba(${parseInt(hex.slice(1, 3), 16)},${parseInt(hex.slice(3, 5), 16)},${parseInt(hex.slice(5, 7), 16)},${a})`;
}
/** @param {Point} a @param {Point} b */
function bend(a, b) {
  return { x: (a.x + b.x) / 2 * 0.9, y: (a.y + b.y) / 2 * 0.9 };
}
/** @param {Context} ctx @param {Point} a @param {Point} c @param {Point} b */
function curve(ctx, a, c, b) {
  ctx.beginPath(); ctx.moveTo(a.x, a.y); ctx.quadraticCurveTo(c.x, c.y, b.x, b.y); ctx.stroke();
}
/** @param {Point} a @param {Point} c @param {Point} b @param {number} t */
function point(a, c, b, t) {
  const u = 1 - t;
  return { x: u * u * a.x + 2 * u * t * c.x + t * t * b.x, y: u * u * a.y + 2 * u * t * c.y + t * t * b.y };
}
/** @param {Context} ctx @param {Point} a @param {Point} c @param {Point} b @param {number} apart */
function twin(ctx, a, c, b, apart) {
  const dx = b.x - a.x, dy = b.y - a.y, d = Math.hypot(dx, dy) || 1;
  for (const side of apart ? [-apart, apart] : [0]) {
    const o = { x: -dy / d * side, y: dx / d * side };
    curve(ctx, a, { x: c.x + o.x * 2, y: c.y + o.y * 2 }, b);
  }
}
/** @param {Context} ctx @param {Point} c @param {boolean} question @param {number} radius of a halo */
function disc(ctx, c, question, radius) {
  const part = radius / 20, thin = Math.max(part, 0.55);
  if (question) ring(ctx, c, radius, colour.cream, colour.ink, 4.5 * thin, [9 * part, 6 * part]);
  else ring(ctx, c, dotOf() * data.ring, null, colour.waiting, 1.8 * thin, [1.8, 3.6]);
}
/** @param {Context} ctx @param {Point} at @param {number} radius @param {string | null} fill @param {string} stroke @param {number} width @param {number[]} dash */
function ring(ctx, at, radius, fill, stroke, width, dash) {
  if (fill) { ctx.beginPath(); ctx.arc(at.x, at.y, radius + 1, 0, 2 * Math.PI); ctx.fillStyle = fill; ctx.fill(); }
  ctx.beginPath(); ctx.arc(at.x, at.y, radius, 0, 2 * Math.PI);
  ctx.setLineDash(dash); ctx.lineWidth = width; ctx.strokeStyle = stroke; ctx.stroke(); ctx.setLineDash([]);
}
/** @param {Context} ctx @param {Point} at @param {number} size @param {string} shape */
function outline(ctx, at, size, shape) {
  ctx.beginPath();
  for (const contour of shapes[shape]) {
    contour.forEach(([x, y], i) => (i ? ctx.lineTo(at.x + x * size, at.y + y * size) : ctx.moveTo(at.x + x * size, at.y + y * size)));
    ctx.closePath();
  }
}
/** @param {number} size @param {number} weight */
function font(size, weight) {
  return `${weight} ${size}px "${data.font}", "Helvetica Neue", Arial, sans-serif`;
}
/** @param {Context} ctx @param {Label} label @param {string} ink */
function drawLabel(ctx, label, ink) {
  ctx.textAlign = label.align; ctx.textBaseline = "alphabetic"; ctx.lineJoin = "round";
  label.lines.forEach((line, i) => text(ctx, line, label.x, label.y + i * label.size * 1.16, font(label.size, label.weight), ink));
  if (label.note) text(ctx, label.note, label.x, label.y + (label.lines.length - 1) * label.size * 1.16 + 18, font(15, 400), ink);
}
/** @param {Context} ctx @param {string} line @param {number} x @param {number} y @param {string} face @param {string} ink */
function text(ctx, line, x, y, face, ink) {
  ctx.font = face;
  ctx.lineWidth = 5; ctx.strokeStyle = rgba(colour.disc, 0.86); ctx.strokeText(line, x, y);
  ctx.fillStyle = ink; ctx.fillText(line, x, y);
}
/** @param {Context} ctx @param {ArcText} arc @param {string} ink */
function drawArc(ctx, arc, ink) {
  ctx.textAlign = "center"; ctx.textBaseline = "middle"; ctx.fillStyle = ink;
  for (const { sign, x, y, turn, size } of arc.letters) {
    ctx.save(); ctx.font = font(size, arc.weight); ctx.translate(x, y); ctx.rotate(turn * Math.PI / 180);
    ctx.lineWidth = 4; ctx.strokeStyle = rgba(colour.disc, 0.7); ctx.strokeText(sign, 0, 0);
    ctx.fillText(sign, 0, 0); ctx.restore();
  }
}
/** @param {Context} ctx @param {Place} c */
function drawCommune(ctx, c) {
  ctx.globalAlpha = Math.max(alpha(c.id), 0.4);
  const radius = dotOf();
  ctx.beginPath(); ctx.arc(c.x, c.y, radius, 0, 2 * Math.PI);
  ctx.fillStyle = c.id === state.focus ? colour.ink : "white"; ctx.fill();
  ctx.lineWidth = Math.max(2, radius * 4 / 7.5); ctx.strokeStyle = colour.ink; ctx.stroke();
  ctx.globalAlpha = 1;
}
/** @param {Place} c */
const reachOf = (c) => (c.state === "asked" ? haloOf() + 2 : dotOf() * (c.state ? data.ring : 4 / 3));
const dotOf = () => views[state.view].dot || 7.5, haloOf = () => views[state.view].halo || 20;
/** @param {Context} ctx @param {Place} b */
function drawBody(ctx, b) {
  const a = alpha(b.id);
  if (!a) return;
  if (state.view === "instances" && poleOf.has(b.id)) return;
  const family = data.families[b.family], pole = b.pole;
  const several = b.group && state.view === "cercles";
  const size = pole ? 14 : b.owner ? Math.min(5.5, dotOf()) : several ? 11 : 9.5;
  ctx.globalAlpha = a;
  ctx.lineJoin = "miter";
  if (several) { outline(ctx, { x: b.x - 5, y: b.y - 5 }, size, family.shape); ctx.fillStyle = tint(family.fill, 0.45); ctx.fill("evenodd"); }
  outline(ctx, b, size + (pole ? 4 : 2), family.shape); ctx.fillStyle = "white"; ctx.fill("evenodd");
  outline(ctx, b, size, family.shape);
  if (b.automatic && !pole) {
    ctx.fillStyle = "white"; ctx.fill("evenodd"); ctx.lineWidth = b.owner ? 1.8 : 2.6; ctx.strokeStyle = family.fill; ctx.stroke();
  } else {
    ctx.fillStyle = family.fill; ctx.fill("evenodd");
    if (family.outlined) { ctx.lineWidth = 1.6; ctx.strokeStyle = colour.ink; ctx.stroke(); }
    if (pole && b.automatic) { outline(ctx, b, size + 4, family.shape); ctx.lineWidth = 2.4; ctx.strokeStyle = family.fill; ctx.stroke(); }
  }
  ctx.globalAlpha = 1;
}
let enlarged = 0; // pixels of the sheet that is drawn for one of the map; 0 on the screen
/** @param {Context} ctx */
function drawNames(ctx) {
  const scale = enlarged || network.getScale();
  if (scale < 0.5) drawFarNames(ctx, scale);
  else drawNearNames(ctx);
}
// Seen from afar, on a telephone, names as Python placed them are too small: as many as fit are written larger.
/** @param {Context} ctx @param {number} scale */
function drawFarNames(ctx, scale) {
  const size = 14.5 / scale, boxes = /** @type {Box[]} */ ([]), from = network.DOMtoCanvas({ x: 0, y: 0 }), to = network.DOMtoCanvas({ x: box.clientWidth, y: box.clientHeight });
  /** @param {Place} n */
  const asked = (n) => n.id === state.focus || n.id === state.hover;
  /** @param {Place} n */
  const rank = (n) => (asked(n) ? 0 : n.state === "asked" ? 1 : n.pole ? 2 : n.commune ? 3 : 4);
  const wanted = [...by.values()].filter((n) => alpha(n.id) === 1 && here(n.id) && (lit ? lit.has(n.id) : n.commune || n.pole || state.view === "instances"));
  const dots = wanted.map((n) => [n.x - 9, n.y - 9, n.x + 9, n.y + 9]);
  /** @type {(b: number[]) => (o: number[]) => boolean} */
  const over = (b) => (o) => b[0] < o[2] && o[0] < b[2] && b[1] < o[3] && o[1] < b[3];
  ctx.textAlign = "left"; ctx.textBaseline = "middle"; ctx.lineJoin = "round"; ctx.globalAlpha = state.labels;
  for (const node of wanted.sort((a, b) => rank(a) - rank(b) || byName(a.id, b.id))) {
    const name = node.short || node.name;
    ctx.font = font(size, 600);
    const width = ctx.measureText(name).width, ringed = state.view === "instances" && poleOf.has(node.id);
    const off = ringed ? arcs.radius + 10 : node.commune ? reachOf(node) + 6 : 20;
    const aside = [[node.x - off - width, node.y], [node.x + off, node.y]], upright = [[node.x - width / 2, node.y - off - size / 2], [node.x - width / 2, node.y + off + size / 2]];
    const places = ringed ? upright.reverse() : [aside[node.x < 0 ? 0 : 1], upright[node.y < 0 ? 0 : 1], ...(rank(node) < 3 ? [aside[node.x < 0 ? 1 : 0], upright[node.y < 0 ? 1 : 0]] : [])];
    const free = places.map(([x, y]) => /** @type {Box} */ ([x, y - 0.5 * size, x + width, y + 0.5 * size])).find((b) =>
      b[0] > from.x && b[2] < to.x && b[1] > from.y && b[3] < to.y && !boxes.some(over(b)) && (rank(node) < 2 || !dots.some(over(b))));
    if (!free) continue;
    boxes.push(free);
    ctx.lineWidth = size / 3.5; ctx.strokeStyle = rgba(colour.disc, 0.86); ctx.strokeText(name, free[0], (free[1] + free[3]) / 2);
    ctx.fillStyle = colour.ink; ctx.fillText(name, free[0], (free[1] + free[3]) / 2);
  }
  ctx.globalAlpha = 1;
}
/** @param {Context} ctx */
function drawNearNames(ctx) {
  for (const node of by.values()) {
    const a = alpha(node.id);
    if (!a || !node.label) continue;
    ctx.globalAlpha = (a < 1 ? 0.42 : 1) * state.labels;
    if (node.leader.length) drawLeader(ctx, node);
    drawLabel(ctx, node.label, colour.ink);
  }
  ctx.globalAlpha = 1;
  const over = by.get(state.hover || state.focus);
  if (over && !over.label && alpha(over.id) && !(state.view === "instances" && poleOf.has(over.id))) {
    drawLabel(ctx, { lines: [over.name], x: over.x, y: over.y - 18, align: "center", size: 17, weight: 600 }, colour.ink);
  }
}
/** @param {Context} ctx @param {Place} node */
function drawLeader(ctx, node) {
  const [x0, y0, x1, y1] = node.leader, d = Math.hypot(x1 - x0, y1 - y0) || 1, r = reachOf(node);
  ctx.beginPath(); ctx.moveTo(x0 + (x1 - x0) * r / d, y0 + (y1 - y0) * r / d);
  for (let i = 2; i < node.leader.length; i += 2) ctx.lineTo(node.leader[i], node.leader[i + 1]);
  ctx.lineWidth = 1.2; ctx.strokeStyle = colour.grey; ctx.stroke();
}
