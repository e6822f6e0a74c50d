/** Ends a request with a status and its page in the person's language. Thrown, because it may come from any depth of a handler. */
export class HttpRefusal extends Error {
  override name = "HttpRefusal";

  constructor(
    readonly status: 400 | 403 | 404 | 405 | 408 | 409 | 413 | 429 | 503,
    readonly headers: HeadersInit = {},
  ) {
    super(`HTTP ${status}`);
  }
}
