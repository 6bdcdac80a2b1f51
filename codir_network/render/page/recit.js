// The story: steps that a trainer tells; each says what it shows, and shows it.
/** @type {{ at: number, told: boolean, before: { view: ViewName, families: Set<string>, circles: Set<string> } | null }} */
const story = { at: -1, told: false, before: null };
const storyBox = $("recit"), storyButton = $("recit-bouton");
const stepNow = () => data.steps[story.at];
const asked = () => stepNow().question && !story.told;
function startStory() {
  if (trialPanel && !trialPanel.hidden) openTrials(false);
  closeTable();
  story.before = { view: state.view, families: new Set(state.families), circles: new Set(state.circles) };
  storyBox.hidden = false; storyButton.hidden = true;
  $("panneau").scrollTop = 0;
  story.at = 0;
  focus(null);
  goTo(0);
  storyBox.focus({ preventScroll: true });
}
function endStory() {
  if (story.at < 0) return;
  story.at = -1;
  storyBox.hidden = true; storyButton.hidden = false;
  state.families = story.before.families; state.circles = story.before.circles;
  show(story.before.view);
  focus(null);
  storyButton.focus();
}
/** @param {number} i */
function goTo(i) {
  story.at = i; story.told = false;
  if (!$("fiche").hidden) focus(null);
  tellStep();
}
function tellStep() {
  const step = stepNow(), question = asked();
  $("recit-rang").textContent = words.story_step.replace("{i}", story.at + 1).replace("{n}", data.steps.length);
  $("recit-titre").textContent = step.title;
  $("recit-legende").textContent = question ? step.question : step.caption;
  $("recit-legende").classList.toggle("devinez", Boolean(question));
  $("recit-avant").disabled = story.at === 0;
  $("recit-apres").textContent = question ? words.story_reveal : words.story_next;
  $("recit-apres").disabled = !question && story.at === data.steps.length - 1;
  state.families = new Set();
  state.circles = new Set(["interne", "institutionnel", "usagers"].filter((circle) => !step.circles.includes(circle)));
  show(step.view);
  lit = litStep();
  network.redraw();
}
const litStep = () => (asked() || !stepNow().ids.length ? null : new Set(stepNow().ids));
guests.push({ open: () => story.at >= 0, lit: litStep });
function onward() {
  if (asked()) { story.told = true; tellStep(); } else if (story.at < data.steps.length - 1) goTo(story.at + 1);
}
overlays.push((ctx) => {
  const step = stepNow();
  if (!step || asked()) return;
  for (const c of step.ids.length ? data.communes : []) {
    for (const s of lit && lit.has(c.id) && here(c.id) ? seatsOf.get(c.id) : []) {
      const b = by.get(s.body), family = data.families[b.family];
      if (!lit.has(b.id) || !shown(b) || !s.counted || b.owner) continue;
      ctx.strokeStyle = family.line; ctx.globalAlpha = b.automatic ? 0.35 : 0.8; ctx.lineWidth = b.automatic ? 1.2 : 2.2;
      ctx.setLineDash(b.automatic ? [2, 5] : []);
      curve(ctx, c, bend(c, b), b);
    }
  }
  ctx.setLineDash([]); ctx.globalAlpha = 1;
  for (const [a, b] of step.pairs) {
    const one = by.get(a), two = by.get(b);
    if (!here(a) || !here(b)) continue;
    ctx.strokeStyle = colour.ink; ctx.lineWidth = 3.4; ctx.globalAlpha = 1;
    const shared = tiesOf.get(a).find((t) => t.other === b);
    twin(ctx, one, bend(one, two), two, shared && shared.shared > 1 ? 4 : 0);
  }
});
if (storyButton) {
  for (const [id, word] of [["recit-avant", words.story_back], ["recit-fin", words.story_end]]) $(id).textContent = word;
  storyButton.addEventListener("click", startStory);
  $("recit-apres").addEventListener("click", onward);
  $("recit-avant").addEventListener("click", () => { if (story.at > 0) goTo(story.at - 1); });
  $("recit-fin").addEventListener("click", endStory);
  document.addEventListener("keydown", (e) => {
    if (story.at < 0 || /** @type {Element} */ (e.target).matches("input, select")) return;
    if (e.key === "ArrowRight" || e.key === "PageDown") { onward(); e.preventDefault(); }
    else if (e.key === "ArrowLeft" || e.key === "PageUp") { if (story.at > 0) goTo(story.at - 1); e.preventDefault(); }
  }, true);
}
