import type { Page } from "playwright-core";

/** How often somebody presses again before they believe that it is their line. */
const TRIES_COUNT = 5;
/** Three ways, one after the other, the last of them tried three times. */
const CHECK_MILLISECONDS_MAX = 90_000;

export interface LineWanted {
  /** the lights that will do */
  readonly lights?: readonly ("good" | "limited")[];
  /** by the keyboard alone */
  readonly byKeyboard?: boolean;
}

/**
 * Has the device check try the line until it says `words` with the light that is wanted. On a machine that others use as well a packet or two
 * of the fifty comes late, or a way takes too long to open; then a person presses again, and so does this.
 * @throws Error naming everything that was found instead
 */
export async function checkLine(
  page: Page,
  words: string,
  { lights = ["good"], byKeyboard = false }: LineWanted = {},
): Promise<void> {
  const line = page.locator("[data-part=network]");
  const button = line.getByRole("button", { name: /^(Verbindung|Noch einmal) prüfen$/ });
  const found: string[] = [];
  while (found.length < TRIES_COUNT) {
    await button.waitFor();
    const pressed = (await button.elementHandle())!;
    if (byKeyboard) await button.press("Enter");
    else await button.click();
    // While the line is tried there is no button, and afterwards a new one.
    await pressed.waitForElementState("hidden");
    await button.waitFor({ timeout: CHECK_MILLISECONDS_MAX });
    const [light, said] = [await line.getAttribute("data-state"), await line.innerText()];
    if (lights.some((one) => one === light) && said.includes(words)) return;
    found.push(`${light}: ${said.replace(/\s+/g, " ")}`);
  }
  throw new Error(`expected the line to be ${lights.join(" or ")}, "${words}"; found ${found.join(" | ")}`);
}
