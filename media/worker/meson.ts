/** Reads source lists out of mediasoup's meson files, so that no list of files is kept here. */

/**
 * The string entries of `name = [ … ]` and of every later `name += [ … ]`, in order, comments left out.
 * Conditions around a block are not evaluated. Throws if there is no such list.
 */
export function mesonList(text: string, name: string): string[] {
  const opening = new RegExp(`^[ \\t]*${name}[ \\t]*\\+?=[ \\t]*\\[`, "gm");
  const entries: string[] = [];
  let found = false;
  for (const match of text.matchAll(opening)) {
    found = true;
    entries.push(...stringsUntilBracket(text, match.index + match[0].length, name));
  }
  if (!found) throw new Error(`expected a list "${name}" in the meson file, found none`);
  return entries;
}

function stringsUntilBracket(text: string, from: number, name: string): string[] {
  const token = /#[^\n]*|'([^']*)'|\]/g;
  token.lastIndex = from;
  const entries: string[] = [];
  for (let match = token.exec(text); match; match = token.exec(text)) {
    if (match[0] === "]") return entries;
    if (match[1] !== undefined) entries.push(match[1]);
  }
  throw new Error(`expected "]" at the end of list "${name}" in the meson file, found the end of the file`);
}
