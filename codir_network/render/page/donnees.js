// What the page holds, and what of it is shown.
const data = JSON.parse(document.getElementById("donnees").textContent);
const words = data.words, colour = data.colours;
const by = new Map();
for (const c of data.communes) by.set(c.id, Object.assign(c, { commune: true }));
for (const b of data.bodies) {
  const blank = { automatic: false, role: "", owner: "", circle: "", type: "", source: "", facts: [], members: [] };
  by.set(b.id, Object.assign(b, { ...blank, ...b, commune: false, short: b.label }));
}
for (const g of data.groups) by.set(g.id, Object.assign(g, { commune: false, group: true, facts: [], members: [] }));
const ids = [...by.keys()];
const called = ids.map((id) => by.get(id).label || by.get(id).name);
const sides = ["left", "center", "right"];
function markOf([rank, x, y, side, size, weight, x0, y0, x1, y1, lines, note, ...end]) {
  const label = side === undefined ? null : { lines: lines ? lines.split("\n") : [called[rank]], align: sides[side], size, weight,
    box: [x0, y0, x1, y1], x: [x0, (x0 + x1) / 2, x1][side], y: y0 + size * data.ascent, note: note || "" };
  return [ids[rank], { x, y, label, leader: end.length ? [x, y, ...end] : [] }];
}
for (const view of Object.values(data.views)) {
  view.marks = Object.fromEntries(view.marks.map(markOf));
  if (view.salle) view.salle = Object.fromEntries(view.salle.map(markOf));
}
const seatsOf = new Map([...by.keys()].map((id) => [id, []]));
for (const c of data.communes) c.missed = c.missed.map((b) => ids[b]);
for (const step of data.steps) { step.ids = step.ids.map((i) => ids[i]); step.pairs = step.pairs.map((pair) => pair.map((i) => ids[i])); }
data.keys = Object.fromEntries(ids.map((id, i) => [id, data.keys[i]]));
const everySeat = [...data.seats.flatMap(([c, ...held]) => held.map((b) => [c, b, 1, []])), ...data.told.flatMap(([c, counted, through, ...held]) => held.map((b) => [c, b, counted, through]))];
const everyTie = data.ties.flatMap(([a, ...others]) => others.map((n) => [a, n >> 2, (n >> 1 & 1) + 1, n & 1]));
for (const [c, b, counted, through] of everySeat) {
  const seat = { commune: ids[c], body: ids[b], counted: counted === 1, through: through.map((i) => data.holders[i]) };
  seatsOf.get(ids[c]).push(seat);
  seatsOf.get(ids[b]).push(seat);
}
for (const g of data.groups) {
  const all = g.bodies.flatMap((body) => seatsOf.get(body));
  for (const commune of new Set(all.map((s) => s.commune))) {
    const own = all.filter((s) => s.commune === commune);
    seatsOf.get(g.id).push({ commune, body: g.id, counted: own.some((s) => s.counted), through: [...new Set(own.flatMap((s) => s.through))] });
  }
}
const tiesOf = new Map([...data.bodies, ...data.groups].map((b) => [b.id, []]));
for (const [a, b, shared] of everyTie) {
  tiesOf.get(ids[a]).push({ other: ids[b], shared });
  tiesOf.get(ids[b]).push({ other: ids[a], shared });
}
const shapes = data.shapes;
const state = { view: data.view, focus: null, hover: null, pair: null, families: new Set(), circles: new Set(), office: false, salle: false, people: false, labels: 1 };
const overlays = []; // drawn over the links of any view: (ctx) => …
const guests = []; // parts that take the panel for a while: { open(), lit() }
const views = {}; // each view adds itself: before(ctx), near(ctx, id), after(ctx)
const $ = (id) => document.getElementById(id);

// ---- what is shown -----------------------------------------------------------------------
const here = (id) => id in data.views[state.view].marks;
const stand = (id) => (data.views[state.view].stands || {})[id] || id; // the mark that shows a body of a gathered family
const shown = (body) => !state.families.has(body.family) && !(body.circle && state.circles.has(body.circle));
const drawnSeats = (id) => seatsOf.get(id).filter((s) => s.counted && shown(by.get(s.body)) &&
  (state.office || !by.get(s.body).automatic));

function neighbours(id) {
  const node = by.get(id), near = new Set([id]);
  for (const s of seatsOf.get(id)) near.add(node.commune ? s.body : s.commune);
  if (node.commune) node.missed.forEach((body) => near.add(body));
  else tiesOf.get(id).forEach((t) => near.add(t.other));
  if (node.group) node.bodies.forEach((body) => near.add(body));
  return near;
}
let lit = null;
function alpha(id) {
  const node = by.get(id);
  if (!here(id) || (!node.commune && !shown(node))) return 0;
  if (lit) return lit.has(id) || (node.group && node.bodies.some((body) => lit.has(body))) ? 1 : 0.26;
  if (!node.commune) return 1;
  if (state.circles.has("interne")) return 0.3;
  const outside = seatsOf.get(id).filter((s) => s.counted && !by.get(s.body).automatic);
  return outside.length && !outside.some((s) => shown(by.get(s.body))) ? 0.3 : 1;
}
