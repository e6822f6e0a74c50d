import { type HTMLElement, parse } from "node-html-parser";

/** A page as a client without JavaScript sees it. */
export class Page {
  readonly document: HTMLElement;

  constructor(
    readonly client: HttpClient,
    readonly url: URL,
    readonly response: Response,
    readonly html: string,
  ) {
    this.document = parse(html);
  }

  get status(): number {
    return this.response.status;
  }

  /** The page's words, white space collapsed. */
  get text(): string {
    return squeeze((this.document.querySelector("body") ?? this.document).structuredText);
  }

  get title(): string {
    return squeeze(this.document.querySelector("title")?.text ?? "");
  }

  find(selector: string): HTMLElement {
    const element = this.document.querySelector(selector);
    if (element === null) {
      throw new Error(`expected ${selector} at ${this.url.pathname}, found: ${excerpt(this.text)}`);
    }
    return element;
  }

  all(selector: string): HTMLElement[] {
    return this.document.querySelectorAll(selector);
  }

  /** Follows the link with this text (or the first that matches). */
  follow(words: string | RegExp): Promise<Page> {
    const link = this.all("a[href]").find((a) => matches(squeeze(a.text), words));
    if (link === undefined) {
      throw new Error(
        `expected a link ${words} at ${this.url.pathname}, found: ${excerpt(this.links().join(" | "))}`,
      );
    }
    return this.client.get(link.getAttribute("href")!, this.url);
  }

  links(): string[] {
    return this.all("a[href]").map((a) => `${squeeze(a.text)} → ${a.getAttribute("href")}`);
  }

  /**
   * The form that `selector` names; without one the form whose button carries `button`'s text, or the only form of the page.
   */
  form(by: { selector?: string; button?: string | RegExp } = {}): Form {
    const forms = this.all(by.selector ?? "form").map((element) => new Form(this, element));
    const fitting = by.button === undefined
      ? forms
      : forms.filter((form) => form.button(by.button!) !== undefined);
    if (
      fitting.length === 0 || (fitting.length > 1 && by.selector === undefined && by.button === undefined)
    ) {
      const seen = forms.map((form) => `${form.method} ${form.action} [${form.names.join(", ")}]`).join("; ");
      throw new Error(
        `expected one form at ${this.url.pathname} by ${JSON.stringify(by)}, found: ${seen || "none"}`,
      );
    }
    return fitting[0]!;
  }

  /** Fills the form whose button is named and presses it. */
  submit(button: string | RegExp, values: FormValues = {}): Promise<Page> {
    return this.form({ button }).submit(values, button);
  }
}

export type FormValues = Readonly<Record<string, string | readonly string[] | Blob>>;

/** A form as a browser without scripts would send it. */
export class Form {
  constructor(private readonly page: Page, private readonly element: HTMLElement) {}

  get action(): string {
    return this.element.getAttribute("action") ?? this.page.url.href;
  }

  get method(): "GET" | "POST" {
    return this.element.getAttribute("method")?.toUpperCase() === "POST" ? "POST" : "GET";
  }

  /** Names of everything that can be filled. */
  get names(): string[] {
    return [...new Set(this.controls().map((control) => control.getAttribute("name")!))];
  }

  /** What the form would send now, without a button. */
  values(): [string, string][] {
    return this.controls().flatMap((control) => sentBy(control));
  }

  button(words: string | RegExp): HTMLElement | undefined {
    return this.element.querySelectorAll("button, input[type=submit]").find((b) =>
      matches(squeeze(b.text) || (b.getAttribute("value") ?? ""), words)
    );
  }

  /**
   * Sends the form with `values` in place of what it holds.
   * @throws Error if the form has no control of a given name: a test must not fill what a person could not
   */
  async submit(values: FormValues = {}, button?: string | RegExp): Promise<Page> {
    const unknown = Object.keys(values).filter((name) => !this.names.includes(name));
    if (unknown.length > 0) {
      throw new Error(`expected controls named ${unknown.join(", ")}, found ${this.names.join(", ")}`);
    }
    const entries: [string, string | Blob][] = this.values().filter(([name]) => !(name in values));
    for (const [name, value] of Object.entries(values)) {
      for (const one of value instanceof Blob || typeof value === "string" ? [value] : value) {
        entries.push([name, one]);
      }
    }
    const pressed = button === undefined ? undefined : this.button(button);
    const name = pressed?.getAttribute("name");
    if (name) entries.push([name, pressed?.getAttribute("value") ?? ""]);
    const action = pressed?.getAttribute("formaction") ?? this.action;
    return await this.page.client.send(this.method, action, entries, {
      base: this.page.url,
      multipart: this.element.getAttribute("enctype") === "multipart/form-data",
    });
  }

  private controls(): HTMLElement[] {
    return this.element.querySelectorAll("input[name], select[name], textarea[name]").filter((control) =>
      !control.hasAttribute("disabled") && control.getAttribute("type") !== "submit"
    );
  }
}

function sentBy(control: HTMLElement): [string, string][] {
  const name = control.getAttribute("name")!;
  switch (control.tagName) {
    case "TEXTAREA":
      // HTML drops one line break right after the opening tag.
      return [[name, control.text.replace(/^\r?\n/, "")]];
    case "SELECT": {
      const options = control.querySelectorAll("option");
      const chosen = options.filter((option) => option.hasAttribute("selected"));
      const sent = chosen.length > 0 || control.hasAttribute("multiple") ? chosen : options.slice(0, 1);
      return sent.map((option) => [name, option.getAttribute("value") ?? option.text]);
    }
    default: {
      const type = control.getAttribute("type");
      if (type === "file") return [];
      const choice = type === "checkbox" || type === "radio";
      if (choice && !control.hasAttribute("checked")) return [];
      return [[name, control.getAttribute("value") ?? (choice ? "on" : "")]];
    }
  }
}

const MOST_REDIRECTS = 10;

/** A client with a cookie jar for one origin that follows redirects as a browser does (303 becomes GET). */
export class HttpClient {
  readonly cookies = new Map<string, string>();

  /** @param headers sent with every request, for example `accept-language` or `x-forwarded-for` */
  constructor(readonly origin: URL | string, readonly headers: Readonly<Record<string, string>> = {}) {}

  get(path: string | URL, base: URL | string = this.origin): Promise<Page> {
    return this.request("GET", new URL(path, base));
  }

  /** A POST as a form of one of the product's own pages sends it (`Origin` set). */
  post(path: string | URL, values: Readonly<Record<string, string>>): Promise<Page> {
    return this.send("POST", path, Object.entries(values));
  }

  async send(
    method: "GET" | "POST",
    action: string | URL,
    entries: Iterable<[string, string | Blob]>,
    { base = this.origin, multipart = false }: { base?: URL | string; multipart?: boolean } = {},
  ): Promise<Page> {
    const url = new URL(action, base);
    const fields = [...entries];
    if (method === "GET") {
      url.search = new URLSearchParams(fields.map(([name, value]) => [name, String(value)])).toString();
      return await this.request("GET", url);
    }
    const body = multipart ? new FormData() : new URLSearchParams();
    for (const [name, value] of fields) (body as FormData).append(name, value as string);
    return await this.request("POST", url, {
      body,
      headers: { origin: new URL(base).origin, referer: new URL(base).href },
    });
  }

  /** One request and the redirects after it. `redirect: "manual"` stops at the first answer. */
  async request(method: string, url: URL, init: RequestInit = {}): Promise<Page> {
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      const response = await this.once(method, url, init);
      const html = await response.text();
      const place = response.headers.get("location");
      if (place === null || init.redirect === "manual") return new Page(this, url, response, html);
      url = new URL(place, url);
      if (response.status !== 307 && response.status !== 308) [method, init] = ["GET", {}];
    }
    throw new Error(`expected at most ${MOST_REDIRECTS} redirects, found more, the last to ${url}`);
  }

  private async once(method: string, url: URL, init: RequestInit): Promise<Response> {
    const headers = new Headers({
      ...this.headers,
      accept: "text/html",
      ...Object.fromEntries(new Headers(init.headers)),
    });
    if (this.cookies.size > 0) {
      headers.set(
        "cookie",
        [...this.cookies].map(([n, v]) => `${n}=${v}`).join("; "),
      );
    }
    const response = await fetch(url, { ...init, method, headers, redirect: "manual" });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    return response;
  }

  private keep(cookie: string): void {
    const [pair = "", ...attributes] = cookie.split(";");
    const name = pair.slice(0, pair.indexOf("=")).trim();
    const gone = attributes.some((a) => /^\s*max-age=(0|-\d+)\s*$/i.test(a));
    if (gone) this.cookies.delete(name);
    else this.cookies.set(name, pair.slice(pair.indexOf("=") + 1).trim());
  }
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function excerpt(text: string): string {
  return text.length > 600 ? `${text.slice(0, 600)}…` : text;
}

function matches(text: string, words: string | RegExp): boolean {
  return typeof words === "string" ? text.includes(words) : words.test(text);
}
