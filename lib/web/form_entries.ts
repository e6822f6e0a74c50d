import { hear, joined } from "./body.ts";
import { HttpRefusal } from "./refusal.ts";

/** The largest body of a plain form, in bytes. Everything a person can type into one of our pages fits many times over. */
export const FORM_BODY_BYTES_MAX = 256 * 1024;

/** How long a plain form may take to arrive, in seconds: the largest one over a poor line. Whoever sends it byte by byte is cut off. */
export const FORM_BODY_SECONDS_MAX = 30;

/** A file that a form sent. Its name is its sender's and means nothing here. */
export interface FormFile {
  readonly field: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a form sent: texts by name, in order. Nothing is trimmed or changed here, so that a page can show again what was typed. */
export class FormEntries {
  /** @param refused why a form with files was not taken apart: there is nothing in it then */
  constructor(
    private readonly entries: readonly (readonly [string, string])[],
    private readonly sent: readonly FormFile[] = [],
    readonly refused?: "tooLarge" | "tooManyParts",
  ) {}

  /** The files of the control `name`, in order; on routes that take files. */
  files(name: string): FormFile[] {
    return this.sent.filter(({ field }) => field === name);
  }

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
 * @param seconds how long it may take
 * @throws HttpRefusal 413 when it is too large, 408 when it takes too long, 400 when it is no form
 */
export async function readForm(request: Request, seconds = FORM_BODY_SECONDS_MAX): Promise<FormEntries> {
  const type = request.headers.get("content-type") ?? "";
  const body = await readLimited(request, FORM_BODY_BYTES_MAX, seconds);
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

/**
 * Reads the beginning of what a program sends. What goes on after it is heard to its end and thrown away: a program that is cut off tries again.
 * @throws HttpRefusal 408 when it takes longer than a form may
 */
export async function readBeginning(
  request: Request,
  bytesMax: number,
  seconds = FORM_BODY_SECONDS_MAX,
): Promise<Uint8Array> {
  const kept = new Uint8Array(bytesMax);
  let length = 0;
  await hear(request, seconds, (chunk) => {
    const part = chunk.subarray(0, bytesMax - length);
    kept.set(part, length);
    length += part.length;
  });
  return kept.subarray(0, length);
}

/** @throws HttpRefusal 413 when it is larger than `limit` bytes, 408 when it takes longer than `seconds` */
async function readLimited(
  request: Request,
  limit: number,
  seconds: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw new HttpRefusal(413);
  const chunks: Uint8Array[] = [];
  let length = 0;
  await hear(request, seconds, (chunk) => {
    length += chunk.length;
    if (length > limit) throw new HttpRefusal(413);
    chunks.push(chunk);
  });
  return joined(chunks, length);
}
