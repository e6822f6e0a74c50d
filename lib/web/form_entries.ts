import { HttpRefusal } from "./refusal.ts";

/** The largest body of a plain form, in bytes. Everything a person can type into one of our pages fits many times over. */
export const FORM_BODY_BYTES_MAX = 256 * 1024;

/** What a form sent: texts by name, in order. Nothing is trimmed or changed here, so that a page can show again what was typed. */
export class FormEntries {
  constructor(private readonly entries: readonly (readonly [string, string])[]) {}

  /** The last value of `name`, or "" where the form sent none. */
  text(name: string): string {
    return this.entries.findLast(([key]) => key === name)?.[1] ?? "";
  }

  all(name: string): string[] {
    return this.entries.filter(([key]) => key === name).map(([, value]) => value);
  }

  has(name: string): boolean {
    return this.entries.some(([key]) => key === name);
  }

  /** Everything but the kernel's own fields. */
  list(): (readonly [string, string])[] {
    return this.entries.filter(([key]) => key !== "_method" && key !== "_token");
  }

  static readonly none = new FormEntries([]);
}

/**
 * Reads a urlencoded or multipart form of texts.
 * @throws HttpRefusal 413 when it is too large, 400 when it is no form
 */
export async function readForm(request: Request): Promise<FormEntries> {
  const type = request.headers.get("content-type") ?? "";
  const body = await readLimited(request, FORM_BODY_BYTES_MAX);
  if (body.length === 0) return FormEntries.none;
  if (type.startsWith("application/x-www-form-urlencoded")) {
    return new FormEntries([...new URLSearchParams(new TextDecoder().decode(body))]);
  }
  if (!type.startsWith("multipart/form-data")) throw new HttpRefusal(400);
  try {
    const data = await new Response(body, { headers: { "content-type": type } }).formData();
    return new FormEntries([...data].filter((pair): pair is [string, string] => typeof pair[1] === "string"));
  } catch {
    throw new HttpRefusal(400);
  }
}

async function readLimited(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw new HttpRefusal(413);
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of request.body ?? []) {
      length += chunk.length;
      if (length > limit) throw new HttpRefusal(413);
      chunks.push(chunk);
    }
  } catch (fault) {
    // The sender hung up in the middle, or was cut off because the server ends: nobody's fault here.
    throw fault instanceof HttpRefusal ? fault : new HttpRefusal(400);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
