/** Words that a page in a call leaves for itself after a reload: in this tab only, for this address, for a moment, and taken away when read. */

/** A reload takes seconds. A tab that is brought back later begins anew. */
const RELOAD_SECONDS = 30;

type Word = { readonly path: string; readonly at: number; readonly value: unknown };

export function leaveWord(key: string, value: unknown): void {
  const word: Word = { path: location.pathname, at: Date.now(), value };
  storage()?.setItem(key, JSON.stringify(word));
}

/** What was left when this page was reloaded a moment ago, if anything was. */
export function takeWord(key: string): unknown {
  const text = storage()?.getItem(key);
  storage()?.removeItem(key);
  if (!text) return undefined;
  const { path, at, value }: Word = JSON.parse(text);
  return path === location.pathname && Date.now() - at < RELOAD_SECONDS * 1000 ? value : undefined;
}

/** Undefined where the browser keeps nothing for this page: then reading it throws. */
function storage(): Storage | undefined {
  let kept: Storage | undefined;
  try {
    kept = sessionStorage;
  } catch {
    kept = undefined;
  }
  return kept;
}
