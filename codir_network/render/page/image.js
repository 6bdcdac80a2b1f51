// The view as an A3 image at 300 dots an inch: drawn anew at that size, what is needed to read it beside.
const SHEET = { width: 4961, height: 3508, unit: 300 / 96, margin: 30, column: 344, head: 96 };
const imageButton = $("image");
/** @param {Node} element */
const plain = (element) => element.textContent.replace(/[ \n\t]+/g, " ").trim();
/** @param {Context} ctx */
function drawSheet(ctx) {
  const { unit, margin, column, head } = SHEET, width = SHEET.width / unit, height = SHEET.height / unit;
  ctx.fillStyle = "white"; ctx.fillRect(0, 0, SHEET.width, SHEET.height);
  ctx.scale(unit, unit);
  const area = { x: margin, y: head, width: width - 3 * margin - column, height: height - head - margin };
  ctx.textAlign = "left"; ctx.textBaseline = "alphabetic"; ctx.fillStyle = colour.ink;
  ctx.font = font(36, 700); ctx.fillText(plain(document.querySelector("h1")), margin, 54);
  const view = document.querySelector(`#vues [data-view="${state.view}"]`), place = [...document.querySelector(".sous-titre").childNodes].map((n) => n.textContent.trim()).filter(Boolean);
  ctx.font = font(18, 400); ctx.fillStyle = colour.grey; ctx.fillText([view ? plain(view) : "", ...place].filter(Boolean).join(" · "), margin, 82);
  drawView(ctx, area);
  drawColumn(ctx, { x: width - margin - column, y: margin, width: column, height: height - 2 * margin });
}
/** @param {Context} ctx @param {Area} area */
function drawView(ctx, area) {
  const [x0, y0, x1, y1] = data.views[state.view].bounds, scale = Math.min(area.width / (x1 - x0), area.height / (y1 - y0)), view = views[state.view];
  ctx.save();
  ctx.beginPath(); ctx.rect(area.x, area.y, area.width, area.height); ctx.clip();
  ctx.translate(area.x + area.width / 2, area.y + area.height / 2); ctx.scale(scale, scale); ctx.translate(-(x0 + x1) / 2, -(y0 + y1) / 2);
  pointAt(null);
  enlarged = scale * SHEET.unit;
  view.before(ctx);
  for (const overlay of overlays) overlay(ctx);
  if (state.focus && here(state.focus)) view.near(ctx, state.focus);
  for (const node of by.values()) if (here(node.id) && alpha(node.id)) { if (node.commune) drawCommune(ctx, node); else drawBody(ctx, node); }
  view.after(ctx);
  drawNames(ctx);
  enlarged = 0;
  ctx.restore();
  const north = $("nord");
  if (!north || north.hidden) return;
  drawSvg(ctx, north.querySelector("svg"), area.x + area.width - 26, area.y, 1);
  ctx.font = font(16, 600); ctx.textAlign = "center"; ctx.textBaseline = "alphabetic"; ctx.fillStyle = colour.ink; ctx.fillText(plain(north), area.x + area.width - 16, area.y + 52);
}
// The small drawings of the panel's legend, from its own signs.
/** @param {Context} ctx @param {Element} svg @param {number} x @param {number} y @param {number} scale */
function drawSvg(ctx, svg, x, y, scale) {
  const [left, top, width, height] = svg.getAttribute("viewBox").split(" ").map(Number);
  ctx.save();
  ctx.translate(x, y); ctx.scale(scale * Number(svg.getAttribute("width")) / width, scale * Number(svg.getAttribute("height")) / height); ctx.translate(-left, -top);
  for (const part of svg.children) {
    /** @param {string} name */
    const has = (name) => part.getAttribute(name);
    /** @param {string} name */
    const n = (name) => Number(has(name) || 0);
    const path = part.tagName === "path" ? new Path2D(has("d")) : new Path2D();
    if (part.tagName === "circle") path.arc(n("cx"), n("cy"), n("r"), 0, 2 * Math.PI);
    if (part.tagName === "rect") path.rect(n("x"), n("y"), n("width"), n("height"));
    if (has("fill") ? has("fill") !== "none" : !has("stroke")) { ctx.fillStyle = has("fill") || colour.ink; ctx.fill(path, /** @type {CanvasFillRule} */ (has("fill-rule") || "nonzero")); }
    if (has("stroke") && has("stroke") !== "none") {
      ctx.strokeStyle = has("stroke"); ctx.lineWidth = Number(has("stroke-width") || 1);
      ctx.setLineDash((has("stroke-dasharray") || "").split(/[ ,]+/).filter(Boolean).map(Number)); ctx.stroke(path); ctx.setLineDash([]);
    }
  }
  ctx.restore();
}
function sheetParts() {
  const wanted = "h2, h3, p, .barre span, .legende li, .constat", parts = [];
  /** @param {Element} element @param {HTMLElement} root */
  const seen = (element, root) => { for (let e = /** @type {HTMLElement} */ (element); e !== root; e = e.parentElement) if (e.hidden) return false; return true; };
  const card = $("fiche");
  if (!card.hidden) for (const e of card.querySelectorAll("h2, .constat, .portee")) parts.push(partOf(e));
  if (!card.hidden) parts.push(null);
  for (const e of $("accueil").querySelectorAll(wanted)) {
    if (e.closest(".matrice, .cercles") || e.matches(".barre") || !seen(e, $("accueil")) || e.querySelector("button.retour")) continue;
    parts.push(partOf(e));
  }
  parts.push(null, partOf(document.querySelector(".matrice h2")));
  for (const row of document.querySelectorAll(".familles li")) parts.push({ row });
  parts.push({ gap: 8 });
  for (const e of document.querySelectorAll(".matrice > p, .matrice .legende li")) if (seen(e, $("accueil"))) parts.push(partOf(e));
  return parts;
}
/** @param {Element} e */
function partOf(e) {
  const chips = [...e.querySelectorAll(".jeton")], first = chips.length ? [...e.childNodes].filter((n) => n.nodeType === 3).map((n) => n.textContent.trim()).join("") : "";
  return { words: chips.length ? `${first} ${chips.map(plain).join(", ")}.`.trim() : plain(e), svg: e.querySelector("svg"),
    size: { H2: 19, H3: 18 }[e.tagName] || (e.matches(".petit, .niveau, .attente, .legende li") ? 14.5 : 16.5), bold: /^H[23]$/.test(e.tagName) || e.matches(".question"), grey: e.matches(".petit, .niveau, .attente, .legende li") };
}
/** @param {Context} ctx @param {Area} area */
function drawColumn(ctx, area) {
  const parts = sheetParts(), feet = [...document.querySelectorAll("footer p")].map((e) =>
    [...e.childNodes].filter((n) => !(/** @type {HTMLElement} */ (n).hidden)).map((n) => n.textContent.trim()).filter(Boolean).join(" "));
  let scale = 1;
  /** @param {boolean} draw @param {number} y */
  const foot = (draw, y) => feet.reduce((at, words) => write(ctx, { words, size: 12.5, grey: true }, area, at, 1, draw) + 3, y);
  const low = foot(false, 0);
  while (scale > 0.6 && writeAll(ctx, parts, area, scale, false) > area.y + area.height - low - 16) scale -= 0.04;
  writeAll(ctx, parts, area, scale, true);
  foot(true, area.y + area.height - low);
}
/** @param {Context} ctx @param {Part[]} parts @param {Area} area @param {number} scale @param {boolean} draw */
function writeAll(ctx, parts, area, scale, draw) {
  let y = area.y;
  for (const part of parts) {
    if (!part) {
      if (draw) { ctx.strokeStyle = colour.line; ctx.lineWidth = 1; ctx.beginPath(); ctx.moveTo(area.x, y + 8 * scale); ctx.lineTo(area.x + area.width, y + 8 * scale); ctx.stroke(); }
      y += 18 * scale;
    } else if (part.gap) y += part.gap * scale;
    else if (part.row) y = writeRow(ctx, part.row, area, y, scale, draw);
    else y = write(ctx, part, area, part.bold ? y + 7 * scale : y, scale, draw) + 4 * scale;
  }
  return y;
}
/** @param {Context} ctx @param {Part} part @param {Area} area @param {number} y @param {number} scale @param {boolean} draw */
function write(ctx, part, area, y, scale, draw) {
  const size = part.size * scale, indent = part.svg ? (Number(part.svg.getAttribute("width")) + 8) * scale : 0, lines = /** @type {string[]} */ ([]);
  ctx.font = font(size, part.bold ? 700 : 400); ctx.textAlign = "left"; ctx.textBaseline = "alphabetic";
  for (const word of part.words.split(" ")) {
    const longer = lines.length ? `${lines[lines.length - 1]} ${word}` : word;
    if (lines.length && ctx.measureText(longer).width <= area.width - indent) lines[lines.length - 1] = longer; else lines.push(word);
  }
  if (draw) {
    ctx.fillStyle = part.grey ? colour.grey : colour.ink;
    lines.forEach((line, i) => ctx.fillText(line, area.x + indent, y + size * (1 + 1.3 * i)));
    if (part.svg) drawSvg(ctx, part.svg, area.x, y + size * 0.66 - Number(part.svg.getAttribute("height")) * scale / 2, scale);
  }
  return y + size * 1.3 * lines.length;
}
/** @param {Context} ctx @param {Element} row @param {Area} area @param {number} y @param {number} scale @param {boolean} draw */
function writeRow(ctx, row, area, y, scale, draw) {
  const high = 23 * scale, cells = [...row.querySelectorAll(".marche")], step = Math.min(21 * scale, area.width / (2 * cells.length)), from = area.x + area.width - step * cells.length;
  if (!draw) return y + high;
  const widest = "0".repeat(Math.max(...data.pairs.map((pair) => String(pair.shared || 0).length), 1));
  const symbolOf = row.querySelector("label svg"), name = row.querySelector("label span");
  drawSvg(ctx, symbolOf, area.x, y + 3 * scale, scale);
  ctx.textBaseline = "alphabetic"; ctx.textAlign = "left"; ctx.fillStyle = colour.ink; ctx.font = font(15 * scale, 600);
  ctx.fillText(plain(name), area.x + 27 * scale, y + 17 * scale, from - area.x - 30 * scale);
  ctx.textAlign = "center";
  cells.forEach((cell, i) => {
    const svg = cell.querySelector("svg"), number = cell.querySelector("[aria-hidden]:not(svg)");
    if (svg) drawSvg(ctx, svg, from + step * (i + 0.5) - 7.5 * scale, y + 4 * scale, scale);
    else if (number) {
      ctx.font = font(14 * scale, 600); // of three digits, smaller: apart from their neighbours
      ctx.font = font(14 * scale * Math.min(1, (step - 4 * scale) / ctx.measureText(widest).width), 600);
      ctx.fillText(plain(number), from + step * (i + 0.5), y + 17 * scale);
    }
  });
  return y + high;
}
// A PNG says its size on paper in a chunk of its own, after the first: 300 dots an inch, in dots a metre.
/** @param {Blob} blob */
async function withDots(blob) {
  const bytes = new Uint8Array(await blob.arrayBuffer()), chunk = new DataView(new ArrayBuffer(21)), after = 33;
  chunk.setUint32(0, 9);
  [...`pHYs`].forEach((sign, i) => chunk.setUint8(4 + i, sign.charCodeAt(0)));
  chunk.setUint32(8, 11811); chunk.setUint32(12, 11811); chunk.setUint8(16, 1);
  let sum = -1;
  for (let i = 4; i < 17; i += 1) {
    sum ^= chunk.getUint8(i);
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  chunk.setUint32(17, ~sum);
  return new Blob([bytes.subarray(0, after), chunk.buffer, bytes.subarray(after)], { type: "image/png" });
}
async function saveImage() {
  const canvas = make("canvas", { width: SHEET.width, height: SHEET.height }), ctx = canvas.getContext("2d");
  drawSheet(ctx);
  const drawn = await new Promise((done) => { canvas.toBlob(done, "image/png"); });
  canvas.width = 0; // its seventy megabytes are given back
  if (!drawn) return tell(words.image_failed);
  const url = URL.createObjectURL(await withDots(drawn)), name = `carte_${key(data.territory).replace(/ /g, "-") || "territoire"}_${state.view}_A3.png`;
  make("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60000);
  return tell(words.image_saved.replace("{name}", () => name));
}
imageButton.addEventListener("click", () => {
  imageButton.disabled = true; tell(words.image_making);
  setTimeout(() => saveImage().catch(() => tell(words.image_failed)).finally(() => { imageButton.disabled = false; network.redraw(); }), 30);
});
