// « Mode salle »: what the back row reads. Names of communes larger, bodies without names, larger words in the panel.
$("salle").addEventListener("click", () => {
  state.salle = !state.salle;
  $("salle").setAttribute("aria-pressed", String(state.salle));
  document.body.classList.toggle("salle", state.salle);
  settle(state.view);
  network.redraw();
});
