import type { LiveEvents } from "./live.ts";
import type { Present } from "./presence.ts";
import { LINE_CHARACTERS_MAX, type TextFromViewer, type TextLine } from "./shared.ts";

export type { TextLine } from "./shared.ts";

/** Who writes. */
export type TalkPerson = Pick<Present, "id" | "role" | "name" | "kind">;

/** What is kept of one visit, in lines: hours of typing. */
const LINES_MAX = 1_000;
/** A visit in which nothing was written for this long is over, whether anybody ended it or not. */
const SILENT_HOURS = 12;

type Told = (line: TextLine) => void;
type Room = {
  readonly lines: Map<string, TextLine>;
  readonly listeners: Set<Told>;
  lastMs: number;
  /** the visit is over: whoever has not heard it yet writes for nobody */
  over: boolean;
};

/**
 * The text beside the voice: every keystroke goes to all others at once (real-time text, EN 301 549 § 6.2). It lives in this process's memory
 * and in the pages of those who take part; no store, no file and no log ever has it, and it is gone with the visit.
 */
export class Talk {
  private readonly rooms = new Map<string, Room>();

  constructor(private readonly live: LiveEvents) {
    live.subscribeAll(({ type, visitId }) => type === "ended" && this.clear(visitId));
  }

  /** What has been written so far, lines under way included. @param sinceMs leaves out what nobody has touched since */
  of(visitId: string, sinceMs = 0): TextLine[] {
    return [...this.rooms.get(visitId)?.lines.values() ?? []].filter(({ at }) => at >= sinceMs);
  }

  /** The last finished line of the citizen that nobody has answered. */
  unanswered(visitId: string): TextLine | undefined {
    const last = this.of(visitId).findLast(({ done }) => done);
    return last?.role === "citizen" ? last : undefined;
  }

  /**
   * A line as it stands after a keystroke, written by `who`. A finished line is not changed any more; an empty one is as if it had not been.
   * @param nowMs milliseconds since 1970
   */
  write(visitId: string, who: TalkPerson, { line, text, done }: TextFromViewer, nowMs: number): void {
    const room = this.room(visitId, nowMs);
    const id = `${who.id}/${line}`;
    if (room.over || room.lines.get(id)?.done) return;
    const { id: by, role, name, kind } = who;
    const written: TextLine = {
      ...{ id, by, role, name, ...(kind ? { kind } : {}) },
      ...{ text: text.slice(0, LINE_CHARACTERS_MAX), done, at: nowMs },
    };
    if (text === "") room.lines.delete(id);
    else room.lines.set(id, written);
    for (const [oldest] of room.lines) {
      if (room.lines.size <= LINES_MAX) break;
      room.lines.delete(oldest);
    }
    for (const tell of room.listeners) tell(written);
    if (done && text !== "") this.live.publish({ type: "textWritten", visitId });
  }

  /** @returns how to end the subscription */
  subscribe(visitId: string, tell: Told, nowMs: number): () => void {
    const room = this.room(visitId, nowMs);
    room.listeners.add(tell);
    return () => {
      room.listeners.delete(tell);
      if (room.listeners.size === 0 && room.lines.size === 0 && this.rooms.get(visitId) === room) {
        this.rooms.delete(visitId);
      }
    };
  }

  private clear(visitId: string): void {
    const room = this.rooms.get(visitId);
    if (!room) return;
    room.over = true;
    room.lines.clear();
  }

  private room(visitId: string, nowMs: number): Room {
    const known = this.rooms.get(visitId);
    if (known) {
      known.lastMs = nowMs;
      return known;
    }
    for (const [id, { lastMs, listeners }] of this.rooms) {
      if (listeners.size === 0 && nowMs - lastMs > SILENT_HOURS * 3_600_000) this.rooms.delete(id);
    }
    const room: Room = { lines: new Map(), listeners: new Set(), lastMs: nowMs, over: false };
    this.rooms.set(visitId, room);
    return room;
  }
}
