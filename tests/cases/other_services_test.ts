import assert from "node:assert/strict";
import type { Appointment } from "#lib/booking/mod.ts";
import type { RawValue } from "#lib/services/mod.ts";
import { ERIKA } from "#tests/booking/town.ts";
import { RENEWAL_WITH_REPRESENTATIVE } from "#tests/forms/samples/parkausweis.ts";
import { CITIZEN, CLARA, identify, openTown, type Town } from "./house.ts";

/** Booked for a service, arrived and called in, with what the citizen has answered. */
async function conversationFor(
  town: Town,
  service: string,
  answers: Readonly<Record<string, RawValue>>,
): Promise<Appointment> {
  const { house, clock } = town;
  const [offer] = await house.booking.firstFree(service);
  assert.ok(offer, "a free slot");
  const held = await house.booking.hold(service, offer.start);
  assert.ok(held.ok);
  const booked = await house.booking.book(held.hold.id, ERIKA);
  assert.ok(booked.ok, JSON.stringify(booked));
  clock.advance({ minutes: 1 });
  assert.ok((await house.cases.arrive(booked.appointment)).ok);
  assert.ok((await house.cases.call(booked.appointment, CLARA)).ok);
  for (const [fieldId, raw] of Object.entries(answers)) {
    const set = await house.forms.setField(booked.appointment.caseId, fieldId, raw, CITIZEN);
    assert.ok(set.ok, `${fieldId}: ${JSON.stringify(set)}`);
  }
  return booked.appointment;
}

Deno.test("A form that ends without a report is not frozen, and the visit ends with nothing to report, without identity and signature", async () => {
  await using town = await openTown();
  const { house } = town;
  const appointment = await conversationFor(town, "pflegeeinrichtung", {
    registeredHome: { value: "yes" },
    homeGivenUp: { value: "yes" },
  });
  assert.deepEqual(await house.cases.end(appointment, CLARA, "done"), { ok: false, reason: "needsIdentity" });
  await house.forms.setField(appointment.caseId, "homeGivenUp", { value: "no" }, CITIZEN);
  assert.deepEqual(await house.cases.freeze(appointment, CLARA), {
    ok: false,
    reason: "blocked",
    blockers: { faults: 0, unconfirmed: 0, nothingToSign: true },
  });
  assert.deepEqual(await house.cases.end(appointment, CLARA, "done"), {
    ok: false,
    reason: "nothingToReport",
  });
  assert.deepEqual(await house.cases.end(appointment, CLARA, "nothingToReport"), { ok: true });
});

Deno.test("The application for a parking card is frozen as a document for the representative, and nothing is confirmed", async () => {
  await using town = await openTown();
  const { house } = town;
  const appointment = await conversationFor(
    town,
    "schwerbehindertenparkausweis",
    RENEWAL_WITH_REPRESENTATIVE.raws,
  );
  await identify(town, appointment);
  const { caseId } = appointment;
  const seen = await house.forms.setField(caseId, "authoritySeen", { value: "yes" }, {
    role: "clerk",
    ...CLARA,
  });
  assert.ok(seen.ok);
  const frozen = await house.cases.freeze(appointment, CLARA);
  assert.ok(frozen.ok, JSON.stringify(frozen));
  const intents = await house.signatures.list(caseId);
  assert.deepEqual(intents.map(({ signer }) => signer.firstNames.names), ["Deniz"]);
  const documents = await house.documents.list(caseId);
  assert.deepEqual(documents.map(({ kind, title }) => `${kind} ${title}`), [
    "filledForm Antrag auf einen Parkausweis für schwerbehinderte Menschen",
  ]);
});
