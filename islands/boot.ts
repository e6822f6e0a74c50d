import { type ComponentType, h, render } from "preact";

/**
 * Brings every `[data-island]` of the page to life: loads its bundle and renders it with `data-props` in place of what the
 * server sent. Fragments that are swapped in later are found by watching the page.
 */
const SELECTOR = "[data-island]";
const alive = new Set<Element>();

async function wake(place: HTMLElement): Promise<void> {
  if (alive.has(place)) return;
  alive.add(place);
  const { src, props, ahead } = place.dataset;
  if (src === undefined) return;
  // Some browsers remember that a script could not be fetched, but not under another name.
  const island: { default: ComponentType } = await import(src).catch(() => import(`${src}?again`));
  // What will take this one's place need not be fetched then.
  if (ahead !== undefined) import(ahead).catch(() => {});
  // Removed while its bundle was on the way.
  if (!place.isConnected) return;
  // Preact renders beside what is there; the fallback has done its work.
  place.textContent = "";
  render(h(island.default, JSON.parse(props ?? "{}")), place);
  place.dataset.alive = "";
}

function wakeAll(root: ParentNode): void {
  root.querySelectorAll<HTMLElement>(SELECTOR).forEach((place) => void wake(place));
}

/** Unmounts islands whose place is gone, so that they release cameras, microphones and sockets. */
function bury(): void {
  for (const place of alive) {
    if (place.isConnected) continue;
    alive.delete(place);
    render(null, place);
  }
}

wakeAll(document);
new MutationObserver((changes) => {
  if (changes.some((change) => change.removedNodes.length > 0)) bury();
  if (changes.some((change) => change.addedNodes.length > 0)) wakeAll(document);
}).observe(document.documentElement, { childList: true, subtree: true });
