import type { RunningServer } from "#tests/support/server.ts";

/** Books the first free slot of a service through the pages, without scripts. @returns the path of the appointment's page */
export async function bookByHttp(
  server: RunningServer,
  details: { readonly name: string; readonly email: string },
  service = "abmeldung-ausland",
): Promise<string> {
  const slots = await server.client().get(`/services/${service}/slots`);
  const held = await slots.submit(/Nächster freier Termin/);
  const booked = await held.submit("Termin verbindlich buchen", details);
  if (!booked.url.pathname.startsWith("/appointments/")) {
    throw new Error(`expected a booking, found ${booked.text}`);
  }
  return booked.url.pathname;
}
