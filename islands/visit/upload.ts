/**
 * Sends papers in the background: at once when they are chosen, with their progress. Without it the same form is a plain POST with a button.
 */
import { swapFragment } from "./fragments.ts";
import { smallerPhoto } from "./photo.ts";

/** Marks the page, so that its style hides the buttons that are not needed, and sends what is chosen. Wired once for the whole document. */
export function wireUploads(): void {
  document.documentElement.dataset["uploads"] = "";
  // Without a script WebP would be refused; with it the device makes a JPEG of it. HEIC must not be named: an iPhone hands over JPEG itself then.
  document.addEventListener("click", ({ target }) => {
    const control = target as HTMLInputElement;
    if (control.type !== "file" || !control.accept || control.accept.includes("webp")) return;
    if (control.form?.dataset["upload"] !== undefined) control.accept += ",image/webp";
  }, true);
  document.addEventListener("change", (event) => {
    const control = event.target as HTMLInputElement;
    const form = control.form;
    if (control.type !== "file" || form?.dataset["upload"] === undefined || !control.files?.length) return;
    // Older browsers have no `requestSubmit`; the button is there, if not to be seen.
    form.querySelector<HTMLButtonElement>("button[type=submit]")?.click();
  });
}

export function isUpload(form: HTMLFormElement): boolean {
  return form.dataset["upload"] !== undefined;
}

/** Sends the form's files. An answer in words takes the place of the region that the form is in. */
export async function postFiles(form: HTMLFormElement, region: string): Promise<void> {
  if (form.dataset["busy"] !== undefined) return;
  const { bytesMax, sideMax, tooLarge = "", sent = "", failed = "", preparing = "" } = form.dataset;
  form.dataset["busy"] = "";
  try {
    say(form, preparing);
    const body = await bodyOf(form, Number(sideMax));
    if (filesIn(body).some((file) => file.size > Number(bytesMax))) {
      form.reset();
      return say(form, tooLarge);
    }
    const answer = await transfer(form, body);
    form.reset();
    if (answer.status === 204) return say(form, sent);
    if (answer.status === 200 || answer.status === 422) {
      swapFragment(region, answer.text);
      return;
    }
    say(form, failed);
  } catch {
    say(form, failed);
  } finally {
    delete form.dataset["busy"];
    showProgress(form, undefined);
  }
}

/** What the form sends, its photos made smaller one after the other: a phone has room for one at a time. */
async function bodyOf(form: HTMLFormElement, sideMax: number): Promise<FormData> {
  const body = new FormData(form);
  const files = filesIn(body);
  body.delete("file");
  for (const file of files) body.append("file", await smallerPhoto(file, sideMax));
  return body;
}

/** An empty control sends a file without a name. */
function filesIn(body: FormData): File[] {
  return body.getAll("file").filter((entry): entry is File => entry instanceof File && entry.name !== "");
}

/** `fetch` tells nothing of how far a body has been sent. */
function transfer(form: HTMLFormElement, body: FormData): Promise<{ status: number; text: string }> {
  const { sending = "", checking = "" } = form.dataset;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", form.getAttribute("action") || location.href);
    request.setRequestHeader("HX-Request", "true");
    request.upload.onprogress = ({ loaded, total }) => {
      showProgress(form, total > 0 ? Math.round(loaded / total * 100) : 0);
    };
    request.upload.onload = () => {
      showProgress(form, 100);
      say(form, checking);
    };
    request.onload = () => resolve({ status: request.status, text: request.responseText });
    request.onerror = () => reject(new Error("expected the form to be sent, found no connection"));
    say(form, sending);
    showProgress(form, 0);
    request.send(body);
  });
}

function showProgress(form: HTMLFormElement, percent: number | undefined): void {
  const bar = form.querySelector("progress");
  if (!bar) return;
  bar.hidden = percent === undefined;
  bar.value = percent ?? 0;
}

function say(form: HTMLFormElement, words: string): void {
  const place = form.querySelector("[role=status]");
  if (place) place.textContent = words;
}
