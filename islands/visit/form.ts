/**
 * Sends what is typed into the shared form, question by question, while it is typed; and posts the visit's other forms without leaving the
 * page, so that the call goes on. The answers come back as fragments over the socket.
 */
import { markUnsent, swapFragment } from "./fragments.ts";
import type { VisitSocket } from "./socket.ts";

/** How long typing may pause before it is sent, in milliseconds. Short enough that the other side sees it being written. */
const TYPING_PAUSE_MS = 120;

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Wires the whole document once; fragments that come later are covered, because events bubble. */
export function wireForms(socket: VisitSocket): void {
  const unsent = new UnsentFields(socket);
  document.addEventListener("input", (event) => unsent.typed(event.target));
  document.addEventListener("change", (event) => unsent.finished(event.target));
  document.addEventListener("focusin", (event) => {
    const field = fieldOf(event.target);
    socket.send({ type: "focus", field: field?.dataset["field"] ?? null });
  });
  document.addEventListener("focusout", (event) => {
    unsent.finished(event.target);
    if (!fieldOf(event.relatedTarget)) socket.send({ type: "focus", field: null });
  });
  document.addEventListener("click", (event) => {
    const turn = (event.target as Element).closest<HTMLElement>("[data-page]");
    if (turn && socket.send({ type: "page", page: turn.dataset["page"] ?? "" })) event.preventDefault();
  });
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    if (!form.matches("[data-live]")) return;
    event.preventDefault();
    void post(form, (event as SubmitEvent).submitter);
  });
}

/** Values that the server has not acknowledged. They are sent again after a reconnect, oldest first. */
class UnsentFields {
  private readonly waiting = new Map<
    string,
    { ref: number; timer: ReturnType<typeof setTimeout> | undefined }
  >();
  private lastRef = 0;

  constructor(private readonly socket: VisitSocket) {
    socket.onOpen(() => this.sendAll());
    socket.listen("stored", (ref) => this.acknowledged(ref));
  }

  typed(target: EventTarget | null): void {
    const element = fieldOf(target);
    const field = element?.dataset["field"];
    if (!element || !field) return;
    markUnsent(target as Control, true);
    const known = this.waiting.get(field);
    if (known?.timer !== undefined) clearTimeout(known.timer);
    const timer = setTimeout(() => this.send(field), TYPING_PAUSE_MS);
    this.waiting.set(field, { ref: ++this.lastRef, timer });
  }

  finished(target: EventTarget | null): void {
    const field = fieldOf(target)?.dataset["field"];
    if (field && this.waiting.get(field)?.timer !== undefined) this.send(field);
  }

  private sendAll(): void {
    for (const field of this.waiting.keys()) this.send(field);
  }

  private send(field: string): void {
    const waiting = this.waiting.get(field);
    const element = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
    if (!waiting || !element) return;
    clearTimeout(waiting.timer);
    waiting.timer = undefined;
    const seen = Number(element.dataset["version"] ?? 0);
    this.socket.send({ type: "field", ref: waiting.ref, field, raw: rawOf(element, field), seen });
  }

  private acknowledged(ref: number): void {
    for (const [field, waiting] of this.waiting) {
      if (waiting.ref !== ref) continue;
      this.waiting.delete(field);
      const element = document.querySelector(`[data-field="${CSS.escape(field)}"]`);
      for (const control of Array.from(element?.querySelectorAll<Control>("[data-unsent]") ?? [])) {
        markUnsent(control, false);
      }
    }
  }
}

/** The question an element belongs to. */
function fieldOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-field]") : null;
}

/** What is typed in a question, by part: the part is what follows the field's name in the control's name; a lone control is "value". */
function rawOf(element: HTMLElement, field: string): Record<string, string> {
  const raw: Record<string, string> = {};
  for (const control of Array.from(element.querySelectorAll<Control>("input, select, textarea"))) {
    if (control.name !== field && !control.name.startsWith(`${field}.`)) continue;
    const part = control.name === field ? "value" : control.name.slice(field.length + 1);
    const choice = control instanceof HTMLInputElement && /radio|checkbox/.test(control.type);
    if (!choice) raw[part] = control.value;
    else if (control.checked) raw[part] = control.value;
    else raw[part] ??= "";
  }
  return raw;
}

/** Posts a form in the background. What changed comes over the socket; a refusal's words come back in the answer. */
async function post(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  if (form.dataset["busy"] !== undefined) return;
  form.dataset["busy"] = "";
  try {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
    if (submitter instanceof HTMLButtonElement && submitter.name) {
      body.append(submitter.name, submitter.value);
    }
    const action = submitter?.getAttribute("formaction") ?? form.getAttribute("action") ?? location.href;
    const response = await fetch(action, { method: "POST", body, headers: { "HX-Request": "true" } });
    const elsewhere = response.headers.get("x-go-to");
    if (elsewhere) location.assign(elsewhere);
    else if (response.status === 422 || response.status === 409) {
      const target = form.dataset["live"];
      if (target) swapFragment(target, await response.text());
    } else if (!response.ok) location.reload();
  } catch {
    // No network: the person's click did nothing visible, the bar says that the connection is lost; they can press again.
  } finally {
    delete form.dataset["busy"];
  }
}
