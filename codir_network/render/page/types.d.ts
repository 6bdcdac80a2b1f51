// What the page holds, for the check of its script (scripts/check_script.py): render/page/data.py writes it.
// Nothing here is part of the page. Numbers named a rank count communes, then bodies, then groups, from 0.

type ViewName = "cercles" | "instances" | "territoire";
type Rank = number;
type Box = [x0: number, y0: number, x1: number, y1: number];
type Ellipse = [rx: number, ry: number];
type Context = CanvasRenderingContext2D;
interface Point { x: number; y: number }

// ---- rows, as they are sent: render/rows.py declares them, and scripts/check_script.py types them (Rows) -----
type Row = any[];

// ---- what is drawn ------------------------------------------------------------------------
interface Label {
  lines: string[]; x: number; y: number; align: CanvasTextAlign; size: number; weight: number; box?: Box; note?: string;
}
interface Mark extends Point { label: Label | null; leader: number[]; pole?: boolean }
interface Marks { [id: string]: Mark }
interface ArcText { weight: number; letters: Rows["letter"][] }
interface Petal { family: string; start: number; end: number; bodies: number; title: ArcText | null }
interface Band { family: string; points: [number, number][]; title: Label | null }
interface Ring { id: string; role: string; unit: Label; name: Label; hub: Rows["hub"] | null }
interface Call { a: string; b: string; shared: number; y: number; words: Label; box: Box }

interface View { bounds: Box; people?: (number[])[]; stands?: { [body: string]: string } }
interface Circles extends View {
  spokes: Rows["spoke"][]; petals: Petal[]; titles: ArcText[]; quiet: Label[];
  geometry: { rim: Ellipse; institutions: Ellipse; users: Ellipse; poles: Ellipse; inner: [number, number]; dot: number; halo: number };
}
interface Instances extends View {
  bands: Band[]; curves: Rows["curve"][]; radius: number; order: string[]; rings: Ring[]; quiet: Label[]; calls: Call[];
  opened: { [group: string]: { marks: Rows["opened"][]; bands: Band[]; curves: Rows["curve"][] } };
}
interface Territory extends View { radius: number; glyphs: { commune: Rank; signs: Rows["sign"][] }[]; kinds: string[]; meetings: [Rank, Rank][] }
type Sent<V> = V & { marks: Row[]; poles: Rank[]; salle?: Row[] };
type Made<V> = V & { marks: Marks; salle?: Marks };

// ---- communes, bodies, and groups of bodies: one map holds them all ----------------------------
interface Place extends Point {
  id: string; name: string; label: Label | null; leader: number[]; pole?: boolean; short?: string; source?: string;
  /** A commune: no other has these. */
  commune: boolean; state?: "" | "asked" | "rereading" | "to_confirm"; level?: string; sentence?: string;
  coverage?: string; missed?: string[]; beside_codir?: boolean;
  /** A body, or a group of them. */
  family?: string; circle?: string; type?: string; automatic?: boolean; role?: string; owner?: string;
  facts?: string[]; members?: string[];
  /** A group. */
  group?: boolean; bodies?: string[];
}
interface Seat { commune: string; body: string; counted: boolean; through: string[] }
interface Tie { other: string; shared: number }
interface Family { fill: string; text: string; shape: string; dash: number[]; outlined: boolean; line: string; words: string }
interface FamilyPair { rank: number; a: string; b: string; shared: number | null; words: string; question: string }
interface Step<Id> {
  title: string; caption: string; question: string; view: ViewName; circles: string[]; ids: Id[]; pairs: [Id, Id][];
}
interface Trials {
  levels: string[]; apart: string[]; now: { [commune: Rank]: number }; lists: Rank[][]; single: { [commune: Rank]: Row[] };
  best: [commune: Rank, body: Rank][]; several: { [numbers: string]: Row };
}
interface Data {
  bodies: Place[]; groups: Place[]; holders: string[]; seats: Row[]; told: Row[]; ties: Row[]; rows: { [kind in keyof Rows]: string[] };
  pairs: FamilyPair[]; trials: Trials; people: Row[]; families: { [key: string]: Family };
  shapes: { [name: string]: [number, number][][] }; view: ViewName; level: string; center: string; lang: string; font: string;
  ascent: number; ring: number; territory: string; words: Words;
  colours: { [name in "ink" | "grey" | "line" | "pale" | "page" | "users_ring" | "institutions_ring" | "disc" | "cream" |
    "circle_edge" | "rim_edge" | "codir" | "unreached" | "waiting"]: string };
}
/** As it is sent: communes, bodies and groups by their rank. */
interface SentData extends Data {
  communes: (Omit<Place, "missed"> & { missed: Rank[] })[]; steps: Step<Rank>[]; keys: string[];
  views: { cercles: Sent<Circles>; instances: Sent<Instances>; territoire: Sent<Territory> };
}
/** As the rest of the script reads it: by their id. */
interface PageData extends Data {
  communes: Place[]; steps: Step<string>[]; keys: { [id: string]: string };
  views: { cercles: Made<Circles>; instances: Made<Instances>; territoire: Made<Territory> };
}

// ---- parts of the script --------------------------------------------------------------------
/** What a view adds of itself; only its three drawings must be there. */
interface Drawing {
  before(ctx: Context): void; near(ctx: Context, id: string): void; after(ctx: Context): void;
  dot?: number; halo?: number;
  reach?(id: string): string | null; back?(): void; card?(card: HTMLElement, node: Place): void;
  under?(at: Point): string | null; named?(): Drawn[]; titles?(): { size: number; boxes: number[][] }[];
}
interface Drawn { id: string; x: number; y: number; box: Box; size: number; leader?: number[] }
interface Guest { open(): boolean; lit(): Set<string> | null }
interface State {
  view: ViewName; focus: string | null; hover: string | null; pair: number | null; families: Set<string>;
  circles: Set<string>; office: boolean; salle: boolean; people: boolean; labels: number;
}
/** An element of the page by its id: what a field and a button have, where it is one. */
interface Control extends HTMLElement { value: string; disabled: boolean }
interface Somebody { id: number; label: string; homes: string[]; held: string[] }
interface Effect { level: number; met: Rank[] }
interface Table { caption: string; rows: Place[]; columns: [title: string, said: (row: Place) => string][]; element?: HTMLElement }
interface Area { x: number; y: number; width: number; height: number }
/** A line of the sheet's column: words, or a row of the staircase, or a gap. */
interface Part { words?: string; size?: number; svg?: Element | null; bold?: boolean; grey?: boolean; row?: Element; gap?: number }
/** What the page uses of vis-network. */
declare const vis: {
  DataSet: new (items: object[]) => { update(items: object[]): void };
  Network: new (box: HTMLElement, data: object, options: object) => {
    getScale(): number; redraw(): void; moveTo(to: { position: Point; scale: number }): void;
    getNodeAt(at: Point): string | undefined; DOMtoCanvas(at: Point): Point; canvasToDOM(at: Point): Point;
    on(event: "beforeDrawing" | "afterDrawing", draw: (ctx: Context) => void): void;
    on(event: "click" | "dragEnd" | "resize" | "zoom", done: (e: { nodes: string[]; pointer: { DOM: Point } }) => void): void;
  };
};
interface Window { codirMap: object }
// A number given where a text is meant is written as one, here and there on purpose.
interface String { replace(hole: string, value: string | number): string }
interface Element { setAttribute(name: string, value: string | number): void }
