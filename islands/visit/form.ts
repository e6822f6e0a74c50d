/**
 * Sends what is typed into the shared form, question by question, while it is typed; and posts the visit's other forms without leaving the
 * page, so that the call goes on. The answers come back as fragments over the socket.
 */
import { swapFragment } from "./fragments.ts";
import type { VisitSocket } from "./socket.ts";
import { UnsentFields } from "./unsent.ts";
import { isUpload, postFiles, wireUploads } from "./upload.ts";

/** Wires the whole document once; fragments that come later are covered, because events bubble. */
export function wireForms(socket: VisitSocket): void {
  const unsent = new UnsentFields(socket);
  document.addEventListener("input", (event) => unsent.typed(event.target));
  document.addEventListener("change", (event) => unsent.typed(event.target));
  tellFocus(socket);
  wireUploads();
  turnPages(socket);
  document.addEventListener("submit", (event) => {
    const form = event.target as HTMLFormElement;
    const region = form.closest("[data-live-region]");
    // Forms outside of a region lead to another page and are left to the browser; so are those that say so.
    // The attribute, not `form.method`: a field called "method", as in signing, hides that property.
    if (!region?.id || form.dataset["leaves"] !== undefined) return;
    if (form.getAttribute("method")?.toLowerCase() !== "post") return;
    event.preventDefault();
    if (isUpload(form)) return void postFiles(form, region.id);
    void post(socket, form, pressOf(form, region.id, (event as SubmitEvent).submitter));
  });
}

/** Tells the others which question the cursor is in, and says it again on a new socket. */
function tellFocus(socket: VisitSocket): void {
  let told: string | null = null;
  const tell = (field: string | null) => {
    if (field !== told) socket.send({ type: "focus", field });
    told = field;
  };
  const fieldOf = (target: EventTarget | null) =>
    (target instanceof Element && target.closest<HTMLElement>("[data-field]")?.dataset["field"]) || null;
  document.addEventListener("focusin", (event) => tell(fieldOf(event.target)));
  document.addEventListener("focusout", (event) => tell(fieldOf(event.relatedTarget)));
  socket.onOpen(() => {
    told = null;
    tell(fieldOf(document.activeElement));
  });
}

/** Turns to a page of the form without leaving the call; while the line is down, as soon as it is back. */
function turnPages(socket: VisitSocket): void {
  let wanted: string | undefined;
  let landing = "";
  const turn = () => {
    if (wanted !== undefined && socket.send({ type: "page", page: wanted })) wanted = undefined;
  };
  socket.onOpen(turn);
  document.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[href]");
    if (!link || link.target || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { pathname, searchParams, hash } = new URL(link.href);
    const page = searchParams.get("page");
    if (pathname !== location.pathname || page === null) return;
    event.preventDefault();
    wanted = page;
    landing = hash.slice(1);
    turn();
  });
  socket.listen("swapped", (element) => {
    if (!element.querySelector("[data-form-page]") && !element.matches("[data-form-page]")) return;
    if (landing === "") return;
    const field = document.getElementById(landing) ?? document.getElementById(`field-${landing}`);
    landing = "";
    field?.focus();
    field?.scrollIntoView({ block: "center" });
  });
}

/** What was pressed: the same again is a double click, something else is meant. */
interface Press {
  readonly region: string;
  readonly submitter: HTMLElement | null;
  /** where it goes, what the server wrote into the form beside the questions, and what the button says */
  readonly words: string;
}

/** Forms whose answer is on its way, with the press that waits for it. */
const underWay = new WeakMap<HTMLFormElement, { readonly press: Press; next?: Press }>();

/**
 * Posts a form in the background, one press after the other: the socket may have shown what the first one did before its answer is here. Then the
 * same form, and the same button, may be for the next step, and who has seen it presses it. What is not there any more by then is not pressed.
 */
async function post(socket: VisitSocket, form: HTMLFormElement, press: Press): Promise<void> {
  const answering = underWay.get(form);
  if (answering) {
    if (answering.press.words !== press.words) answering.next = press;
    return;
  }
  const current: { readonly press: Press; next?: Press } = { press };
  underWay.set(form, current);
  form.dataset["busy"] = "";
  try {
    if (!await send(socket, form, press)) delete current.next;
  } catch {
    // No network: nothing was sent, the page says that the connection is lost, and the person can press again.
    delete current.next;
  } finally {
    underWay.delete(form);
    delete form.dataset["busy"];
  }
  const { next } = current;
  if (!next || !(next.submitter ?? form).isConnected) return;
  if (pressOf(form, next.region, next.submitter).words === next.words) await post(socket, form, next);
}

function pressOf(form: HTMLFormElement, region: string, submitter: HTMLElement | null): Press {
  const hidden = Array.from(form.querySelectorAll<HTMLInputElement>("input[type=hidden]"));
  const own = hidden.filter((input) => input.closest("[data-field]") === null)
    .map(({ name, value }) => [name, value]);
  const words = JSON.stringify([actionOf(form, submitter), saidBy(submitter), own]);
  return { region, submitter, words };
}

function actionOf(form: HTMLFormElement, submitter: HTMLElement | null): string {
  return submitter?.getAttribute("formaction") ?? form.getAttribute("action") ?? location.href;
}

function saidBy(submitter: HTMLElement | null): readonly [name: string, value: string] | undefined {
  if (!(submitter instanceof HTMLButtonElement) || !submitter.name) return undefined;
  return [submitter.name, submitter.value];
}

/**
 * What changed comes over the socket; an answer in words (a refusal, a TAN) comes back for the form's region.
 * @returns whether the page stays as it is: what was pressed after this means nothing on a page that is loaded anew
 */
async function send(socket: VisitSocket, form: HTMLFormElement, press: Press): Promise<boolean> {
  const { region, submitter } = press;
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
  const said = saidBy(submitter);
  if (said) body.append(...said);
  const headers = { "HX-Request": "true" };
  const response = await fetch(actionOf(form, submitter), {
    ...{ method: "POST", body, headers, redirect: "manual" },
  });
  // A redirect says that it is done; the socket brings what it changed.
  if (response.type === "opaqueredirect") return true;
  const page = response.headers.get("x-turn-to");
  if (page) {
    socket.send({ type: "page", page });
    return true;
  }
  if (response.ok || response.status === 422 || response.status === 409) {
    swapFragment(region, await response.text());
    return true;
  }
  location.reload();
  return false;
}
