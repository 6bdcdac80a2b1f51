// What the page holds, and what of it is shown.
const sent = /** @type {SentData} */ (JSON.parse(document.getElementById("donnees").textContent));
const data = /** @type {PageData} */ (/** @type {unknown} */ (sent)); // the same object: this part turns ranks into ids
const words = data.words, colour = data.colours;
/** @type {Map<string, Place>} */
const by = new Map();
for (const c of data.communes) by.set(c.id, Object.assign(c, { commune: true }));
for (const b of data.bodies) {
  /** @type {Partial<Place>} */
  const blank = { automatic: false, role: "", owner: "", circle: "", type: "", source: "", facts: [], members: [] };
  by.set(b.id, Object.assign(b, { ...blank, ...b, commune: false, short: b.label }));
}
for (const g of data.groups) by.set(g.id, Object.assign(g, { commune: false, group: true, facts: [], members: [] }));
const ids = [...by.keys()];
const called = ids.map((id) => by.get(id).label || by.get(id).name);
/** @type {CanvasTextAlign[]} */
const sides = ["left", "center", "right"];
/** @param {MarkRow} row @returns {[string, Mark]} */
function markOf([rank, x, y, side, size, weight, x0, y0, x1, y1, lines, note, ...end]) {
  /** @type {Label | null} */
  const label = side === undefined ? null : { lines: lines ? lines.split("\n") : [called[rank]], align: sides[side], size, weight,
    box: [x0, y0, x1, y1], x: [x0, (x0 + x1) / 2, x1][side], y: y0 + size * data.ascent, note: note || "" };
  return [ids[rank], { x, y, label, leader: end.length ? [x, y, ...end] : [] }];
}
for (const [name, view] of Object.entries(sent.views)) {
  const made = data.views[/** @type {ViewName} */ (name)];
  made.marks = Object.fromEntries(view.marks.map(markOf));
  for (const rank of view.poles) made.marks[ids[rank]].pole = true;
  if (view.salle) made.salle = Object.fromEntries(view.salle.map(markOf));
}
/** @type {Map<string, Seat[]>} */
const seatsOf = new Map([...by.keys()].map((id) => [id, /** @type {Seat[]} */ ([])]));
sent.communes.forEach((c, i) => { data.communes[i].missed = c.missed.map((b) => ids[b]); });
sent.steps.forEach((step, i) => Object.assign(data.steps[i], { ids: step.ids.map((n) => ids[n]), pairs: step.pairs.map(([a, b]) => [ids[a], ids[b]]) }));
data.keys = Object.fromEntries(ids.map((id, i) => [id, sent.keys[i]]));
/** @type {[commune: Rank, body: Rank, counted: number, through: number[]][]} */
const everySeat = [];
for (const [c, ...held] of data.seats) for (const b of held) everySeat.push([c, b, 1, []]);
for (const [c, counted, through, ...held] of data.told) for (const b of held) everySeat.push([c, b, counted, through]);
/** @type {[one: Rank, other: Rank, shared: number, nested: number][]} */
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
/** @type {Map<string, Tie[]>} */
const tiesOf = new Map([...data.bodies, ...data.groups].map((b) => [b.id, /** @type {Tie[]} */ ([])]));
for (const [a, b, shared] of everyTie) {
  tiesOf.get(ids[a]).push({ other: ids[b], shared });
  tiesOf.get(ids[b]).push({ other: ids[a], shared });
}
const shapes = data.shapes;
/** @type {State} */
const state = { view: data.view, focus: null, hover: null, pair: null, families: new Set(), circles: new Set(), office: false, salle: false, people: false, labels: 1 };
/** @type {((ctx: Context) => void)[]} */
const overlays = []; // drawn over the links of any view: (ctx) => …
/** @type {Guest[]} */
const guests = []; // parts that take the panel for a while: { open(), lit() }
/** @type {{ [name: string]: Drawing }} */
const views = {}; // each view adds itself: before(ctx), near(ctx, id), after(ctx)
/** @param {string} id @returns {Control} */
const $ = (id) => /** @type {Control} */ (document.getElementById(id));

// ---- what is shown -----------------------------------------------------------------------
/** @param {string} id */
const here = (id) => id in data.views[state.view].marks;
/** @param {string} id */
const stand = (id) => (data.views[state.view].stands || {})[id] || id; // the mark that shows a body of a gathered family
/** @param {Place} body */
const shown = (body) => !state.families.has(body.family) && !(body.circle && state.circles.has(body.circle));
/** @param {string} id */
const drawnSeats = (id) => seatsOf.get(id).filter((s) => s.counted && shown(by.get(s.body)) &&
  (state.office || !by.get(s.body).automatic));

/** @param {string} id */
function neighbours(id) {
  const node = by.get(id), near = new Set([id]);
  for (const s of seatsOf.get(id)) near.add(node.commune ? s.body : s.commune);
  if (node.commune) node.missed.forEach((body) => near.add(body));
  else tiesOf.get(id).forEach((t) => near.add(t.other));
  if (node.group) node.bodies.forEach((body) => near.add(body));
  return near;
}
/** @type {Set<string> | null} */
let lit = null;
/** @param {string} id */
function alpha(id) {
  const node = by.get(id);
  if (!here(id) || (!node.commune && !shown(node))) return 0;
  if (lit) return lit.has(id) || (node.group && node.bodies.some((body) => lit.has(body))) ? 1 : 0.26;
  if (!node.commune) return 1;
  if (state.circles.has("interne")) return 0.3;
  const outside = seatsOf.get(id).filter((s) => s.counted && !by.get(s.body).automatic);
  return outside.length && !outside.some((s) => shown(by.get(s.body))) ? 0.3 : 1;
}
