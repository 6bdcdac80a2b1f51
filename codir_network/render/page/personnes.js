// People, hidden until asked, where the level of disclosure allows them: dots that say a function under the pointer.
const crowd = data.people.map((row) => unpack("person", row)).map(({ label, communes, bodies }, id) => ({ id, label, homes: communes.map((i) => ids[i]), held: bodies.map((i) => ids[i]) }));
/** @type {Somebody | null} */
let pointed = null;
/** @param {Somebody} person */
function placeOf(person) {
  const place = (data.views[state.view].people || [])[person.id] || [];
  return place.length ? { x: place[0], y: place[1] } : null;
}
/** @param {Context} ctx */
function drawPeople(ctx) {
  if (!state.people) return;
  for (const person of crowd) {
    const at = placeOf(person);
    if (!at || !person.held.some((b) => shown(by.get(b)))) continue;
    const dim = lit && ![...person.homes, ...person.held].some((id) => id === state.focus);
    ctx.globalAlpha = dim ? 0.18 : 1;
    ctx.beginPath(); ctx.arc(at.x, at.y, person === pointed ? 5.5 : 3.6, 0, 2 * Math.PI);
    ctx.fillStyle = "white"; ctx.fill(); ctx.lineWidth = 1.8; ctx.strokeStyle = colour.grey; ctx.stroke();
  }
  ctx.globalAlpha = 1;
}
/** @param {Context} ctx */
function drawPointed(ctx) {
  const at = state.people && pointed && placeOf(pointed);
  if (!at) return;
  ctx.strokeStyle = colour.ink; ctx.lineWidth = 2; ctx.globalAlpha = 0.85;
  for (const id of [...pointed.homes, ...pointed.held]) {
    if (here(id)) { ctx.beginPath(); ctx.moveTo(at.x, at.y); ctx.lineTo(by.get(id).x, by.get(id).y); ctx.stroke(); }
  }
  ctx.globalAlpha = 1;
  const names = pointed.held.map((id) => by.get(id).name);
  drawLabel(ctx, { lines: [pointed.label, ...(state.view === "territoire" ? names.slice(0, 4) : [])], x: at.x, y: at.y - 14, align: "center", size: 16, weight: 600 }, colour.ink);
}
/** @param {Point} p */
function personAt(p) {
  return crowd.find((person) => { const at = placeOf(person); return at && Math.hypot(at.x - p.x, at.y - p.y) < 7; }) || null;
}
if (crowd.length) {
  overlays.push(drawPeople);
  network.on("afterDrawing", drawPointed);
  box.addEventListener("mousemove", (e) => {
    const r = box.getBoundingClientRect(), found = state.people ? personAt(network.DOMtoCanvas({ x: e.clientX - r.left, y: e.clientY - r.top })) : null;
    if (found !== pointed) { pointed = found; network.redraw(); }
  });
  $("personnes").addEventListener("change", (e) => { state.people = /** @type {HTMLInputElement} */ (e.target).checked; pointed = null; network.redraw(); });
}
