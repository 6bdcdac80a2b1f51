// Cards: what is known of a commune or of a body, in the words that Python chose.
/** @param {string} tag @param {object} attributes @param {...(Node | string)} children @returns {any} */
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) element.setAttribute(name, value);
  for (const child of children) element.append(child);
  return element;
}
/** @param {string} family @param {boolean} [hollow] */
function symbol(family, hollow) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "symbol"); svg.setAttribute("viewBox", "-1.35 -1.35 2.7 2.7");
  svg.setAttribute("width", 15); svg.setAttribute("height", 15); svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path"), f = data.families[family];
  path.setAttribute("d", shapes[f.shape].map((c) => "M" + c.map((p) => p.join(" ")).join("L") + "Z").join(""));
  path.setAttribute("fill", hollow ? "white" : f.fill); path.setAttribute("fill-rule", "evenodd");
  if (hollow || f.outlined) { path.setAttribute("stroke", hollow ? f.fill : colour.ink); path.setAttribute("stroke-width", ".24"); }
  svg.append(path);
  return svg;
}
/** @param {string} id */
function link(id) {
  const button = make("button", { type: "button", class: "lien", "data-id": id }, by.get(id).name);
  return button;
}
const collator = new Intl.Collator(data.lang, { sensitivity: "base" });
/** @param {string} a @param {string} b */
const byName = (a, b) => collator.compare(by.get(a).name, by.get(b).name) || (a < b ? -1 : 1);
/** @param {string[]} ids @param {((id: string) => string)} [note] */
function list(ids, note) {
  if (ids.every((id) => by.get(id).commune && !note(id))) {
    const last = ids.length - 1;  // a sign never begins a line
    return make("p", {}, ...ids.flatMap((id, i) => [make("span", { class: "nom" }, link(id), i < last ? "," : "."), " "]));
  }
  return make("ul", {}, ...ids.map((id) => {
    const line = make("span", {}, link(id)), node = by.get(id), said = note && note(id);
    if (said) line.append(" ", make("small", {}, said));
    return node.commune ? make("li", {}, line) : make("li", {}, symbol(node.family, node.automatic), line);
  }));
}
/** @param {Element} parent @param {string} title @param {Node} content */
function block(parent, title, content) {
  parent.append(make("h3", {}, title), content);
}
function backButton() {
  const back = make("button", { type: "button", class: "retour", id: "retour" }, words.back);
  back.addEventListener("click", () => focus(null));
  return back;
}
/** @param {Place} node */
function drawCard(node) {
  const card = $("fiche");
  card.replaceChildren(backButton(), make("h2", {}, node.name));
  if (node.commune) communeCard(card, node); else (views[state.view].card || bodyCard)(card, node);
  if (node.source) card.append(make("p", { class: "trace" }, words.source.replace("{place}", () => node.source)));
}
/** @param {HTMLElement} card @param {Place} c */
function communeCard(card, c) {
  const said = c.state === "rereading" ? words.unread_title : c.level;
  if (said) card.append(make("p", {}, make("strong", {}, said)));
  if (c.state === "rereading") card.append(make("p", { class: "constat" }, words.unread));
  if (c.sentence) card.append(make("p", { class: "constat" }, c.sentence));
  if (c.coverage) card.append(make("p", { class: "petit" }, c.coverage));
  const note = new Map(seatsOf.get(c.id).map((s) => [s.body, s.through.join(", ")]));
  /** @param {boolean} automatic */
  const sits = (automatic) => seatsOf.get(c.id).filter((s) => s.counted && by.get(s.body).automatic === automatic)
    .map((s) => s.body).sort(byName);
  const dormant = seatsOf.get(c.id).filter((s) => !s.counted).map((s) => s.body).sort(byName);
  if (sits(false).length) block(card, words.seats, list(sits(false), (id) => note.get(id)));
  if (c.missed.length) block(card, words.missed, list([...c.missed].sort(byName)));
  if (sits(true).length) block(card, words.automatic, list(sits(true), (id) => note.get(id)));
  if (dormant.length) block(card, words.dormant, list(dormant, (id) => note.get(id)));
}
/** @param {HTMLElement} card @param {Place} b */
function bodyCard(card, b) {
  const line = make("p", {}, symbol(b.family, b.automatic), " ", make("strong", {}, data.families[b.family].words));
  card.append(line);
  if (b.group) block(card, words.inside, list([...b.bodies].sort(byName), () => ""));
  else card.append(make("p", {}, `${b.type}. ${b.facts.join(" ")}`));
  const seats = seatsOf.get(b.id).filter((s) => s.counted);
  const through = new Map(seats.map((s) => [s.commune, s.through.join(", ")]));
  if (seats.length) block(card, words.communes.replace("{n}", seats.length), list(seats.map((s) => s.commune).sort(byName), (id) => through.get(id)));
  else card.append(make("p", {}, words.no_commune));
  if (data.communes.some((c) => c.state === "rereading")) card.append(make("p", { class: "trace" }, words.without_unread));
  if (b.members.length) block(card, words.members, make("ul", {}, ...b.members.map((m) => make("li", {}, m))));
  for (const [least, title] of /** @type {[number, string][]} */ ([[2, words.ties_double], [1, words.ties_single]])) {
    const ids = tiesOf.get(b.id).filter((t) => t.shared === least).map((t) => t.other).sort(byName);
    if (ids.length) block(card, title, list(ids));
  }
}
const hosted = () => guests.find((guest) => guest.open());
/** @type {any} the element that had the keyboard */
let cameFrom = null;
/** @param {string | null} id */
function focus(id) {
  if (id && views[state.view].reach) id = views[state.view].reach(id);
  state.focus = id && by.has(id) ? id : null;
  state.pair = null;
  openCard(state.focus ? () => drawCard(by.get(state.focus)) : null, state.focus ? neighbours(state.focus) : null);
}
// The card takes the panel; once closed, the keyboard is back where it was.
/** @param {(() => void) | null} draw @param {Set<string> | null} near */
function openCard(draw, near) {
  const card = $("fiche"), was = document.activeElement, guest = hosted();
  if (card.hidden && draw) cameFrom = was;
  const back = !card.hidden && !draw && (card.contains(was) || was === document.body) ? cameFrom : null;
  lit = near || (guest ? guest.lit() : null);
  $("accueil").hidden = Boolean(draw || guest);
  card.hidden = !draw;
  card.replaceChildren();
  if (draw) {
    draw();
    $("panneau").scrollTop = 0;
    if (was !== $("recherche")) card.focus({ preventScroll: true });
  } else if (back && back.isConnected) back.focus({ preventScroll: true });
  network.redraw();
}
document.addEventListener("click", (e) => {
  const target = /** @type {Element} */ (e.target).closest("[data-id]");
  if (!target) return;
  closeTable();
  focus(target.getAttribute("data-id"));
});
