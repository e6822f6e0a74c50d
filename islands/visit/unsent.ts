import { type Control, isChanged, isChoice, markUnsent, showSent } from "./morph.ts";
import type { VisitSocket } from "./socket.ts";

/**
 * More than any question takes, so that the page says what is too long; and so little that no message is ever too large for the socket, which
 * would be closed and opened again for ever.
 */
const TYPED_CHARACTERS_MAX = 1_600;

/** What was typed into a question and is not acknowledged. */
interface Waiting {
  /** by part of the question; the parts that were not touched are not sent, so that another's change to them stays */
  readonly parts: Record<string, string>;
  /** rises with every keystroke */
  ref: number;
  /** the one that is on its way */
  sent: number | undefined;
}

/**
 * Answers that the server has not acknowledged. The first keystroke goes at once; while it is on its way the next ones wait, and go together:
 * as fast as line and server can take it, and no faster. After a reconnect everything is sent again, oldest first (P19).
 */
export class UnsentFields {
  private readonly waiting = new Map<string, Waiting>();
  private lastRef = 0;

  constructor(private readonly socket: VisitSocket) {
    socket.onOpen(() => this.sendAll());
    // Who leaves or reloads the page takes nothing along: what waits for an answer to the keystroke before it goes now.
    addEventListener("pagehide", () => this.sendAll());
    socket.listen("stored", (ref) => this.acknowledged(ref));
  }

  typed(target: EventTarget | null): void {
    const control = target as Control;
    const question = target instanceof Element && target.closest<HTMLElement>("[data-field]");
    const field = question && question.dataset["field"];
    const part = field && partOf(control, field);
    if (!field || !part) return;
    if (isText(control) && control.value.length > TYPED_CHARACTERS_MAX) {
      control.value = control.value.slice(0, TYPED_CHARACTERS_MAX);
    }
    const value = isChoice(control) && !control.checked ? "" : control.value;
    const known = this.waiting.get(field);
    // "change" follows "input" and brings nothing new, unless a browser fills in a form without the first.
    if (known ? known.parts[part] === value : !isChanged(control)) return;
    markUnsent(control, true);
    const waiting = known ?? { parts: {}, ref: 0, sent: undefined };
    waiting.parts[part] = value;
    waiting.ref = ++this.lastRef;
    this.waiting.set(field, waiting);
    this.send(field, waiting);
  }

  private sendAll(): void {
    for (const [field, waiting] of this.waiting) {
      waiting.sent = undefined;
      this.send(field, waiting);
    }
  }

  private send(field: string, waiting: Waiting): void {
    if (waiting.sent !== undefined) return;
    const { ref, parts: raw } = waiting;
    const seen = Number(questionOf(field)?.dataset["version"] ?? 0);
    if (this.socket.send({ type: "field", ref, field, raw, seen })) waiting.sent = ref;
  }

  private acknowledged(ref: number): void {
    for (const [field, waiting] of this.waiting) {
      if (waiting.sent !== ref) continue;
      waiting.sent = undefined;
      if (waiting.ref !== ref) return this.send(field, waiting);
      this.waiting.delete(field);
      const controls = questionOf(field)?.querySelectorAll<Control>("input, select, textarea") ?? [];
      for (const control of Array.from(controls)) {
        if (!partOf(control, field)) continue;
        markUnsent(control, false);
        // The other side may have been faster: what it wrote came while this was on its way, and was not shown over it.
        showSent(control);
      }
      return;
    }
  }
}

function questionOf(field: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
}

/** The part is what follows the field's name in the control's name; a lone control is "value". */
function partOf({ name = "" }: Control, field: string): string | undefined {
  if (name === field) return "value";
  return name.startsWith(`${field}.`) ? name.slice(field.length + 1) : undefined;
}

function isText(control: Control): boolean {
  return control instanceof HTMLTextAreaElement ||
    (control instanceof HTMLInputElement && !isChoice(control));
}
