// « Et si… »: seats that the room tries, up to three; Python computed what they change.
const trials = data.trials;
/** @type {{ commune: string, body: string }[]} */
const tried = [];
const trialPanel = $("etsi"), trialButton = $("etsi-bouton");
/** @param {string} id */
const outsideOf = (id) => seatsOf.get(id).filter((s) => s.counted && !by.get(s.body).automatic && by.get(s.body).role !== "codir").map((s) => s.body);
/** @param {string} commune */
const singles = (commune) => (trials.single[ids.indexOf(commune)] || []).map((row) => unpack("trial", row));
/** @param {{ commune: string, body: string }} seat */
function singleEffect(seat) {
  const b = ids.indexOf(seat.body), found = singles(seat.commune).find((trial) => trial.bodies.includes(b));
  return found ? { level: found.level, met: trials.lists[found.list] } : null;
}
function effectsOfTried() {
  if (tried.length === 1) return new Map([[tried[0].commune, singleEffect(tried[0])]]);
  const numbers = tried.map((seat) => trials.best.findIndex(([c, b]) => ids[c] === seat.commune && ids[b] === seat.body));
  const row = trials.several[numbers.sort((a, b) => a - b).join(".")];
  if (!row) return null;
  const found = new Map();
  for (const { commune, level, list } of unpackAll("effect", row)) found.set(ids[commune], { level, met: trials.lists[list] });
  return found;
}
/** @param {string} commune @param {string} body */
const isBest = (commune, body) => trials.best.some(([c, b]) => ids[c] === commune && ids[b] === body);
/** @param {string} id @param {string} name */
function option(id, name) {
  return make("option", { value: id }, name);
}
function fillBodies() {
  const commune = $("etsi-commune").value;
  const bodies = singles(commune).flatMap((trial) => trial.bodies).map((b) => ids[b]).filter((id) => !tried.some((s) => s.commune === commune && s.body === id)).sort(byName);
  /** @type {[label: string, some: string[]][]} */
  const groups = [[words.trial_together, bodies.filter((id) => isBest(commune, id))], [words.trial_alone, bodies.filter((id) => !isBest(commune, id))]];
  $("etsi-instance").replaceChildren(...groups.filter(([, some]) => some.length).map(([label, some]) => make("optgroup", { label }, ...some.map((id) => option(id, by.get(id).name)))));
  $("etsi-essayer").disabled = tried.length > 2 || !bodies.length;
}
function drawTrials() {
  const effects = tried.length ? effectsOfTried() : null, list = $("etsi-sieges");
  const cards = [...new Set(tried.map((s) => s.commune))].map((commune) => trialCard(commune, effects && effects.get(commune)));
  if (tried.length && !effects) cards.unshift(make("p", { class: "constat" }, words.trial_unknown));
  list.replaceChildren(...cards);
  fillBodies();
  lit = nearTrials();
  network.redraw();
}
function nearTrials() {
  const near = new Set(), effects = tried.length ? effectsOfTried() : null;
  for (const s of tried) { near.add(s.commune).add(s.body); for (const id of outsideOf(s.commune)) near.add(id); for (const c of (effects && effects.get(s.commune) || { met: [] }).met) near.add(ids[c]); }
  return tried.length ? near : null;
}
guests.push({ open: () => Boolean(trialPanel) && !trialPanel.hidden, lit: nearTrials });
// A level leaves the Co-dir apart: its words say so where a seat there stands beside.
/** @param {boolean} inCodir @param {number} level */
const levelOf = (inCodir, level) => (inCodir ? trials.apart : trials.levels)[level];
/** @param {string} commune @param {Effect} effect */
function trialCard(commune, effect) {
  const card = make("div", { class: "essai" }), name = by.get(commune).name;
  for (const seat of tried.filter((s) => s.commune === commune)) {
    const drop = make("button", { type: "button", class: "lien" }, words.trial_drop);
    drop.addEventListener("click", () => { tried.splice(tried.indexOf(seat), 1); drawTrials(); $("etsi-commune").focus(); });
    card.append(make("p", {}, make("strong", {}, words.trial_seat.replace("{commune}", () => name).replace("{instance}", () => by.get(seat.body).name)), " ", drop));
  }
  if (!effect) return card;
  card.append(make("p", { class: "avant" }, words.trial_now.replace("{level}", levelOf(by.get(commune).beside_codir, trials.now[ids.indexOf(commune)]))));
  card.append(make("p", {}, words.trial_then.replace("{level}", levelOf(by.get(commune).beside_codir || tried.some((s) => s.commune === commune && by.get(s.body).role === "codir"), effect.level))));
  const tied = [...new Set([...outsideOf(commune), ...tried.filter((s) => s.commune === commune).map((s) => s.body)])].sort(byName);
  if (tied.length > 1) card.append(make("p", {}, words.trial_tied.replace("{bodies}", () => tied.map((id) => by.get(id).name).join(", "))));
  const met = effect.met.map((c) => ids[c]).sort(byName).map((id) => by.get(id).name);
  card.append(make("p", {}, met.length ? words.trial_met.replace("{communes}", () => met.join(", ")) : words.trial_met_none));
  return card;
}
/** @param {boolean} open */
function openTrials(open) {
  trialPanel.hidden = !open;
  trialButton.setAttribute("aria-expanded", String(open));
  if (open) {
    focus(null);
    drawTrials();
    $("panneau").scrollTop = 0;
    $("etsi-commune").focus();
  } else focus(null);
}
overlays.push((ctx) => {
  for (const seat of trialPanel && !trialPanel.hidden ? tried : []) {
    const c = by.get(seat.commune), b = by.get(seat.body);
    if (!here(c.id) || !here(b.id)) continue;
    ctx.lineCap = "round"; ctx.strokeStyle = colour.cream; ctx.lineWidth = 13; curve(ctx, c, bend(c, b), b);
    ctx.lineCap = "butt"; ctx.strokeStyle = colour.ink; ctx.lineWidth = 4; ctx.setLineDash([13, 8]); curve(ctx, c, bend(c, b), b); ctx.setLineDash([]);
  }
});
if (trialPanel) {
  $("etsi-commune").append(...Object.keys(trials.single).map((c) => ids[Number(c)]).sort(byName).map((id) => option(id, by.get(id).name)));
  $("etsi-commune").addEventListener("change", fillBodies);
  $("etsi-choix").addEventListener("submit", (e) => {
    e.preventDefault();
    if (tried.length < 3 && $("etsi-instance").value) tried.push({ commune: $("etsi-commune").value, body: $("etsi-instance").value });
    drawTrials();
  });
  trialButton.addEventListener("click", () => openTrials(Boolean(trialPanel.hidden)));
  $("etsi-retour").addEventListener("click", () => { openTrials(false); trialButton.focus(); });
}
