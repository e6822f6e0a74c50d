import type { House } from "#lib/web/mod.ts";

/** From how many hours ahead sample appointments are booked: the next slots stay free for who tries the demo. */
const SAMPLES_FROM_HOURS = 2;

/** Invented people with plainly sample names, at addresses that reach nobody (RFC 2606). */
const SAMPLE_PEOPLE = [
  { service: "anmeldung", name: "Max Beispiel", email: "max@example.org", needs: [] },
  { service: "abmeldung-ausland", name: "Erika Mustermann", email: "erika@example.org", needs: [] },
  {
    service: "schwerbehindertenparkausweis",
    name: "Şirin Probe",
    email: "sirin@example.org",
    needs: ["interpreter"],
  },
  { service: "vorsprache", name: "Paul Muster", email: "paul@example.org", needs: [] },
] as const;

/**
 * Books a few sample appointments for a demo's desk, once a day: a day that has appointments is left as it is.
 * @returns how many were booked
 */
export async function bookSamples(house: Pick<House, "booking" | "clock" | "log">): Promise<number> {
  const { booking, clock } = house;
  if ((await booking.agenda(booking.today())).length > 0) return 0;
  const from = clock.now().add({ hours: SAMPLES_FROM_HOURS });
  let booked = 0;
  for (const { service, name, email, needs } of SAMPLE_PEOPLE) {
    const days = await booking.offers({ service, needs: [...needs] }, booking.today(), 1);
    const offer = days?.flatMap((day) => day.offers).find((one) =>
      Temporal.Instant.compare(one.start, from) >= 0
    );
    // Late in the evening nothing of the day is left.
    if (!offer) continue;
    const held = await booking.hold({ service, needs: [...needs] }, offer.start);
    if (!held.ok) continue;
    const result = await booking.book(held.hold.id, { name, email, language: "de", needs: [...needs] });
    if (result.ok) booked++;
  }
  house.log.info("demo.samplesBooked", { booked });
  return booked;
}
