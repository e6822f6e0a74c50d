/**
 * Two comforts of public pages that work without it: ticks on a checklist stay in this browser, and the time that is left counts on.
 * One file without imports, for browsers from Chrome 71, Firefox 69 and Safari 12.1 on.
 */
const TICKS = "amtsfenster.ticks";
const COUNT_ON_MILLISECONDS = 1000;
/** Minutes that are announced: the first as a warning in time for "ten more minutes" (WCAG 2.2.1), the last because it is over. */
const ANNOUNCED_MINUTES = [2, 0];

type Ticks = { readonly of: string; readonly ids: readonly string[] };

/** What is kept, or nothing: a browser may forbid its storage, and what is in it may be anybody's. */
function readTicks(list: string): readonly string[] {
  try {
    const kept = JSON.parse(localStorage.getItem(TICKS) || "null") as Ticks | null;
    return kept && kept.of === list && Array.isArray(kept.ids) ? kept.ids : [];
  } catch {
    return [];
  }
}

/** Only the newest list is kept, so that a browser that many people use collects nothing. */
function keepTicks(list: HTMLElement, name: string): void {
  const boxes = () => Array.from(list.querySelectorAll<HTMLInputElement>("input[type=checkbox]"));
  const ids = readTicks(name);
  boxes().forEach((box) => {
    if (ids.indexOf(box.id) >= 0) box.checked = true;
  });
  list.addEventListener("change", () => {
    const ticked = boxes().filter((box) => box.checked).map((box) => box.id);
    try {
      localStorage.setItem(TICKS, JSON.stringify({ of: name, ids: ticked }));
    } catch {
      // Then the ticks last as long as the page.
    }
  });
}

/**
 * Counts on from what the server said was left, so that a wrong clock in the browser does no harm. `data-each` holds the sentence for each
 * number of whole minutes that are left, from 0 on.
 */
function countDown(place: HTMLElement): void {
  const words = place.querySelector<HTMLElement>("[data-words]");
  const status = place.querySelector<HTMLElement>("[role=status]");
  const each = JSON.parse(place.dataset["each"] || "[]") as string[];
  const loadedAt = Date.now();
  const seconds = Number(place.dataset["left"]);
  let shown = -1;
  if (!words || !status || !(seconds >= 0)) return;
  const timer = setInterval(() => {
    const left = seconds - (Date.now() - loadedAt) / 1000;
    const minutes = Math.max(0, Math.ceil(left / 60));
    const sentence = each[minutes];
    if (minutes === shown || sentence === undefined) return;
    shown = minutes;
    words.textContent = sentence;
    if (ANNOUNCED_MINUTES.indexOf(minutes) >= 0) status.textContent = sentence;
    if (minutes === 0 || !place.isConnected) clearInterval(timer);
  }, COUNT_ON_MILLISECONDS);
}

/** Places that were found already; what htmx or a live fragment brings later is found by watching the page. */
const found: Element[] = [];

function find(selector: string, wake: (place: HTMLElement) => void): void {
  document.querySelectorAll<HTMLElement>(selector).forEach((place) => {
    if (found.indexOf(place) >= 0) return;
    found.push(place);
    wake(place);
  });
}

function findAll(): void {
  find("[data-keep]", (list) => keepTicks(list, list.dataset["keep"] || ""));
  find("[data-each]", countDown);
}

findAll();
new MutationObserver(findAll).observe(document.body, { childList: true, subtree: true });
