import type { House } from "#lib/web/mod.ts";

/**
 * What the terminal shows once the pages answer: where they are, the first administrator's one-time link while there is none, and in a demo
 * its sign-ins. The only secrets that are ever printed, and only here.
 */
export async function welcome(house: House): Promise<void> {
  const { config, staff } = house;
  const at = (path: string) => new URL(path, config.publicUrl).href;
  const lines = ["", `Amtsfenster, ${config.town.name}: ${at("/")}`];
  if (config.demo) {
    lines.push(
      `  desk: ${at("/desk")}   sign in by one click: ${at("/dev/sign-in-as")}`,
      `  its mails: ${at("/dev/mail")}   its text messages: ${at("/dev/sms")}   components: ${at("/dev")}`,
      "  sign-ins of this demo:",
    );
    for (const { name, role, signInName, password } of await staff.demoStaff()) {
      lines.push(`    ${role.padEnd(8)}${signInName.padEnd(16)}${password}   (${name})`);
    }
  } else {
    const token = await staff.setupLink();
    if (token) lines.push(`  Create the administrator (one use, within an hour): ${at(`/setup/${token}`)}`);
  }
  house.log.info("serving", { url: config.publicUrl.href, demo: config.demo });
  await Deno.stdout.write(new TextEncoder().encode(lines.join("\n") + "\n\n"));
}
