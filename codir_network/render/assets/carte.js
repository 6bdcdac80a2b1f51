(function () {
  "use strict";
  const data = JSON.parse(document.getElementById("donnees").textContent);
  const words = data.words, colour = data.colours, geo = data.geometry;
  const by = new Map();
  for (const c of data.communes) by.set(c.id, Object.assign(c, { commune: true }));
  for (const b of data.bodies) by.set(b.id, Object.assign(b, { commune: false }));
  const seatsOf = new Map([...by.keys()].map((id) => [id, []]));
  const ids = [...by.keys()];
  for (const [c, b, counted, through] of data.seats) {
    const seat = { commune: ids[c], body: ids[b], counted: counted === 1, through: through.map((i) => data.holders[i]) };
    seatsOf.get(ids[c]).push(seat);
    seatsOf.get(ids[b]).push(seat);
  }
  const tiesOf = new Map(data.bodies.map((b) => [b.id, []]));
  const strength = new Map();
  for (const [a, b, shared] of data.ties) {
    tiesOf.get(ids[a]).push({ other: ids[b], shared });
    tiesOf.get(ids[b]).push({ other: ids[a], shared });
    strength.set(`${a} ${b}`, shared).set(`${b} ${a}`, shared);
  }
  const shapes = data.shapes;
  const state = { focus: null, hover: null, families: new Set(), circles: new Set(), office: false };
  const $ = (id) => document.getElementById(id);

  // ---- what is shown -----------------------------------------------------------------------
  const shown = (body) => !state.families.has(body.family) && !state.circles.has(body.circle);
  const drawnSeats = (id) => seatsOf.get(id).filter((s) => s.counted && shown(by.get(s.body)) &&
    (state.office || !by.get(s.body).automatic));

  function neighbours(id) {
    const node = by.get(id), near = new Set([id]);
    for (const s of seatsOf.get(id)) near.add(node.commune ? s.body : s.commune);
    if (node.commune) node.missed.forEach((body) => near.add(body));
    else tiesOf.get(id).forEach((t) => near.add(t.other));
    return near;
  }
  let lit = null;
  function alpha(id) {
    const node = by.get(id);
    if (!node.commune && !shown(node)) return 0;
    if (lit) return lit.has(id) ? 1 : 0.26;
    if (!node.commune) return 1;
    if (state.circles.has("interne")) return 0.3;
    const outside = seatsOf.get(id).filter((s) => s.counted && !by.get(s.body).automatic);
    return outside.length && !outside.some((s) => shown(by.get(s.body))) ? 0.3 : 1;
  }

  // ---- drawing -----------------------------------------------------------------------------
  function oval(ctx, radius) {
    ctx.beginPath();
    ctx.ellipse(0, 0, geo.rx * radius, geo.ry * radius, 0, 0, 2 * Math.PI);
  }
  function tint(hex, share) {
    const part = (i) => Math.round(255 - share * (255 - parseInt(hex.slice(i, i + 2), 16)));
    return `rgb(${part(1)},${part(3)},${part(5)})`;
  }
  function drawGround(ctx) {
    const faded = (circle) => (state.circles.has(circle) ? 0.5 : 1);
    oval(ctx, geo.users); ctx.fillStyle = colour.users_ring; ctx.fill();
    ctx.lineWidth = 1.4; ctx.strokeStyle = "#9aa5ad"; ctx.stroke();
    oval(ctx, geo.institutions); ctx.fillStyle = colour.institutions_ring; ctx.fill(); ctx.stroke();
    oval(ctx, 1); ctx.fillStyle = colour.disc; ctx.fill();
    ctx.lineWidth = 2; ctx.strokeStyle = "#8a96a3"; ctx.stroke();
    for (const petal of data.petals) drawPetal(ctx, petal, faded("interne"));
    if (data.center === "territoire") {
      ctx.beginPath();
      ctx.ellipse(0, 0, geo.poles[0], geo.poles[1], 0, 0, 2 * Math.PI);
      ctx.fillStyle = "#fff"; ctx.fill();
      ctx.lineWidth = 2.6; ctx.strokeStyle = colour.ink;
      if (!data.bodies.some((b) => b.role)) { ctx.lineWidth = 2; ctx.strokeStyle = colour.grey; ctx.setLineDash([2.5, 6]); }
      ctx.stroke(); ctx.setLineDash([]);
    }
  }
  function drawPetal(ctx, petal, strength) {
    const from = petal.start * Math.PI / 180, to = petal.end * Math.PI / 180;
    const off = state.families.has(petal.family) || !petal.bodies;
    const dim = lit ? 0.6 : 1;
    ctx.beginPath();
    ctx.ellipse(0, 0, geo.rx * geo.inner[1], geo.ry * geo.inner[1], 0, from, to);
    ctx.ellipse(0, 0, geo.rx * geo.inner[0], geo.ry * geo.inner[0], 0, to, from, true);
    ctx.closePath();
    const fill = tint(data.families[petal.family].fill, (off ? 0.045 : 0.12) * strength * dim);
    ctx.fillStyle = fill; ctx.strokeStyle = fill; ctx.lineWidth = 8; ctx.lineJoin = "round";
    ctx.fill(); ctx.stroke();
  }
  function bend(a, b) {
    return { x: (a.x + b.x) / 2 * 0.9, y: (a.y + b.y) / 2 * 0.9 };
  }
  function curve(ctx, a, c, b) {
    ctx.beginPath(); ctx.moveTo(a.x, a.y); ctx.quadraticCurveTo(c.x, c.y, b.x, b.y); ctx.stroke();
  }
  function drawThreads(ctx) {
    ctx.lineWidth = 1.25; ctx.strokeStyle = colour.grey;
    for (const c of data.communes) {
      const dim = alpha(c.id) < 1 || lit ? 0.05 : 0.13;
      ctx.globalAlpha = dim;
      for (const s of drawnSeats(c.id)) {
        const b = by.get(s.body);
        if (b.owner !== c.id) curve(ctx, c, bend(c, b), b);
      }
    }
    ctx.globalAlpha = 1;
  }
  function drawRoots(ctx) {
    for (const c of data.communes) {
      const roots = new Map();
      for (const s of drawnSeats(c.id)) {
        const b = by.get(s.body);
        if (b.automatic) continue;
        const sum = roots.get(b.family) || { x: 0, y: 0, n: 0 };
        sum.x += b.x; sum.y += b.y; sum.n += 1;
        roots.set(b.family, sum);
      }
      ctx.globalAlpha = alpha(c.id) * (lit ? (lit.has(c.id) ? 0.5 : 0.25) : 1);
      for (const [family, sum] of roots) drawRoot(ctx, c, { x: sum.x / sum.n, y: sum.y / sum.n }, data.families[family].line);
    }
    ctx.globalAlpha = 1;
  }
  function drawRoot(ctx, from, to, fill) {
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const crowd = Math.max(0.45, Math.min(1, 36 / data.communes.length));
    const t = Math.min(1, 78 * crowd / length), mid = bend(from, to);
    const end = point(from, mid, to, t), elbow = { x: from.x + (mid.x - from.x) * t, y: from.y + (mid.y - from.y) * t };
    const fade = ctx.createLinearGradient(from.x, from.y, end.x, end.y), rim = [];
    fade.addColorStop(0, rgba(fill, 0.9)); fade.addColorStop(1, rgba(fill, 0));
    for (let i = 0; i <= 8; i += 1) {
      const p = point(from, elbow, end, i / 8), q = point(from, elbow, end, (i + 0.2) / 8);
      const d = Math.hypot(q.x - p.x, q.y - p.y) || 1, half = (2.6 - 1.9 * i / 8) * crowd;
      const o = { x: -(q.y - p.y) / d * half, y: (q.x - p.x) / d * half };
      rim.splice(i, 0, { x: p.x + o.x, y: p.y + o.y }, { x: p.x - o.x, y: p.y - o.y });
    }
    ctx.beginPath();
    rim.forEach((p, i) => (i ? ctx.lineTo(p.x, p.y) : ctx.moveTo(p.x, p.y)));
    ctx.fillStyle = fade; ctx.fill();
  }
  function rgba(hex, a) {
    return `rgba(${parseInt(hex.slice(1, 3), 16)},${parseInt(hex.slice(3, 5), 16)},${parseInt(hex.slice(5, 7), 16)},${a})`;
  }
  function point(a, c, b, t) {
    const u = 1 - t;
    return { x: u * u * a.x + 2 * u * t * c.x + t * t * b.x, y: u * u * a.y + 2 * u * t * c.y + t * t * b.y };
  }
  function twin(ctx, a, c, b, apart) {
    const dx = b.x - a.x, dy = b.y - a.y, d = Math.hypot(dx, dy) || 1;
    for (const side of apart ? [-apart, apart] : [0]) {
      const o = { x: -dy / d * side, y: dx / d * side };
      curve(ctx, a, { x: c.x + o.x * 2, y: c.y + o.y * 2 }, b);
    }
  }
  function drawPoleTies(ctx) {
    for (const [a, b, x, y] of data.curves) {
      const pole = by.get(ids[a]), other = by.get(ids[b]);
      if (!shown(pole) || !shown(other) || (other.automatic && !state.office)) continue;
      ctx.globalAlpha = lit ? 0.06 : 0.55;
      ctx.strokeStyle = data.families[pole.family].fill; ctx.lineWidth = 2;
      twin(ctx, pole, { x, y }, other, strength.get(`${a} ${b}`) > 1 ? 2.6 : 0);
    }
    ctx.globalAlpha = 1;
    if (data.center === "codir" && data.bodies.some((b) => b.role === "codir")) {
      ctx.beginPath(); ctx.ellipse(0, 16, 96, 54, 0, 0, 2 * Math.PI);
      ctx.fillStyle = "#fff"; ctx.fill(); ctx.lineWidth = 2.6; ctx.strokeStyle = colour.ink; ctx.stroke();
    }
  }
  function drawNear(ctx, id) {
    const node = by.get(id);
    if (!node) return;
    for (const s of seatsOf.get(id)) {
      const b = by.get(s.body), c = by.get(s.commune);
      if (!shown(b)) continue;
      const family = data.families[b.family];
      ctx.strokeStyle = family.line; ctx.globalAlpha = 0.95;
      if (b.automatic || !s.counted) { ctx.lineWidth = 2; ctx.setLineDash([2, 5]); if (!s.counted) ctx.strokeStyle = colour.grey; }
      else { ctx.lineWidth = 3; ctx.setLineDash(family.dash); }
      curve(ctx, c, bend(c, b), b);
    }
    ctx.setLineDash([]);
    if (!node.commune) {
      for (const t of tiesOf.get(id)) {
        const other = by.get(t.other);
        if (!shown(other)) continue;
        ctx.strokeStyle = colour.ink; ctx.globalAlpha = 0.5; ctx.lineWidth = 1.8;
        twin(ctx, node, bend(node, other), other, t.shared > 1 ? 2.4 : 0);
      }
    }
    ctx.globalAlpha = 1;
  }
  function drawHalos(ctx) {
    for (const c of data.communes) {
      if (!c.state) continue;
      ctx.globalAlpha = lit && !lit.has(c.id) ? 0.6 : 1;
      disc(ctx, c, c.state === "à relier");
    }
    const focus = by.get(state.focus);
    if (focus && focus.commune) {
      for (const id of focus.missed) if (shown(by.get(id))) { ctx.globalAlpha = 1; ring(ctx, by.get(id), 21, colour.cream, colour.ink, 2.4, [6, 4.5]); }
    }
    ctx.globalAlpha = 1;
  }
  function disc(ctx, c, question) {
    if (question) ring(ctx, c, 20, colour.cream, colour.ink, 4.5, [9, 6]);
    else ring(ctx, c, 19, "#fff", colour.grey, 3, [2.5, 5]);
  }
  function ring(ctx, at, radius, fill, stroke, width, dash) {
    ctx.beginPath(); ctx.arc(at.x, at.y, radius + 1, 0, 2 * Math.PI); ctx.fillStyle = fill; ctx.fill();
    ctx.beginPath(); ctx.arc(at.x, at.y, radius, 0, 2 * Math.PI);
    ctx.setLineDash(dash); ctx.lineWidth = width; ctx.strokeStyle = stroke; ctx.stroke(); ctx.setLineDash([]);
  }
  function drawCommune(ctx, c) {
    ctx.globalAlpha = Math.max(alpha(c.id), 0.4);
    ctx.beginPath(); ctx.arc(c.x, c.y, 7.5, 0, 2 * Math.PI);
    ctx.fillStyle = c.id === state.focus ? colour.ink : "#fff"; ctx.fill();
    ctx.lineWidth = 4; ctx.strokeStyle = colour.ink; ctx.stroke();
    ctx.globalAlpha = 1;
  }
  function drawBody(ctx, b) {
    const a = alpha(b.id);
    if (!a) return;
    const family = data.families[b.family], pole = b.role && (b.y === 0);
    const size = pole ? 14 : b.owner ? 5.5 : 9.5;
    ctx.globalAlpha = a;
    ctx.lineJoin = "miter";
    outline(ctx, b, size + (pole ? 4 : 2), family.shape); ctx.fillStyle = "#fff"; ctx.fill("evenodd");
    outline(ctx, b, size, family.shape);
    if (b.automatic && !pole) {
      ctx.fillStyle = "#fff"; ctx.fill("evenodd"); ctx.lineWidth = b.owner ? 1.8 : 2.6; ctx.strokeStyle = family.fill; ctx.stroke();
    } else {
      ctx.fillStyle = family.fill; ctx.fill("evenodd");
      if (family.outlined) { ctx.lineWidth = 1.6; ctx.strokeStyle = colour.ink; ctx.stroke(); }
      if (pole && b.automatic) { outline(ctx, b, size + 4, family.shape); ctx.lineWidth = 2.4; ctx.strokeStyle = family.fill; ctx.stroke(); }
    }
    ctx.globalAlpha = 1;
  }
  function outline(ctx, at, size, shape) {
    ctx.beginPath();
    for (const contour of shapes[shape]) {
      contour.forEach(([x, y], i) => (i ? ctx.lineTo(at.x + x * size, at.y + y * size) : ctx.moveTo(at.x + x * size, at.y + y * size)));
      ctx.closePath();
    }
  }
  function font(size, weight) {
    return `${weight} ${size}px "${data.font}", "Helvetica Neue", Arial, sans-serif`;
  }
  function drawLabel(ctx, label, ink) {
    ctx.textAlign = label.align; ctx.textBaseline = "alphabetic"; ctx.lineJoin = "round";
    label.lines.forEach((line, i) => text(ctx, line, label.x, label.y + i * label.size * 1.16, font(label.size, label.weight), ink));
    if (label.note) text(ctx, label.note, label.x, label.y + (label.lines.length - 1) * label.size * 1.16 + 18, font(15, 400), ink);
  }
  function text(ctx, line, x, y, face, ink) {
    ctx.font = face;
    ctx.lineWidth = 5; ctx.strokeStyle = "rgba(255,255,255,.86)"; ctx.strokeText(line, x, y);
    ctx.fillStyle = ink; ctx.fillText(line, x, y);
  }
  function drawArc(ctx, arc, ink) {
    ctx.textAlign = "center"; ctx.textBaseline = "middle"; ctx.fillStyle = ink;
    for (const [sign, x, y, turn, size] of arc.signs) {
      ctx.save(); ctx.font = font(size, arc.weight); ctx.translate(x, y); ctx.rotate(turn * Math.PI / 180);
      ctx.lineWidth = 4; ctx.strokeStyle = "rgba(255,255,255,.7)"; ctx.strokeText(sign, 0, 0);
      ctx.fillText(sign, 0, 0); ctx.restore();
    }
  }
  function drawLabels(ctx) {
    ctx.globalAlpha = lit ? 0.5 : 1;
    for (const title of data.titles) drawArc(ctx, title, colour.grey);
    for (const petal of data.petals) {
      if (!petal.title) continue;
      ctx.globalAlpha = (state.families.has(petal.family) || state.circles.has("interne") ? 0.35 : 1) * (lit ? 0.6 : 1);
      drawArc(ctx, petal.title, petal.bodies ? data.families[petal.family].text : colour.grey);
    }
    ctx.globalAlpha = 1;
    for (const label of data.quiet) drawLabel(ctx, label, colour.grey);
    for (const node of by.values()) {
      const a = alpha(node.id);
      if (!a || !node.label) continue;
      ctx.globalAlpha = a < 1 ? 0.42 : 1;
      if (node.leader.length) {
        const [x0, y0, x1, y1] = node.leader;
        const d = Math.hypot(x1 - x0, y1 - y0), r = node.state ? 22 : 10;
        ctx.beginPath(); ctx.moveTo(x0 + (x1 - x0) * r / d, y0 + (y1 - y0) * r / d); ctx.lineTo(x1, y1);
        ctx.lineWidth = 1.2; ctx.strokeStyle = colour.grey; ctx.stroke();
      }
      drawLabel(ctx, node.label, colour.ink);
    }
    ctx.globalAlpha = 1;
    const over = by.get(state.hover || state.focus);
    if (over && !over.label && alpha(over.id)) {
      drawLabel(ctx, { lines: [over.label || over.name], x: over.x, y: over.y - 18, align: "center", size: 17, weight: 600 }, colour.ink);
    }
  }

  // ---- vis-network -------------------------------------------------------------------------
  const box = $("toile");
  const network = new vis.Network(box, {
    nodes: new vis.DataSet([...by.values()].map((n) => ({ id: n.id, x: n.x, y: n.y, label: " ", shape: "custom", physics: false,
      ctxRenderer: ({ ctx, id }) => ({
        drawNode() { const node = by.get(id); if (node.commune) drawCommune(ctx, node); else drawBody(ctx, node); },
        nodeDimensions: { width: 30, height: 30 } }) }))),
    edges: new vis.DataSet(data.seats.map(([c, b], i) => ({ id: i, from: ids[c], to: ids[b], hidden: true }))),
  }, {
    physics: false, layout: { improvedLayout: false }, edges: { smooth: false },
    interaction: { dragNodes: false, hover: false, selectConnectedEdges: false, tooltipDelay: 1e6 },
  });
  box.firstElementChild.tabIndex = -1; // the search and the table are the keyboard's way in
  let home = 1;
  function recentre() {
    const [x0, y0, x1, y1] = data.bounds;
    home = Math.min(box.clientWidth / (x1 - x0), box.clientHeight / (y1 - y0));
    network.moveTo({ position: { x: (x0 + x1) / 2, y: (y0 + y1) / 2 }, scale: home });
    $("recentrer").hidden = true;
  }
  network.on("beforeDrawing", (ctx) => {
    drawGround(ctx); drawThreads(ctx); drawRoots(ctx); drawPoleTies(ctx); drawHalos(ctx);
    if (state.focus) drawNear(ctx, state.focus);
    if (state.hover && state.hover !== state.focus) drawNear(ctx, state.hover);
  });
  network.on("afterDrawing", drawLabels);
  network.on("resize", recentre);
  network.on("zoom", () => { if (network.getScale() < home * 0.8) recentre(); else $("recentrer").hidden = false; });
  network.on("dragEnd", (e) => { if (!e.nodes.length) $("recentrer").hidden = false; });
  network.on("click", (e) => focus(at(e.pointer.DOM)));
  function at(dom) {
    const node = network.getNodeAt(dom);
    if (node !== undefined && alpha(node)) return node;
    const p = network.DOMtoCanvas(dom);
    for (const n of by.values()) {
      const b = n.label && n.label.box;
      if (b && alpha(n.id) && p.x > b[0] && p.x < b[2] && p.y > b[1] && p.y < b[3]) return n.id;
    }
    return null;
  }
  box.addEventListener("mousemove", (e) => {
    const r = box.getBoundingClientRect(), over = at({ x: e.clientX - r.left, y: e.clientY - r.top });
    box.style.cursor = over ? "pointer" : "";
    if (over !== state.hover) { state.hover = over; network.redraw(); }
  });
  box.addEventListener("mouseleave", () => { state.hover = null; network.redraw(); });

  // ---- cards -------------------------------------------------------------------------------
  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) element.setAttribute(name, value);
    for (const child of children) element.append(child);
    return element;
  }
  function symbol(family, hollow) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("class", "symbol"); svg.setAttribute("viewBox", "-1.35 -1.35 2.7 2.7");
    svg.setAttribute("width", 15); svg.setAttribute("height", 15); svg.setAttribute("aria-hidden", "true");
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path"), f = data.families[family];
    path.setAttribute("d", shapes[f.shape].map((c) => "M" + c.map((p) => p.join(" ")).join("L") + "Z").join(""));
    path.setAttribute("fill", hollow ? "#fff" : f.fill); path.setAttribute("fill-rule", "evenodd");
    if (hollow || f.outlined) { path.setAttribute("stroke", hollow ? f.fill : colour.ink); path.setAttribute("stroke-width", ".24"); }
    svg.append(path);
    return svg;
  }
  function link(id) {
    const button = make("button", { type: "button", class: "lien", "data-id": id }, by.get(id).name);
    return button;
  }
  const collator = new Intl.Collator(data.lang, { sensitivity: "base" });
  const byName = (a, b) => collator.compare(by.get(a).name, by.get(b).name) || (a < b ? -1 : 1);
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
  function block(parent, title, content) {
    parent.append(make("h3", {}, title), content);
  }
  function drawCard(node) {
    const card = $("fiche");
    const back = make("button", { type: "button", class: "retour", id: "retour" }, words.back);
    back.addEventListener("click", () => focus(null));
    card.replaceChildren(back, make("h2", {}, node.name));
    if (node.commune) communeCard(card, node); else bodyCard(card, node);
    card.append(make("p", { class: "trace" }, words.source.replace("{place}", node.source)));
  }
  function communeCard(card, c) {
    const said = c.state === "relecture" ? words.unread_title : c.level;
    if (said) card.append(make("p", {}, make("strong", {}, said)));
    if (c.state === "relecture") card.append(make("p", { class: "constat" }, words.unread));
    if (c.sentence) card.append(make("p", { class: "constat" }, c.sentence));
    if (c.coverage) card.append(make("p", { class: "petit" }, c.coverage));
    const note = new Map(seatsOf.get(c.id).map((s) => [s.body, s.through.join(", ")]));
    const sits = (automatic) => seatsOf.get(c.id).filter((s) => s.counted && by.get(s.body).automatic === automatic)
      .map((s) => s.body).sort(byName);
    const dormant = seatsOf.get(c.id).filter((s) => !s.counted).map((s) => s.body).sort(byName);
    if (sits(false).length) block(card, words.seats, list(sits(false), (id) => note.get(id)));
    if (c.missed.length) block(card, words.missed, list([...c.missed].sort(byName)));
    if (sits(true).length) block(card, words.automatic, list(sits(true), (id) => note.get(id)));
    if (dormant.length) block(card, words.dormant, list(dormant, (id) => note.get(id)));
  }
  function bodyCard(card, b) {
    const line = make("p", {}, symbol(b.family, b.automatic), " ", make("strong", {}, data.families[b.family].words));
    card.append(line, make("p", {}, `${b.type}. ${b.facts.join(" ")}`));
    const seats = seatsOf.get(b.id).filter((s) => s.counted);
    const through = new Map(seats.map((s) => [s.commune, s.through.join(", ")]));
    if (seats.length) block(card, words.communes.replace("{n}", seats.length), list(seats.map((s) => s.commune).sort(byName), (id) => through.get(id)));
    else card.append(make("p", {}, words.no_commune));
    if (data.communes.some((c) => c.state === "relecture")) card.append(make("p", { class: "trace" }, words.without_unread));
    if (b.members.length) block(card, words.members, make("ul", {}, ...b.members.map((m) => make("li", {}, m))));
    for (const [least, title] of [[2, words.ties_double], [1, words.ties_single]]) {
      const ids = tiesOf.get(b.id).filter((t) => t.shared === least).map((t) => t.other).sort(byName);
      if (ids.length) block(card, title, list(ids));
    }
  }
  function focus(id) {
    const before = state.focus;
    state.focus = id && by.has(id) ? id : null;
    lit = state.focus ? neighbours(state.focus) : null;
    $("accueil").hidden = state.focus !== null;
    $("fiche").hidden = state.focus === null;
    if (state.focus) { drawCard(by.get(state.focus)); $("panneau").scrollTop = 0; if (document.activeElement !== $("recherche")) $("fiche").focus({ preventScroll: true }); }
    else if (before) $("fiche").replaceChildren();
    network.redraw();
  }
  document.addEventListener("click", (e) => {
    const target = e.target.closest("[data-id]");
    if (!target) return;
    closeTable();
    focus(target.getAttribute("data-id"));
  });

  // ---- toggles -----------------------------------------------------------------------------
  $("panneau").addEventListener("change", (e) => {
    const family = e.target.getAttribute("data-family"), circle = e.target.getAttribute("data-circle");
    const set = family ? state.families : circle ? state.circles : null;
    if (set) set[e.target.checked ? "delete" : "add"](family || circle);
    else if (e.target.id === "office") state.office = e.target.checked;
    network.redraw();
  });

  // ---- search ------------------------------------------------------------------------------
  const input = $("recherche"), found = $("trouves");
  const key = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae")
    .replace(/[^0-9a-z]+/g, " ").trim().replace(/\bst\b/g, "saint").replace(/\bste\b/g, "sainte");
  let chosen = -1;
  function search() {
    const wanted = key(input.value);
    const hits = wanted ? [...by.keys()].filter((id) => ` ${data.keys[id]}`.includes(wanted.length < 3 ? ` ${wanted}` : wanted)) : [];
    hits.sort((a, b) => by.get(b).commune - by.get(a).commune || !data.keys[a].startsWith(wanted) - !data.keys[b].startsWith(wanted) || byName(a, b));
    found.replaceChildren(...hits.slice(0, 9).map((id, i) => {
      const item = make("li", { role: "option", id: `trouve-${i}`, "data-id": id, "aria-selected": "false" }, by.get(id).name);
      if (!by.get(id).commune) item.append(" ", make("small", {}, data.families[by.get(id).family].words));
      return item;
    }));
    if (wanted && !hits.length) found.append(make("li", { role: "option", "aria-disabled": "true" }, words.nothing));
    found.hidden = !wanted;
    input.setAttribute("aria-expanded", String(!found.hidden));
    choose(hits.length ? 0 : -1);
  }
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

  // ---- table twin --------------------------------------------------------------------------
  const table = $("tableau"), tableButton = $("tableau-bouton");
  function row(cells, head) {
    return make("tr", {}, ...cells.map((cell, i) => make(head || i === 0 ? "th" : "td", head ? { scope: "col" } : i === 0 ? { scope: "row" } : {}, cell)));
  }
  function drawTable() {
    const names = (ids) => ids.sort(byName).map((id) => by.get(id).name).join(", ") || "–";
    const communes = make("table", {}, make("caption", {}, words.table_communes), make("thead", {}, row([words.commune, words.status, words.seats, words.automatic], true)),
      make("tbody", {}, ...data.communes.map((c) => c.id).sort(byName).map((id) => {
        const c = by.get(id), sits = (automatic) => seatsOf.get(id).filter((s) => s.counted && by.get(s.body).automatic === automatic).map((s) => s.body);
        return row([link(id), c.state === "relecture" ? words.unread_title : [c.level, c.state === "à confirmer" ? words.to_confirm : ""].filter(Boolean).join(", ") || "–", names(sits(false)), names(sits(true))]);
      })));
    const bodies = make("table", {}, make("caption", {}, words.table_bodies), make("thead", {}, row([words.body, words.family, words.about, words.communes_short, words.ties_short], true)),
      make("tbody", {}, ...data.bodies.map((b) => b.id).sort(byName).map((id) => {
        const b = by.get(id);
        return row([link(id), data.families[b.family].words, b.facts.join(" "), names(seatsOf.get(id).filter((s) => s.counted).map((s) => s.commune)), names(tiesOf.get(id).map((t) => t.other))]);
      })));
    table.replaceChildren(communes, bodies);
  }
  function closeTable() { table.hidden = true; tableButton.setAttribute("aria-expanded", "false"); }
  tableButton.addEventListener("click", () => {
    if (!table.hidden) return closeTable();
    drawTable(); table.hidden = false; tableButton.setAttribute("aria-expanded", "true"); table.focus();
  });
  $("recentrer").addEventListener("click", recentre);
  document.addEventListener("keydown", (e) => {
    if (e.key !== "Escape") return;
    if (!found.hidden) closeSearch();
    else if (!table.hidden) { closeTable(); tableButton.focus(); }
    else if (state.focus) focus(null);
  });

  // For tests and for scripts that read the map: what is drawn, and where.
  window.codirMap = {
    focus,
    canvasToDOM: (place) => network.canvasToDOM(place),
    drawn: () => [...by.values()].filter((n) => alpha(n.id) && n.label).map((n) => ({ id: n.id, x: n.x, y: n.y, box: n.label.box, size: n.label.size })),
    threads: () => data.communes.reduce((sum, c) => sum + drawnSeats(c.id).length, 0),
  };

  // The first drawing waits for the font: labels were measured with it.
  const faces = [400, 600, 700].map((weight) => document.fonts.load(font(19, weight)));
  recentre();
  Promise.all(faces).then(() => { network.redraw(); document.documentElement.setAttribute("data-ready", "1"); });
})();
