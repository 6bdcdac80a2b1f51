// The canvas: vis-network holds it, zooms and finds what is under the pointer; views draw on it.
/** @param {ViewName} view */
function settle(view) {
  const room = state.salle && data.views[view].salle; // then bodies are not named, the poles excepted
  for (const node of by.values()) {
    Object.assign(node, { label: null, leader: [], pole: false }, data.views[view].marks[node.id]);
    if (room && !node.pole) Object.assign(node, node.commune ? room[node.id] : { label: null, leader: [] });
  }
}
for (const node of by.values()) Object.assign(node, { x: 0, y: 0 });
settle(state.view);
const box = $("toile");
const nodes = new vis.DataSet([...by.values()].map((n) => ({ id: n.id, x: n.x, y: n.y, hidden: !here(n.id), label: " ", shape: "custom", physics: false,
    ctxRenderer: (/** @type {{ ctx: Context, id: string }} */ { ctx, id }) => ({
      drawNode() { const node = by.get(id); if (!alpha(id)) return; if (node.commune) drawCommune(ctx, node); else drawBody(ctx, node); },
      nodeDimensions: { width: 30, height: 30 } }) })));
const network = new vis.Network(box, {
  nodes,
  edges: new vis.DataSet(everySeat.map((seat, i) => ({ id: i, from: seat.commune, to: seat.body, hidden: true }))),
}, {
  physics: false, layout: { improvedLayout: false }, edges: { smooth: false },
  interaction: { dragNodes: false, hover: false, selectConnectedEdges: false, tooltipDelay: 1e6 },
});
/** @type {HTMLElement} */ (box.firstElementChild).tabIndex = -1; // the search and the table are the keyboard's way in
let home = 1;
function recentre() {
  const [x0, y0, x1, y1] = data.views[state.view].bounds;
  home = Math.min(box.clientWidth / (x1 - x0), box.clientHeight / (y1 - y0));
  network.moveTo({ position: { x: (x0 + x1) / 2, y: (y0 + y1) / 2 }, scale: home });
  $("recentrer").hidden = true;
}
network.on("beforeDrawing", (ctx) => {
  const view = views[state.view];
  view.before(ctx);
  for (const overlay of overlays) overlay(ctx);
  if (state.focus && here(stand(state.focus))) view.near(ctx, state.focus);
  if (state.hover && state.hover !== state.focus) view.near(ctx, state.hover);
});
network.on("afterDrawing", (ctx) => { views[state.view].after(ctx); drawNames(ctx); });
network.on("resize", recentre);
network.on("zoom", () => { if (network.getScale() < home * 0.8) recentre(); else $("recentrer").hidden = false; });
network.on("dragEnd", (e) => { if (!e.nodes.length) $("recentrer").hidden = false; });
network.on("click", (e) => focus(at(e.pointer.DOM)));
/** @param {Point} dom */
function at(dom) {
  const node = network.getNodeAt(dom);
  if (node !== undefined && alpha(node)) return node;
  const p = network.DOMtoCanvas(dom);
  for (const n of by.values()) {
    const b = n.label && n.label.box;
    if (b && alpha(n.id) && p.x > b[0] && p.x < b[2] && p.y > b[1] && p.y < b[3]) return n.id;
  }
  return views[state.view].under ? views[state.view].under(p) : null;
}
box.addEventListener("mousemove", (e) => {
  const r = box.getBoundingClientRect(), over = at({ x: e.clientX - r.left, y: e.clientY - r.top });
  box.style.cursor = over ? "pointer" : "";
  if (over !== state.hover) { pointAt(over); network.redraw(); }
});
box.addEventListener("mouseleave", () => { pointAt(null); network.redraw(); });
// A body under the pointer fades what it has nothing to do with, as long as nothing was chosen.
/** @param {string | null} id */
function pointAt(id) {
  state.hover = id;
  if (!state.focus && state.pair === null && !hosted()) lit = id && !by.get(id).commune ? neighbours(id) : null;
}

/** @param {ViewName} view */
function show(view) {
  if (view === state.view) return;
  pointAt(null);
  travel(() => { state.view = view; });
  document.dispatchEvent(new CustomEvent("vue"));
  if (state.focus) focus(state.focus); // its card in the words of this view
}
// What is shown moves to its new places: half a second, or at once for those who ask for no motion.
let trip = 0;
/** @param {() => void} change */
function travel(change) {
  const from = new Map([...by.values()].map((n) => [n.id, { x: n.x, y: n.y }])), start = performance.now(), mine = trip += 1;
  change();
  settle(state.view);
  nodes.update([...by.values()].map((n) => ({ id: n.id, x: n.x, y: n.y, hidden: !here(n.id) })));
  const to = new Map([...by.values()].map((n) => [n.id, { x: n.x, y: n.y }]));
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  recentre();
  /** @param {number} now */
  function step(now) {
    if (mine !== trip) return;
    const t = still ? 1 : Math.max(0, Math.min(1, (now - start) / 550)), ease = t * t * (3 - 2 * t);
    for (const node of by.values()) {
      const a = from.get(node.id), b = to.get(node.id);
      node.x = a.x + (b.x - a.x) * ease; node.y = a.y + (b.y - a.y) * ease;
    }
    state.labels = t < 1 ? 0 : 1;
    network.redraw();
    if (t < 1) requestAnimationFrame(step);
  }
  requestAnimationFrame(step);
}
