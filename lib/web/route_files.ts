/** One file below routes/ and the address it answers. */
export type RouteFile = { readonly path: string; readonly pattern: string };

/**
 * File path = address: `services/[service]/slots.tsx` answers `/services/:service/slots`, `index.tsx` answers its folder.
 * Names with a leading underscore are parts of the kernel's conventions (`_app`, `_error`), not addresses.
 */
export function patternOf(path: string): string | undefined {
  const match = path.match(/^(.*?)\.tsx?$/);
  if (!match?.[1] || /(^|\/)[_.]/.test(path) || /(^|\/)[a-z_]*texts$/.test(match[1])) return undefined;
  const segments = match[1].split("/").map((part) => part.replace(/^\[(\w+)\]$/, ":$1"));
  if (segments.at(-1) === "index") segments.pop();
  return "/" + segments.join("/");
}

/** All route files, fixed segments before parameters, so that `/desk/cases` wins over `/desk/:id`. */
export async function findRouteFiles(folder: URL): Promise<RouteFile[]> {
  const found: RouteFile[] = [];
  await walk(folder, "", found);
  const rank = (pattern: string) => pattern.replaceAll(":", "~");
  return found.sort((a, b) => (rank(a.pattern) < rank(b.pattern) ? -1 : 1));
}

async function walk(folder: URL, below: string, found: RouteFile[]): Promise<void> {
  for await (const entry of Deno.readDir(new URL(below, folder))) {
    const path = below + entry.name;
    if (entry.isDirectory) await walk(folder, `${path}/`, found);
    const pattern = entry.isFile ? patternOf(path) : undefined;
    if (pattern !== undefined) found.push({ path, pattern });
  }
}
