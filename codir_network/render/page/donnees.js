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
// Rows are read by the names of their fields, which come with them: Python alone says where each stands.
/** @template {keyof Rows} K @param {K} kind @param {Row} row @returns {Rows[K]} */
function unpack(kind, row) {
  const made = /** @type {any} */ ({});
  data.rows[kind].forEach((name, i) => { made[name.replace("*", "")] = name[0] === "*" ? row.slice(i) : row[i]; });
  return made;
}
// Rows of one kind, one after the other in a single list.
/** @template {keyof Rows} K @param {K} kind @param {Row} list @returns {Rows[K][]} */
function unpackAll(kind, list) {
  const made = [], size = data.rows[kind].length;
  for (let i = 0; i < list.length; i += size) made.push(unpack(kind, list.slice(i, i + size)));
  return made;
}
/** @param {Row} row @returns {[string, Mark]} */
function markOf(row) {
  const { rank, x, y, side, size, weight, x0, y0, x1, y1, lines, note, leader: end } = unpack("mark", row);
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
for (const part of [data.views.instances, ...Object.values(data.views.instances.opened)]) part.curves = part.curves.map((/** @type {any} */ row) => unpack("curve", row));
for (const part of Object.values(data.views.instances.opened)) part.marks = part.marks.map((/** @type {any} */ row) => unpack("opened", row));
for (const r of data.views.instances.rings) r.hub = r.hub && unpack("hub", /** @type {any} */ (r.hub));
data.views.cercles.spokes = data.views.cercles.spokes.map((/** @type {any} */ row) => unpack("spoke", row));
for (const title of [...data.views.cercles.titles, ...data.views.cercles.petals.map((petal) => petal.title)]) {
  if (title) title.letters = title.letters.map((/** @type {any} */ row) => unpack("letter", row));
}
data.views.territoire.glyphs = data.views.territoire.glyphs.map((/** @type {any} */ row) => {
  const { commune, held } = unpack("glyph", row);
  return { commune, signs: unpackAll("sign", held) };
});
/** @type {Map<string, Seat[]>} */
const seatsOf = new Map([...by.keys()].map((id) => [id, /** @type {Seat[]} */ ([])]));
sent.communes.forEach((c, i) => { data.communes[i].missed = c.missed.map((b) => ids[b]); });
sent.steps.forEach((step, i) => Object.assign(data.steps[i], { ids: step.ids.map((n) => ids[n]), pairs: step.pairs.map(([a, b]) => [ids[a], ids[b]]) }));
data.keys = Object.fromEntries(ids.map((id, i) => [id, sent.keys[i]]));
/** @type {Seat[]} */
const everySeat = [];
for (const { commune, bodies } of data.seats.map((row) => unpack("seats", row))) {
  for (const b of bodies) everySeat.push({ commune: ids[commune], body: ids[b], counted: true, through: [] });
}
for (const { commune, counted, through, bodies } of data.told.map((row) => unpack("told", row))) {
  for (const b of bodies) everySeat.push({ commune: ids[commune], body: ids[b], counted: counted === 1, through: through.map((i) => data.holders[i]) });
}
const everyTie = data.ties.map((row) => unpack("ties", row)).flatMap(({ body, others }) =>
  others.map((n) => ({ one: ids[body], other: ids[n >> 2], shared: (n >> 1 & 1) + 1, nested: (n & 1) === 1 })));
for (const seat of everySeat) {
  seatsOf.get(seat.commune).push(seat);
  seatsOf.get(seat.body).push(seat);
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
for (const { one, other, shared } of everyTie) {
  tiesOf.get(one).push({ other, shared });
  tiesOf.get(other).push({ other: one, shared });
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
