// Search: accents and case ignored, arrows, Enter, Escape.
const input = $("recherche"), found = $("trouves");
/** @param {string} text */
const key = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae")
  .replace(/[^0-9a-z]+/g, " ").trim().replace(/\bst\b/g, "saint").replace(/\bste\b/g, "sainte");
let chosen = -1;
function search() {
  const wanted = key(input.value);
  const hits = wanted ? [...by.keys()].filter((id) => ` ${data.keys[id]}`.includes(wanted.length < 3 ? ` ${wanted}` : wanted)) : [];
  hits.sort((a, b) => Number(by.get(b).commune) - Number(by.get(a).commune) || Number(!data.keys[a].startsWith(wanted)) - Number(!data.keys[b].startsWith(wanted)) || byName(a, b));
  found.replaceChildren(...hits.slice(0, 9).map((id, i) => {
    const item = make("li", { role: "option", id: `trouve-${i}`, "data-id": id, "aria-selected": "false" }, by.get(id).name);
    if (!by.get(id).commune) item.append(" ", make("small", {}, data.families[by.get(id).family].words));
    return item;
  }));
  if (wanted && !hits.length) found.append(make("li", { role: "option", "aria-disabled": "true" }, words.nothing));
  found.hidden = !wanted;
  input.setAttribute("aria-expanded", String(!found.hidden));
  choose(hits.length ? 0 : -1);
  if (wanted) tell(hits.length ? words.hits.replace("{n}", hits.length) : words.nothing);
}
/** @param {number} i */
function choose(i) {
  chosen = i;
  [...found.children].forEach((item, k) => item.setAttribute("aria-selected", String(k === i)));
  if (i >= 0) input.setAttribute("aria-activedescendant", `trouve-${i}`); else input.removeAttribute("aria-activedescendant");
}
input.addEventListener("input", search);
input.addEventListener("keydown", (e) => {
  const n = found.querySelectorAll("[data-id]").length;
  if ((e.key === "ArrowDown" || e.key === "ArrowUp") && n) { choose((chosen + (e.key === "ArrowDown" ? 1 : n - 1)) % n); e.preventDefault(); }
  else if (e.key === "Enter" && chosen >= 0) { focus(found.children[chosen].getAttribute("data-id")); closeSearch(); }
});
function closeSearch() { input.value = ""; found.hidden = true; input.setAttribute("aria-expanded", "false"); chosen = -1; }
found.addEventListener("click", () => { closeSearch(); });
input.addEventListener("blur", () => setTimeout(() => { found.hidden = true; input.setAttribute("aria-expanded", "false"); }, 200));
input.addEventListener("focus", search);

