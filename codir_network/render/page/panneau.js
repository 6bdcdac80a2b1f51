// What changes without the keyboard being there is said once, for those who listen.
/** @param {string} said */
const tell = (said) => { $("dit").textContent = said; };
// The panel: views, families, circles, automatic seats.
$("panneau").addEventListener("change", (e) => {
  const target = /** @type {HTMLInputElement} */ (e.target);
  const family = target.getAttribute("data-family"), circle = target.getAttribute("data-circle");
  const set = family ? state.families : circle ? state.circles : null;
  if (set) set[target.checked ? "delete" : "add"](family || circle);
  else if (target.id === "office") state.office = target.checked;
  network.redraw();
});
for (const button of document.querySelectorAll("[data-view]")) button.addEventListener("click", () => show(/** @type {ViewName} */ (button.getAttribute("data-view"))));
function tellView() {
  for (const button of document.querySelectorAll("#vues [data-view]")) button.setAttribute("aria-pressed", String(button.getAttribute("data-view") === state.view));
  for (const part of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-for-view]"))) part.hidden = !part.getAttribute("data-for-view").split(" ").includes(state.view);
  $("toile").setAttribute("aria-label", words[`map_${state.view}`]);
}
document.addEventListener("vue", () => { tellView(); tell(words[`map_${state.view}`]); });
tellView();
