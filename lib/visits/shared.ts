/**
 * What browsers and server say to each other on the one socket of a visit. One union per direction, exhaustively switched. Signals are JSON;
 * content is HTML, rendered by the server for the one who sees it.
 */
import type { SaidFigures } from "./figures_messages.ts";
import type { MediaFromClient, MediaFromServer } from "./media_messages.ts";

export { type BrowserKind, browserKindOf } from "./browser_kind.ts";
export {
  type CheckedPart,
  type DeviceReport,
  type Light,
  lightOf,
  lightOfPart,
  UNTRIED,
} from "./device_report.ts";

/** From a participant's browser. `ref` numbers a message so that its receipt can be told apart. */
export type FromViewer =
  /** a question was answered or corrected: what was typed, by part */
  | { type: "field"; ref: number; field: string; raw: Record<string, string>; seen: number }
  /** the cursor entered a question, or left all of them */
  | { type: "focus"; field: string | null }
  /** the viewer turned to a page of the form, or to the review */
  | { type: "page"; page: string }
  /** signalling of the call */
  | { type: "media"; message: MediaFromClient }
  /** the text beside the voice is on the page: send what was written so far */
  | { type: "texts" }
  /** a line of text as it stands after a keystroke */
  | ({ type: "text" } & TextFromViewer)
  /** how the call went so far */
  | { type: "figures"; figures: SaidFigures }
  /** a sign of life */
  | { type: "beat" };

/** To a participant's browser. */
export type ToViewer =
  /** the element with this id now looks like this */
  | { type: "fragment"; target: string; html: string }
  /** a field message was stored (or refused, then the fragment that follows shows why) */
  | { type: "stored"; ref: number }
  | { type: "media"; message: MediaFromServer }
  /** all that was written so far, as this viewer may read it */
  | { type: "texts"; lines: readonly TextLine[] }
  /** somebody's line as it stands now; an empty one that is done was taken back */
  | { type: "text"; line: TextLine }
  /** something for the ears and the tab's title: an arrival, a call */
  | { type: "notice"; title: string; text: string; sound: "arrival" | "call" | null }
  | { type: "beat" };

/** What a browser says of a line: the whole of it, so that one that goes missing on a bad connection does no harm. */
export interface TextFromViewer {
  /** the writer's own name for the line */
  readonly line: string;
  readonly text: string;
  /** Enter was pressed: the line is finished */
  readonly done: boolean;
}

/** A line of the text beside the voice, as everybody gets it. */
export interface TextLine {
  readonly id: string;
  /** the participant's id */
  readonly by: string;
  readonly role: "citizen" | "clerk" | "guest";
  readonly name: string;
  readonly kind?: "interpreter" | "companion" | "institution";
  readonly text: string;
  readonly done: boolean;
  /** milliseconds since 1970, by the server's clock */
  readonly at: number;
}

/** The longest line, in characters. */
export const LINE_CHARACTERS_MAX = 500;
/** A socket that sent nothing for this long is taken for dead. */
export const LEASE_SECONDS = 25;
/** How often a browser shows a sign of life. */
export const BEAT_SECONDS = 8;
/** The longest message a browser may send on the socket, in characters. */
export const MESSAGE_CHARACTERS_MAX = 64 * 1024;
