// Escape closes the innermost thing that is open.
const closers = [
  [() => !found.hidden, closeSearch],
  [() => !table.hidden, () => { closeTable(); tableButton.focus(); }],
  [() => !$("fiche").hidden, () => focus(null)],
  [() => story.at >= 0, endStory],
  [() => Boolean(trialPanel) && !trialPanel.hidden, () => { openTrials(false); trialButton.focus(); }],
  [() => Boolean(views[state.view].back), () => views[state.view].back()],
];
document.addEventListener("keydown", (e) => {
  if (e.key !== "Escape") return;
  const open = closers.find(([isOpen]) => isOpen());
  if (open) open[1]();
});
