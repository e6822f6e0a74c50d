import { hear, joined } from "./body.ts";
import { FormEntries, type FormFile } from "./form_entries.ts";
import { HttpRefusal } from "./refusal.ts";

/** What a route that takes files asks of its forms. */
export interface TakesFiles {
  /** the largest body that is kept, in bytes */
  readonly bytesMax: number;
  /** the largest number of parts that are looked at, files and texts together */
  readonly partsMax: number;
  /** how long it may take to arrive; {@link FILES_SECONDS_MAX} without it */
  readonly secondsMax?: number;
}

/** How long a form with files may take to arrive, in seconds: 32 MB over a slow line of 1.5 Mbit/s. */
const FILES_SECONDS_MAX = 180;
/** Forms with files that are read at one time; each may hold its whole body in memory. */
const FILES_READ_AT_ONCE_MAX = 8;
/** Of these from one address, so that nobody alone keeps all others out. */
export const FILES_READ_PER_ADDRESS_MAX = 4;
/** What too large a body may go on for, so that its sender can be told why; then the line is cut. */
const DRAINED_BYTES_MAX = 200 * 1024 * 1024;

/** by address, how many are being read */
const reading = new Map<string, number>();

/**
 * Reads a multipart form with files, bounded in size, parts and time. One that is too large is heard to its end and thrown away as it comes: a
 * browser that is cut off shows its own error instead of ours.
 * @throws HttpRefusal 400 when it is no such form or does not arrive, 503 when too many are being read
 */
export async function readFormWithFiles(
  request: Request,
  limits: TakesFiles,
  address = "",
): Promise<FormEntries> {
  const mine = reading.get(address) ?? 0;
  const all = [...reading.values()].reduce((sum, count) => sum + count, 0);
  if (mine >= FILES_READ_PER_ADDRESS_MAX || all >= FILES_READ_AT_ONCE_MAX) {
    throw new HttpRefusal(503, { "retry-after": "5" });
  }
  reading.set(address, mine + 1);
  try {
    return await readBounded(request, limits);
  } finally {
    const left = (reading.get(address) ?? 1) - 1;
    if (left > 0) reading.set(address, left);
    else reading.delete(address);
  }
}

async function readBounded(request: Request, limits: TakesFiles): Promise<FormEntries> {
  const { bytesMax, partsMax, secondsMax = FILES_SECONDS_MAX } = limits;
  const type = request.headers.get("content-type") ?? "";
  const boundary = /^multipart\/form-data\s*;.*\bboundary="?([^";]{1,70})"?/i.exec(type)?.[1];
  if (boundary === undefined) throw new HttpRefusal(400);
  const body = await readBody(request, bytesMax, secondsMax);
  if (body === "tooLarge") return new FormEntries([], [], "tooLarge");
  if (countParts(body, boundary, partsMax) > partsMax) return new FormEntries([], [], "tooManyParts");
  try {
    const data = await new Response(body, { headers: { "content-type": type } }).formData();
    return await entriesOf(data);
  } catch {
    throw new HttpRefusal(400);
  }
}

async function readBody(
  request: Request,
  bytesMax: number,
  secondsMax: number,
): Promise<Uint8Array<ArrayBuffer> | "tooLarge"> {
  const announced = Number(request.headers.get("content-length") ?? 0);
  if (announced > DRAINED_BYTES_MAX) throw new HttpRefusal(413);
  const chunks: Uint8Array[] = [];
  let length = 0;
  await hear(request, secondsMax, (chunk) => {
    length += chunk.length;
    if (length <= bytesMax) chunks.push(chunk);
    else chunks.length = 0;
    if (length > DRAINED_BYTES_MAX) throw new HttpRefusal(413);
  });
  return length > bytesMax ? "tooLarge" : joined(chunks, length);
}

/**
 * Counts before anything is taken apart: a small body may consist of very many parts. Looks at each byte about once (Knuth, Morris, Pratt), because
 * a body that is nearly a boundary at every place would keep a search that begins anew each time busy for minutes.
 */
function countParts(body: Uint8Array, boundary: string, most: number): number {
  const mark = new TextEncoder().encode(`--${boundary}`);
  const borders = bordersOf(mark);
  let count = 0;
  let matched = 0;
  for (let at = 0; at < body.length && count <= most + 1; at++) {
    while (matched > 0 && body[at] !== mark[matched]) matched = borders[matched - 1]!;
    if (body[at] === mark[matched]) matched++;
    if (matched < mark.length) continue;
    count++;
    matched = 0;
  }
  // The last one is the end.
  return count - 1;
}

/** For each beginning of `mark`: how much of its end is a beginning again. */
function bordersOf(mark: Uint8Array): Uint8Array {
  const borders = new Uint8Array(mark.length);
  for (let at = 1, length = 0; at < mark.length; at++) {
    while (length > 0 && mark[at] !== mark[length]) length = borders[length - 1]!;
    if (mark[at] === mark[length]) length++;
    borders[at] = length;
  }
  return borders;
}

/** A file control that was left empty sends a part without name and content; a name alone is a file. */
async function entriesOf(data: FormData): Promise<FormEntries> {
  const texts: [string, string][] = [];
  const files: FormFile[] = [];
  for (const [field, value] of data) {
    if (typeof value === "string") texts.push([field, value]);
    else if (value.size > 0 || value.name !== "") {
      files.push({ field, name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) });
    }
  }
  return new FormEntries(texts, files);
}
