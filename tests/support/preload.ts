/**
 * Loaded before every test file: watches `console.error`, and notes each file that was loaded to its end, because `deno test`'s report does not
 * name a file that broke while loading.
 */
import "./console.ts";

const journal = Deno.env.get("TEST_JOURNAL");

if (journal !== undefined) {
  globalThis.addEventListener("load", () => {
    Deno.writeTextFileSync(journal, `${Deno.mainModule}\n`, { append: true });
  });
}
