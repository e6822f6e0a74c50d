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
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[href]");
    if (!link || link.target || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { pathname, searchParams, hash } = new URL(link.href);
    const page = searchParams.get("page");
    // A page of the form is turned to without leaving the call.
    if (pathname !== location.pathname || page === null || !socket.send({ type: "page", page })) return;
    event.preventDefault();
    landing = hash.slice(1);
  });
  let landing = "";
  socket.listen("swapped", (element) => {
    if (!element.querySelector("[data-form-page]") && !element.matches("[data-form-page]")) return;
    if (landing === "") return;
    const field = document.getElementById(landing) ?? document.getElementById(`field-${landing}`);
    landing = "";
    field?.focus();
    field?.scrollIntoView({ block: "center" });
  });
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    const region = form.closest("[data-live-region]");
    // Forms outside of a region lead to another page and are left to the browser.
    if (!region?.id || form.method !== "post") return;
    event.preventDefault();
    void post(socket, form, region.id, (event as SubmitEvent).submitter);
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

/** Posts a form in the background. What changed comes over the socket; an answer in words (a refusal, a TAN) comes back for the form's region. */
async function post(
  socket: VisitSocket,
  form: HTMLFormElement,
  region: string,
  submitter: HTMLElement | null,
): Promise<void> {
  if (form.dataset["busy"] !== undefined) return;
  form.dataset["busy"] = "";
  try {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
    if (submitter instanceof HTMLButtonElement && submitter.name) {
      body.append(submitter.name, submitter.value);
    }
    const action = submitter?.getAttribute("formaction") ?? form.getAttribute("action") ?? location.href;
    const headers = { "HX-Request": "true" };
    const response = await fetch(action, { method: "POST", body, headers, redirect: "manual" });
    // A redirect says that it is done; the socket brings what it changed.
    if (response.type === "opaqueredirect") return;
    const page = response.headers.get("x-turn-to");
    if (page) return void socket.send({ type: "page", page });
    if (response.ok || response.status === 422 || response.status === 409) {
      swapFragment(region, await response.text());
    } else location.reload();
  } catch {
    // No network: nothing was sent, the page says that the connection is lost, and the person can press again.
  } finally {
    delete form.dataset["busy"];
  }
}
