// For tests and for scripts that read the map: what is drawn, and where.
window.codirMap = {
  focus,
  lit: () => (lit ? [...lit] : null),
  canvasToDOM: (/** @type {Point} */ place) => network.canvasToDOM(place),
  drawn: () => [...by.values()].filter((n) => alpha(n.id) && n.label).map((n) => /** @type {Drawn} */ ({ id: n.id, x: n.x, y: n.y, box: n.label.box, size: n.label.size, leader: n.leader }))
    .concat(views[state.view].named ? views[state.view].named() : []),
  titles: () => (views[state.view].titles ? views[state.view].titles() : []),
  unpack,
  threads: () => data.communes.reduce((sum, c) => sum + drawnSeats(c.id).length, 0),
};

// The first drawing waits for the font: labels were measured with it.
const faces = [400, 600, 700].map((weight) => document.fonts.load(font(19, weight)));
recentre();
Promise.all(faces).then(() => { network.redraw(); performance.mark("first-draw"); document.documentElement.setAttribute("data-ready", "1"); });
