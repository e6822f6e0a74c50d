import {
  chooseLanguage,
  type Formats,
  formats,
  type Language,
  type Translator,
  translator,
} from "#lib/i18n/mod.ts";
import { newId } from "#lib/ids/mod.ts";
import type { Staff } from "#lib/staff/mod.ts";
import { windowTitle } from "#lib/ui/mod.ts";
import { Cookies } from "./cookies.ts";
import { FormEntries } from "./form_entries.ts";
import type { House } from "./house.ts";
import { HttpRefusal } from "./refusal.ts";

const LANGUAGE_COOKIE_SECONDS = 365 * 24 * 3600;
const STAFF_COOKIE = "staff";
const VISITOR_COOKIE = "form";

/** One request, with all that a route needs to answer it. */
export class Context {
  readonly url: URL;
  readonly cookies: Cookies;
  readonly language: Language;
  readonly t: Translator;
  readonly formats: Formats;
  /** The one instant at which this request happens, so that all rules it meets see the same time. */
  readonly now: Temporal.Instant;
  /** Values of the address's parameters: `/services/:service` → `service`. */
  params: Readonly<Record<string, string>> = {};
  /** The pattern of the route that answers, once one is found. */
  pattern: string | undefined;
  /** What the form sent; empty for GET. */
  form: FormEntries = FormEntries.none;
  /** The signed-in staff member, if any. Set by the kernel before the handler runs. */
  staff: Staff | undefined;
  /** What {@link ownId} gave out. */
  readonly ownIds: string[] = [];
  /** Wraps the reading of what a client sends: a slow one must not keep others waiting meanwhile. Set by {@link Overload}. */
  whileReading: <T>(reading: () => Promise<T>) => Promise<T> = (reading) => reading();
  private visitor: string | undefined;

  /** @param address the client's network address, as far as TRUST_PROXY lets us know */
  constructor(readonly house: House, readonly request: Request, readonly address: string) {
    this.url = new URL(request.url);
    this.cookies = new Cookies(request.headers.get("cookie"), house.config.publicUrl.protocol === "https:");
    const asked = this.url.searchParams.get("lang") ?? undefined;
    this.language = chooseLanguage(asked ?? this.cookies.get("lang"), request.headers.get("accept-language"));
    // A socket speaks its page's language; that is no new choice for other pages.
    const isSocket = request.headers.has("upgrade");
    if (asked === this.language && !isSocket) this.cookies.set("lang", asked, LANGUAGE_COOKIE_SECONDS);
    this.t = translator(this.language);
    this.formats = formats(this.language, house.config.timeZone);
    this.now = house.clock.now();
  }

  /** Whether htmx asks: then the answer is the page without its frame. */
  get isFragment(): boolean {
    return this.request.headers.get("hx-request") === "true";
  }

  param(name: string): string {
    return this.params[name] ?? "";
  }

  /** The signed-in staff member, on routes whose access is a right. */
  get clerk(): Staff {
    if (!this.staff) throw new Error("expected a route with a staff right");
    return this.staff;
  }

  /** The browser tab's title of a page: its own words, then whose it is (WCAG 2.4.2). */
  windowTitle(page: string): string {
    return windowTitle(this.t, page, this.house.config.town.name);
  }

  /** 303 See Other (RFC 9110 § 15.4.4): the answer after every successful POST. */
  seeOther(path: string): Response {
    return new Response(null, { status: 303, headers: { location: path } });
  }

  /** The thing is not there, or not for this person: the answer does not tell which. */
  notFound(): never {
    throw new HttpRefusal(404);
  }

  /** The sign-in session's token from the cookie. */
  get staffToken(): string | undefined {
    return this.cookies.get(STAFF_COOKIE);
  }

  setStaffToken(token: string | undefined): void {
    if (token) this.cookies.set(STAFF_COOKIE, token);
    else this.cookies.delete(STAFF_COOKIE);
  }

  /** The token that forms carry for clients that do not say where a POST comes from. Bound to this browser by a cookie. */
  formToken(): string {
    if (!this.visitor) {
      this.visitor = this.cookies.get(VISITOR_COOKIE);
      if (!this.visitor) this.cookies.set(VISITOR_COOKIE, this.visitor = newId());
    }
    return this.house.secrets.token("form-token", this.visitor);
  }

  /** Puts the form token into every form that changes something, so that no page can forget it. */
  withFormToken(html: string, token = () => this.formToken()): string {
    return html.replace(
      /<form\b[^>]*\bmethod="post"[^>]*>/gi,
      (form) => `${form}<input type="hidden" name="_token" value="${token()}">`,
    );
  }

  /** A new id on a page that may be shared (`sharedAs`): everybody who gets the page finds another one in its place. */
  ownId(): string {
    const id = newId();
    this.ownIds.push(id);
    return id;
  }

  /**
   * What tells this browser from others: a random name in its cookie, which every page with a form gives it. One that brings no cookie is nobody
   * we have seen before.
   */
  get browser(): string {
    return this.cookies.get(VISITOR_COOKIE) || newId();
  }

  hasFormToken(): boolean {
    const visitor = this.cookies.get(VISITOR_COOKIE);
    return visitor !== undefined &&
      this.house.secrets.isToken(this.form.text("_token"), "form-token", visitor);
  }
}
