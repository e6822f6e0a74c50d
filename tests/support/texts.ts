import { type Text } from "#lib/i18n/mod.ts";

/** Every text that any texts file below lib/ exports, for tests that look at all of them. */
export async function allTexts(): Promise<Text[]> {
  const found: Text[] = [];
  const root = new URL("../../lib/", import.meta.url);
  for await (const path of walk(root, "")) {
    const exported = await import(new URL(path, root).href) as Record<string, unknown>;
    for (const value of Object.values(exported)) collect(value, found);
  }
  return [...new Map(found.map((text) => [text.id, text])).values()];
}

async function* walk(root: URL, below: string): AsyncGenerator<string> {
  for await (const entry of Deno.readDir(new URL(below, root))) {
    const path = below + entry.name;
    if (entry.isDirectory) yield* walk(root, `${path}/`);
    else if (/(^|_|\/)texts\.ts$/.test(path) || /\/texts\/[^/]+\.ts$/.test(path)) yield path;
  }
}

function collect(value: unknown, found: Text[]): void {
  if (typeof value !== "object" || value === null) return;
  if (isText(value)) found.push(value);
  else if (Object.getPrototypeOf(value) === Object.prototype) {
    Object.values(value).forEach((v) => collect(v, found));
  }
}

function isText(value: object): value is Text {
  return "id" in value && "de" in value && "en" in value && typeof value.de === "string";
}
