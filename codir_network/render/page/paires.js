// Pairs of families: a step of the staircase lights both, each with its dash, and opens their card.
/** @type {string | null} */
let hovered = null; // a family whose row is under the pointer
const litFamilies = () => (state.pair !== null ? [data.pairs[state.pair].a, data.pairs[state.pair].b] : hovered ? [hovered] : []);
/** @param {Seat} seat @param {string[]} families */
const counts = (seat, families) => seat.counted && !by.get(seat.body).automatic && families.includes(by.get(seat.body).family);
/** @param {string[]} families */
function nearFamilies(families) {
  const near = new Set();
  for (const node of by.values()) {
    if (node.commune ? seatsOf.get(node.id).some((seat) => counts(seat, families)) : families.includes(node.family)) near.add(node.id);
  }
  return near;
}
/** @param {number} rank */
function focusPair(rank) {
  focus(null);
  state.pair = rank;
  openCard(drawPairCard, nearFamilies(litFamilies()));
}
function drawPairCard() {
  const card = $("fiche"), pair = data.pairs[state.pair], families = [pair.a, pair.b];
  const how = /** @type {{ [view: string]: string }} */ ({ instances: words.pair_arcs, territoire: words.pair_ground })[state.view] || words.pair_threads;
  card.replaceChildren(backButton(), make("h2", { class: "couple" }, ...families.map((key) => make("span", {}, symbol(key), data.families[key].words))));
  card.append(make("p", { class: `constat${pair.question ? " devinez" : ""}` }, ...strong(pair.question || `${pair.words}.`)));
  if (pair.shared !== null) card.append(make("p", { class: "petit" }, words.pair_counted));
  for (const [title, tied] of pairTies(families)) {
    const n = [...tied.values()].reduce((sum, others) => sum + others.length, 0);
    if (n) block(card, title.replace("{n}", n), make("ul", {}, ...[...tied].map(([id, others]) => make("li", {}, symbol(by.get(id).family, by.get(id).automatic),
      make("div", {}, link(id), make("ul", {}, ...others.map((other) => make("li", {}, "–", link(other)))))))));
  }
  if (!$("fiche").querySelector("ul")) card.append(make("p", {}, words.pair_no_tie));
  for (const key of families) {
    block(card, data.families[key].words, list(data.bodies.filter((b) => b.family === key).map((b) => b.id).sort(byName), () => ""));
  }
  block(card, words.pair_communes, make("p", {}, ...strong(whoSits(families))));
  if (data.communes.some((c) => c.state === "rereading")) card.append(make("p", { class: "trace" }, words.without_unread));
  block(card, words.pair_how, make("p", {}, how));
  if (state.view === "cercles") card.append(make("ul", { class: "tirets" }, ...families.map((key) => make("li", {}, dashed(key), make("span", {}, data.families[key].words)))));
}
// Bodies of the one tied to bodies of the other, by two members or more, by one, by an automatic seat.
/** @param {string[]} families @returns {[title: string, tied: Map<string, string[]>][]} */
function pairTies([a, b]) {
  /** @type {[title: string, tied: Map<string, string[]>][]} */
  const kinds = [[words.pair_double, new Map()], [words.pair_single, new Map()], [words.pair_office, new Map()]];
  for (const body of data.bodies.filter((x) => x.family === a).sort((x, y) => byName(x.id, y.id))) {
    for (const t of [...tiesOf.get(body.id)].sort((x, y) => byName(x.other, y.other))) {
      const other = by.get(t.other);
      if (other.family !== b || other.group) continue;
      const tied = kinds[body.automatic || other.automatic ? 2 : t.shared > 1 ? 0 : 1][1];
      tied.set(body.id, [...(tied.get(body.id) || []), other.id]);
    }
  }
  return kinds;
}
/** @param {string[]} families */
function whoSits([a, b]) {
  const n = { both: 0, a: 0, b: 0, none: 0 };
  for (const c of data.communes) {
    if (c.state === "rereading") continue;
    const [inA, inB] = [a, b].map((key) => seatsOf.get(c.id).some((seat) => counts(seat, [key])));
    n[inA && inB ? "both" : inA ? "a" : inB ? "b" : "none"] += 1;
  }
  /** @type {{ [hole: string]: string | number }} */
  const said = { "{both}": n.both, "{i}": n.a, "{j}": n.b, "{none}": n.none, "{a}": data.families[a].words, "{b}": data.families[b].words };
  return words.pair_sits.replace(/\{\w+\}/g, (hole) => String(said[hole]));
}
/** @param {string} key */
function dashed(key) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg"), line = document.createElementNS("http://www.w3.org/2000/svg", "path");
  for (const [name, value] of Object.entries({ viewBox: "0 0 90 10", width: 90, height: 10, "aria-hidden": "true" })) svg.setAttribute(name, value);
  for (const [name, value] of Object.entries({ d: "M0 5H90", stroke: data.families[key].line, "stroke-width": 2.4, "stroke-dasharray": data.families[key].dash.join(" ") })) line.setAttribute(name, value);
  svg.append(line);
  return svg;
}
overlays.push((ctx) => {
  const families = litFamilies();
  if (!families.length || !state.labels) return;
  ctx.lineWidth = families.length > 1 ? 2 : 1.4; ctx.globalAlpha = families.length > 1 ? 0.85 : 0.6; ctx.lineCap = "butt";
  for (const c of data.communes) {
    for (const seat of here(c.id) ? seatsOf.get(c.id) : []) {
      const b = by.get(seat.body);
      if (!counts(seat, families) || !here(b.id) || !shown(b)) continue;
      ctx.strokeStyle = data.families[b.family].line; ctx.setLineDash(data.families[b.family].dash);
      curve(ctx, c, bend(c, b), b);
    }
  }
  ctx.setLineDash([]);
  if (state.view === "instances" && families.length === 2) drawPairCurves(ctx, families);
  ctx.globalAlpha = 1;
});
/** @param {Context} ctx @param {string[]} families */
function drawPairCurves(ctx, families) {
  for (const { one: a, other: b, shared, points: p } of arcs.curves) {
    const one = by.get(ids[a]), two = by.get(ids[b]), office = one.automatic || two.automatic;
    if (one.family === two.family || !families.includes(one.family) || !families.includes(two.family) || !shown(one) || !shown(two)) continue;
    ctx.strokeStyle = colour.ink; ctx.lineWidth = office ? 1.3 : 1.5; ctx.globalAlpha = office ? 0.45 : 0.75;
    ctx.setLineDash(office ? [2, 5] : []);
    cubic(ctx, p, shared > 1 && !office ? 2.2 : 0);
  }
  ctx.setLineDash([]);
}
document.addEventListener("vue", () => { if (state.pair !== null) drawPairCard(); });
document.addEventListener("click", (e) => {
  const step = /** @type {Element} */ (e.target).closest("[data-pair]");
  if (step) focusPair(Number(step.getAttribute("data-pair")));
});
for (const row of document.querySelectorAll(".familles li")) {
  /** @param {string | null} family */
  const light = (family) => { hovered = family; if (!hosted() && !state.focus && state.pair === null) lit = family ? nearFamilies([family]) : null; network.redraw(); };
  row.addEventListener("mouseenter", () => light(row.querySelector("[data-family]").getAttribute("data-family")));
  row.addEventListener("mouseleave", () => light(null));
}
// The staircase is one stop of the keyboard; arrows walk in it.
const stairs = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-pair]"))];
/** @param {string} family */
const stairsOf = (family) => data.pairs.filter((pair) => pair.b === family);
/** @param {number} from @param {string} key */
function walk(from, key) {
  const pair = data.pairs[from], rows = [...new Set(data.pairs.map((p) => p.b))], column = stairsOf(pair.b).indexOf(pair);
  if (key === "ArrowRight") return from + 1;
  if (key === "ArrowLeft") return from - 1;
  const row = rows[rows.indexOf(pair.b) + (key === "ArrowDown" ? 1 : -1)];
  return row === undefined ? -1 : data.pairs.indexOf(stairsOf(row)[Math.min(column, stairsOf(row).length - 1)]);
}
stairs.forEach((step, i) => {
  step.tabIndex = i ? -1 : 0;
  step.addEventListener("focus", () => { for (const other of stairs) other.tabIndex = other === step ? 0 : -1; });
  step.addEventListener("keydown", (e) => {
    if (!e.key.startsWith("Arrow")) return;
    e.preventDefault();
    const next = stairs[walk(i, e.key)];
    if (next) next.focus();
  });
});
