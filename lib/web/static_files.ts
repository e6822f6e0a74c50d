const TYPES: Record<string, string> = {
  css: "text/css; charset=utf-8",
  ico: "image/x-icon",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  mp3: "audio/mpeg",
  ogg: "audio/ogg",
  png: "image/png",
  svg: "image/svg+xml",
  txt: "text/plain; charset=utf-8",
  wav: "audio/wav",
  webmanifest: "application/manifest+json",
  woff2: "font/woff2",
};

/** The longest name of a file, in bytes: of most file systems (ext4, APFS, NTFS). The endings of compressed ones must fit too. */
const NAME_BYTES_MAX = 255;

/** Encodings that the build prepares beside a file, the best first, and their endings. */
const ENCODINGS = [["br", ".br"], ["gzip", ".gz"]] as const;
const LONGEST_ENDING = Math.max(...ENCODINGS.map(([, ending]) => ending.length));

/** Serves static/ by plain names: results of the build under /built (their names hold a hash, so they never change), and icons. */
export class StaticFiles {
  constructor(private readonly folder: URL) {}

  /**
   * The file at `pathname`, or `undefined` where none is. Only simple names in at most three folders can name a file at all.
   * Built files come compressed as the build prepared them, if the client takes that (RFC 9110 § 12.5.3).
   */
  async find(pathname: string, acceptEncoding = ""): Promise<Response | undefined> {
    const match = pathname.match(/^\/((?:[\w-]+\/){0,3}[\w.-]*\.(\w+))$/);
    const type = match?.[2] && TYPES[match[2]];
    if (!match?.[1] || !type || match[1].includes("..")) return undefined;
    if (match[1].split("/").some((name) => name.length > NAME_BYTES_MAX - LONGEST_ENDING)) return undefined;
    const lasting = match[1].startsWith("built/");
    const headers = new Headers({
      "content-type": type,
      "cache-control": lasting ? "public, max-age=31536000, immutable" : "public, max-age=3600",
    });
    const taken = lasting ? ENCODINGS.filter(([encoding]) => takes(acceptEncoding, encoding)) : [];
    for (const [encoding, ending] of taken) {
      const compressed = await this.read(match[1] + ending);
      if (!compressed) continue;
      headers.set("content-encoding", encoding);
      headers.set("vary", "accept-encoding");
      return new Response(compressed, { headers });
    }
    const bytes = await this.read(match[1]);
    return bytes && new Response(bytes, { headers });
  }

  private async read(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    try {
      return await Deno.readFile(new URL(path, this.folder));
    } catch (fault) {
      if (fault instanceof Deno.errors.NotFound || fault instanceof Deno.errors.IsADirectory) {
        return undefined;
      }
      throw fault;
    }
  }
}

/** Whether `Accept-Encoding` names `encoding` and does not refuse it with `q=0`. */
export function takes(acceptEncoding: string, encoding: string): boolean {
  return acceptEncoding.split(",").some((part) => {
    const [name = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
    return name === encoding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}
