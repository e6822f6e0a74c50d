import assert from "node:assert/strict";
import { pdfText } from "#tests/browser/pdf.ts";
import { needs } from "#tests/support/needs.ts";
import { ERIKA } from "#tests/booking/town.ts";
import { CLARA, filed, inConversation, openTown, readyToEnd } from "./house.ts";

Deno.test({
  name:
    "Every visit that took place leaves a receipt: what it was about, how it ended, what comes next, and its documents by hash",
  ...needs("pdftotext"),
  async fn() {
    await using town = await openTown();
    const { house } = town;
    for (
      const outcome of [
        "done",
        "documentsToFollow",
        "mustComeIn",
        "identityNotEstablished",
        "technicalFailure",
      ] as const
    ) {
      const appointment = outcome === "done"
        ? await readyToEnd(town)
        : await inConversation(town, CLARA, { ...ERIKA, email: `${outcome}@example.org` });
      assert.deepEqual(await house.cases.end(appointment, CLARA, outcome), { ok: true });
      await house.outbox.deliverDue();
      const { documents } = await filed(town, appointment.caseId);
      const receipts = documents.filter(({ kind }) => kind === "receipt");
      assert.equal(receipts.length, 1, outcome);
      const read = await house.cases.document(appointment, receipts[0]!.id);
      const text = await pdfText(read!.bytes, "-raw");
      assert.match(text, /Quittung über Ihren Termin/);
      assert.match(text, /Abmeldung ins Ausland/);
      assert.match(text, new RegExp(appointment.caseId));
      const flat = text.replace(/\s+/g, "");
      if (outcome === "done") {
        assert.match(text, /Ihr Anliegen ist erledigt\./);
        for (const { kind, sha256 } of documents) {
          if (kind !== "receipt") assert.ok(flat.includes(sha256) || kind === "signatureSheet", kind);
        }
      } else assert.doesNotMatch(text, /erledigt\./, outcome);
      town.clock.advance({ minutes: 30 });
      if (outcome === "mustComeIn") assert.match(text, /Rathausplatz 1/);
    }
  },
});
