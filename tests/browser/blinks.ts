import type { Page } from "playwright-core";

/** Between two changes, in milliseconds: a fast typist. */
const PAUSE_MS = 60;

/**
 * Changes the text of one question on `writer`'s page `count` times and measures, in milliseconds, from the input event there to the new value
 * in the document of `reader`. Both pages run on this machine, so their clocks are one.
 */
export async function measureBlinks(writer: Page, reader: Page, count: number): Promise<number[]> {
  const name = "contactPost";
  const mark = `${Math.random()}`.slice(2, 8);
  const seen = reader.evaluate(
    ({ name, mark, count }) =>
      new Promise<number[]>((resolve) => {
        const at: number[] = [];
        const look = () => {
          const value = document.querySelector<HTMLTextAreaElement>(`[name="${name}"]`)?.value ?? "";
          if (!value.startsWith(mark)) return;
          // A later value shows the earlier ones as well.
          for (let number = at.length; number <= Number(value.slice(mark.length + 1)); number++) {
            at.push(performance.timeOrigin + performance.now());
          }
          if (at.length < count) return;
          observer.disconnect();
          resolve(at);
        };
        // The value is a property; what the server renders with it are attributes and texts around it, in the same task.
        const observer = new MutationObserver(look);
        observer.observe(document.documentElement, {
          ...{ subtree: true, childList: true, attributes: true, characterData: true },
        });
      }),
    { name, mark, count },
  );
  const typed = await writer.evaluate(
    async ({ name, mark, count, pause }) => {
      const at: number[] = [];
      for (let number = 0; number < count; number++) {
        const control = document.querySelector<HTMLTextAreaElement>(`[name="${name}"]`)!;
        control.value = `${mark} ${number}`;
        at.push(performance.timeOrigin + performance.now());
        control.dispatchEvent(new InputEvent("input", { bubbles: true }));
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
      return at;
    },
    { name, mark, count, pause: PAUSE_MS },
  );
  const arrived = await seen;
  return typed.map((at, number) => arrived[number]! - at);
}
