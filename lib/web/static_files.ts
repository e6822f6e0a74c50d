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

/** Serves static/ by plain names: results of the build under /built (their names hold a hash, so they never change), and icons. */
export class StaticFiles {
  constructor(private readonly folder: URL) {}

  /** The file at `pathname`, or `undefined` where none is. Only simple names in at most three folders can name a file at all. */
  async find(pathname: string): Promise<Response | undefined> {
    const match = pathname.match(/^\/((?:[\w-]+\/){0,3}[\w.-]*\.(\w+))$/);
    const type = match?.[2] && TYPES[match[2]];
    if (!match?.[1] || !type || match[1].includes("..")) return undefined;
    try {
      const bytes = await Deno.readFile(new URL(match[1], this.folder));
      const lasting = match[1].startsWith("built/");
      const cache = lasting ? "public, max-age=31536000, immutable" : "public, max-age=3600";
      return new Response(bytes, { headers: { "content-type": type, "cache-control": cache } });
    } catch (fault) {
      if (fault instanceof Deno.errors.NotFound || fault instanceof Deno.errors.IsADirectory) {
        return undefined;
      }
      throw fault;
    }
  }
}
