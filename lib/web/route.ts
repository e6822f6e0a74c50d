import type { ComponentType } from "preact";
import type { Access } from "./access.ts";
import type { Context } from "./context.ts";
import type { TakesFiles } from "./form_files.ts";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** How a page is framed. */
export interface PageOptions {
  /** what the browser's tab says, without the town's name */
  readonly title: string;
  readonly status?: number;
  readonly headers?: Record<string, string>;
  /** style sheets beside app.css, by logical name ("visit.css") */
  readonly styles?: readonly string[];
  /** whether a page of the plain layout has islands */
  readonly islands?: boolean;
  /** whether the page uses htmx */
  readonly htmx?: boolean;
  /** the frame: "plain" pages are one column; "visit" and "desk" fill the window */
  readonly layout?: "plain" | "visit" | "desk";
}

/** What a handler returns to have its file's component rendered. */
export class PageResult<Data> {
  constructor(readonly data: Data, readonly options: PageOptions) {}
}

/** Renders the route's component with `data`. */
export function page<Data>(data: Data, options: PageOptions): PageResult<Data> {
  return new PageResult(data, options);
}

export type HandlerResult<Data> = Response | PageResult<Data>;
export type Handler<Data = unknown> = (ctx: Context) => HandlerResult<Data> | Promise<HandlerResult<Data>>;
export type Handlers<Data = unknown> = { readonly [M in Method]?: Handler<Data> };

/** A page component's properties. */
export type PageProps<Data> = { readonly data: Data; readonly ctx: Context };

/** What a file below routes/ exports. */
export interface RouteModule {
  readonly access: Access;
  readonly handler: Handlers;
  readonly default?: ComponentType<PageProps<unknown>>;
  /**
   * For an address that is only posted to: the page it belongs to (`/visits/:token`). A reload of its answer, or its other language, asks for
   * it by GET, and is led back there.
   */
  readonly leadsBackTo?: string;
  /** The route's forms bring files. Without it a form is texts only, and small. */
  readonly takesFiles?: TakesFiles;
  /** On routes that take files: whether the secret in the address is good, asked before a byte of the body is read. @throws HttpRefusal */
  readonly beforeFiles?: (ctx: Context) => Promise<void>;
  /**
   * For pages that are the same for everybody: names the state of what they show, apart from address and language. While it stays the
   * same, the page made for one is given to all ({@link SharedPages}); `undefined`: this request's page is its own. Staff get pages of
   * their own. What differs per visitor comes from `ctx.ownId()`, never from cookies or headers.
   */
  readonly sharedAs?: (ctx: Context) => string | undefined;
}
