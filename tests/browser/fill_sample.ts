import type { Page } from "playwright-core";
import { isStored } from "#tests/browser/conversation.ts";
import { tick } from "#tests/browser/shared_form.ts";
import { controlsOf, definitionOf, rowsWanted, type ServiceSample } from "#tests/forms/samples/typing.ts";

/** Fills the form from the page that is open to the review, as a person does: what appears is filled as well, then on to the next page. */
export async function fillSample(
  page: Page,
  sample: ServiceSample,
  onPage: (pageId: string) => Promise<void> = async () => {},
): Promise<void> {
  for (let turn = 0; turn < 30; turn++) {
    const pageId = await page.locator("#form-area").getAttribute("data-form-page") ?? "";
    if (pageId === "review") return;
    await fillPage(page, sample);
    await onPage(pageId);
    await page.locator("#form-area").getByRole("button", { name: "Speichern und weiter" }).click();
    await page.locator(`#form-area:not([data-form-page="${pageId}"])`).waitFor();
  }
  throw new Error(`expected the review of ${sample.service}, found another page`);
}

/** Fills what this page asks, and what it asks then. */
async function fillPage(page: Page, sample: ServiceSample): Promise<void> {
  const definition = definitionOf(sample);
  const done = new Set<string>();
  for (;;) {
    const shown = await shownOn(page);
    const short = rowsWanted(sample.answers).find(([id, count]) => {
      const rows = shown.rows.filter((row) => row.startsWith(`row-${id}.`)).length;
      return rows > 0 && rows < count;
    });
    if (short) {
      // Pressed again before it is answered, it is taken for a double click.
      await page.locator(`form:not([data-busy]) [name=_addRow][value=${short[0]}]`).click();
      await page.locator(`[id^="row-${short[0]}."]`).nth(rowsOf(shown.rows, short[0]).length).waitFor();
      continue;
    }
    const wanted = controlsOf(definition, sample.answers, (id) => rowsOf(shown.rows, id));
    const next = shown.controls.filter(({ name }) => wanted.has(name) && !done.has(name));
    if (next.length === 0) return;
    // As fast as the keys go: nobody waits for receipts between two questions.
    for (const control of next) {
      done.add(control.name);
      await setControl(page, control, wanted.get(control.name)!);
    }
    // What has a receipt is stored, and what depends on it has come before the receipt.
    await isStored(page);
  }
}

interface Control {
  readonly name: string;
  /** of an input; "select-one" and "textarea" for those elements */
  readonly type: string;
}

async function setControl(page: Page, { name, type }: Control, value: string): Promise<void> {
  const controls = page.locator(`#form-area [name="${name}"]:not([type=hidden])`);
  switch (type) {
    case "select-one":
      return void await controls.selectOption(value);
    case "radio":
      return await tick(page.locator(`#form-area [name="${name}"][value="${value}"]`));
    case "checkbox":
      return await tick(controls);
    default:
      return await controls.fill(value);
  }
}

async function shownOn(page: Page): Promise<{ controls: Control[]; rows: string[] }> {
  return await page.evaluate(() => {
    const controls = document.querySelectorAll<HTMLInputElement>(
      "#form-area [data-field] [name]:not([type=hidden])",
    );
    const rows = document.querySelectorAll('#form-area [id^="row-"]');
    return {
      controls: [...new Map(Array.from(controls, ({ name, type }) => [name, { name, type }])).values()],
      rows: Array.from(rows, ({ id }) => id),
    };
  });
}

function rowsOf(rows: readonly string[], groupId: string): string[] {
  const start = `row-${groupId}.`;
  return rows.filter((id) => id.startsWith(start)).map((id) => id.slice(start.length));
}
