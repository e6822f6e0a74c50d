import { eventually } from "#tests/support/waiting.ts";

/** Names of the mails that a server without SMTP_URL has written; whole ones only: one that is still being written ends in `.new`. */
export async function mailFiles(dataDir: string): Promise<string[]> {
  const found = await Array.fromAsync(Deno.readDir(`${dataDir}/mail`)).catch((fault) => {
    if (fault instanceof Deno.errors.NotFound) return [];
    throw fault;
  });
  return found.map(({ name }) => name).filter((name) => name.endsWith(".eml")).sort();
}

/** Waits for a mail to an address. @returns its source */
export async function mailFileTo(dataDir: string, address: string): Promise<string> {
  return await eventually(`a mail to ${address}`, async () => {
    for (const name of await mailFiles(dataDir)) {
      const mail = await Deno.readTextFile(`${dataDir}/mail/${name}`);
      if (mail.includes(`To: ${address}`) || mail.includes(`<${address}>`)) return mail;
    }
    return undefined;
  });
}
