import assert from "node:assert/strict";
import type { Language } from "#lib/i18n/mod.ts";
import { everything } from "#tests/booking/town.ts";
import { openDesk } from "#tests/cases/desk.ts";
import { CLARA, inConversation, openTown } from "#tests/cases/house.ts";
import { startMailServer } from "#tests/support/smtp.ts";

const SAID: Readonly<Record<Language, { subject: string; page: RegExp }>> = {
  de: { subject: "Ihr Link zum Videotermin am ", page: /Sie sind zu einem Videotermin eingeladen/ },
  en: { subject: "Your link to the video appointment on ", page: /you are invited to a video appointment/ },
  "de-x-leicht": { subject: "Ihr Link zum Video·termin am ", page: /Sie sind ein·geladen/ },
};

Deno.test("[P07][P14] A guest's mail comes in the language the clerk chose and names nobody; opening its link, also with a scanner's many GETs, changes nothing; sent out, the link is dead", async () => {
  await using mails = await startMailServer({ plain: true });
  await using town = await openTown({ env: { SMTP_URL: mails.url.replace(/\/\/.*@/, "//") } });
  await using desk = await openDesk(town);
  const { house, kv } = town;
  const clara = await desk.idOf(desk.staff.find(({ role }) => role === "clerk")!.signInName);
  const clerk = await desk.signedIn(desk.staff.find(({ role }) => role === "clerk")!.signInName);
  const appointment = await inConversation(town, { ...CLARA, id: clara });
  await house.outbox.deliverDue();
  for (const language of Object.keys(SAID) as Language[]) {
    const email = `ana.${language}@example.org`;
    const invited = await clerk.post(`/desk/visits/${appointment.id}/guests`, {
      ...{ name: "Ana Petrova", kind: "interpreter", email, language },
    });
    assert.equal(invited.status, 200);
    await house.outbox.deliverDue();
    const mail = await mails.mail(email);
    assert.ok(mail.subject.startsWith(SAID[language].subject), mail.subject);
    assert.ok(!/Mustermann|Abmeldung/.test(mail.text + mail.html), "neither who nor what it is about");
    const link = new URL(/https?:\/\/\S+\/visits\/\S+/.exec(mail.text)![0]).pathname;
    const guest = desk.client();
    const before = await everything(kv);
    for (let times = 0; times < 3; times++) {
      assert.equal((await guest.get(link)).status, 200);
    }
    assert.equal(await everything(kv), before, "looking changes nothing");
    guest.cookies.set("lang", language);
    assert.match((await guest.get(link)).text, SAID[language].page);
    const { id } = (await house.guests.of(appointment.id)).at(-1)!;
    await clerk.post(`/desk/visits/${appointment.id}/guests/${id}`, { _method: "delete" });
    assert.equal((await guest.get(link)).status, 404);
  }
});
