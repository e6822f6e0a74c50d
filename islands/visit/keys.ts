/**
 * The keys of the desk. A button, link or summary with `aria-keyshortcuts="Alt+R"` is pressed by that key, wherever the cursor stands. It gets
 * the focus as well, so that who works with the keyboard goes on from there; a switch does not: who mutes while typing goes on typing.
 */
export function wireKeys(): void {
  document.addEventListener("keydown", (event) => {
    const key = keyOf(event);
    const target = key === undefined || event.repeat ? undefined : pressable(key);
    if (!target) return;
    event.preventDefault();
    if (!target.hasAttribute("aria-pressed")) target.focus();
    target.click();
  });
}

/** "Alt+R". AltGr is Ctrl+Alt on Windows and writes characters; it is never one of ours. */
function keyOf(event: KeyboardEvent): string | undefined {
  const others = event.ctrlKey || event.metaKey || event.shiftKey || event.getModifierState("AltGraph");
  if (!event.altKey || others) return undefined;
  // With Alt some systems write another character; then the place on the keyboard tells.
  const letter = /^[a-z]$/i.test(event.key) ? event.key : event.code.replace(/^Key/, "");
  return /^[a-z]$/i.test(letter) ? `Alt+${letter.toUpperCase()}` : undefined;
}

/** The first one with this key that can be seen and pressed now. */
function pressable(key: string): HTMLElement | undefined {
  const all = document.querySelectorAll<HTMLElement>(`[aria-keyshortcuts="${key}"]`);
  return Array.from(all).find((one) => one.getClientRects().length > 0 && !one.matches(":disabled"));
}
