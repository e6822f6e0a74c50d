import { type HTMLElement, parse } from "node-html-parser";
import type { RawValue } from "#lib/services/mod.ts";
import type { FromViewer, ToViewer } from "#lib/visits/mod.ts";
import type { HttpClient } from "#tests/support/http.ts";

/**
 * One side's page without a browser: the real page, kept up to date by the fragments of the real socket, with answers that wait for their receipt
 * and are sent again on the next socket, as the page's script does it.
 */
export class LiveScreen {
  private readonly document: HTMLElement;
  private readonly unsent = new Map<number, Extract<FromViewer, { type: "field" }>>();
  private socket: WebSocket | undefined;
  private page = "";
  private lastRef = 0;

  private constructor(private readonly client: HttpClient, private readonly address: string, html: string) {
    this.document = parse(html);
  }

  /** @param address the page's own; its socket is below /live */
  static async open(client: HttpClient, address: string): Promise<LiveScreen> {
    const screen = new LiveScreen(client, address, (await client.get(address)).html);
    await screen.connect();
    return screen;
  }

  /** A line that breaks in the middle of everything, and another one. What the old one still brings is lost. */
  async breakLine(): Promise<void> {
    if (this.socket) this.socket.onmessage = null;
    this.socket?.close();
    await this.connect();
  }

  type(field: string, raw: RawValue): void {
    const parts = Object.fromEntries(Object.entries(raw).map(([part, value]) => [part, value ?? ""]));
    const shown = this.document.querySelector(`[data-field="${field}"]`)?.getAttribute("data-version");
    const message = {
      type: "field",
      ref: ++this.lastRef,
      field,
      raw: parts,
      seen: Number(shown ?? 0),
    } as const;
    this.unsent.set(message.ref, message);
    this.send(message);
  }

  turnTo(page: string): void {
    this.page = page;
    this.send({ type: "page", page });
  }

  get isStored(): boolean {
    return this.unsent.size === 0;
  }

  /** What the questions show, by name of the control. */
  shown(): Record<string, string> {
    return controlsIn(this.document);
  }

  /** What a page that is loaded now would show. */
  async fresh(): Promise<Record<string, string>> {
    return controlsIn((await this.client.get(`${this.address}?page=${this.page}`)).document);
  }

  close(): void {
    if (this.socket) this.socket.onmessage = null;
    this.socket?.close();
  }

  private async connect(): Promise<void> {
    const url = new URL(`/live${this.address}${this.page ? `?page=${this.page}` : ""}`, this.client.origin);
    const cookie = [...this.client.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    // Deno takes headers here; the browser's types, which are in force, know protocols only.
    const options = { headers: { cookie, origin: url.origin } } as unknown as string[];
    const socket = new WebSocket(url.href.replace("http", "ws"), options);
    socket.onmessage = ({ data }) => this.take(JSON.parse(String(data)) as ToViewer);
    await new Promise((opened, failed) => {
      socket.onopen = opened;
      socket.onerror = failed;
    });
    this.socket = socket;
    for (const message of this.unsent.values()) this.send(message);
  }

  private send(message: FromViewer): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }

  private take(message: ToViewer): void {
    if (message.type === "stored") this.unsent.delete(message.ref);
    if (message.type === "fragment") this.document.getElementById(message.target)?.replaceWith(message.html);
  }
}

/** Controls of questions; the parts of a repeated group are in there under their rows' ids. */
function controlsIn(document: HTMLElement): Record<string, string> {
  const shown: Record<string, string> = {};
  for (const question of document.querySelectorAll("[data-field]")) {
    const field = question.getAttribute("data-field") ?? "";
    for (const control of question.querySelectorAll("input, select, textarea")) {
      const name = control.getAttribute("name") ?? "";
      const type = control.getAttribute("type");
      if (type === "hidden" || name.startsWith("_")) continue;
      if (type === "radio" || type === "checkbox") {
        shown[`${name}=${control.getAttribute("value")}`] = String(control.hasAttribute("checked"));
      } else if (control.tagName === "SELECT") {
        shown[name] = control.querySelector("option[selected]")?.getAttribute("value") ?? "";
      } else {shown[name] = control.tagName === "TEXTAREA"
          ? control.text
          : control.getAttribute("value") ?? "";}
    }
    shown[`${field}: version`] = question.getAttribute("data-version") ?? "";
  }
  return shown;
}
