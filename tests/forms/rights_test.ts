import assert from "node:assert/strict";
import {
  type Filled,
  kindOf,
  mayEnter,
  maySee,
  NOTHING_FILLED,
  type Phase,
  type Place,
  placesOf,
} from "#lib/forms/mod.ts";
import { catalogue, type FormDefinition, type FormRole } from "#lib/services/mod.ts";
import { CITIZEN, CLERK, formsHouse, GUEST } from "./house.ts";

const ACTORS = { citizen: CITIZEN, clerk: CLERK, guest: GUEST } as const;
const ROLES = Object.keys(ACTORS) as FormRole[];
const PHASES: readonly Phase[] = ["prefill", "visit", "frozen", "closed"];

/** Who may enter what, as a table: by who enters a question, then by role, in the order of {@link PHASES}. */
const MATRIX: Record<"citizen" | "clerk" | "both", Record<FormRole, readonly string[]>> = {
  both: {
    citizen: ["ok", "ok", "frozen", "frozen"],
    clerk: ["notAllowed", "ok", "frozen", "frozen"],
    guest: ["unknownField", "unknownField", "unknownField", "unknownField"],
  },
  citizen: {
    citizen: ["ok", "ok", "frozen", "frozen"],
    clerk: ["notAllowed", "notAllowed", "frozen", "frozen"],
    guest: ["unknownField", "unknownField", "unknownField", "unknownField"],
  },
  clerk: {
    citizen: ["unknownField", "unknownField", "unknownField", "unknownField"],
    clerk: ["notAllowed", "ok", "ok", "frozen"],
    guest: ["unknownField", "unknownField", "unknownField", "unknownField"],
  },
};

for (const { id, form } of catalogue.all) {
  if (!form) continue; // a matter that is settled in the conversation alone
  Deno.test(`[P26] Every field of ${id} × role × phase: what may be entered is stored, what may not is refused and not sent`, async () => {
    let cells = 0;
    for (const [at, phase] of PHASES.entries()) {
      await using house = await formsHouse(catalogue, id, { visit: phase !== "prefill" });
      const places: readonly Place[] = [...placesOf(form, NOTHING_FILLED)];
      await enterAll(house, places, phase);
      await turnTo(house, phase);
      for (const place of places) {
        for (const role of ROLES) {
          const expected: string | undefined = MATRIX[place.question.enteredBy][role][at];
          const where = `${place.fieldId} ${role} ${phase}`;
          const part = kindOf(place.question).parts[0]!;
          const done = await house.forms.setField(
            house.caseId,
            place.fieldId,
            { [part]: `von ${role}` },
            ACTORS[role],
          );
          // Files are sent, never typed: their ids cannot be set by hand.
          const typed = place.question.type === "upload" && expected === "ok" ? "notAllowed" : expected;
          assert.equal(done.ok ? "ok" : done.reason, typed, where);
          assert.equal(mayEnter(form, place.question, role, phase), expected === "ok", where);
          cells++;
        }
      }
      await assertSent(house, form);
    }
    assert.ok(cells >= 12 * 15, String(cells));
  });
}

type House = Awaited<ReturnType<typeof formsHouse>>;

/** Something stands in every field that can be filled before the phase begins. */
async function enterAll({ forms, caseId }: House, places: readonly Place[], phase: Phase): Promise<void> {
  for (const { fieldId, question } of places) {
    const by = question.enteredBy === "clerk" ? CLERK : CITIZEN;
    if (phase === "prefill" && by === CLERK) continue;
    const part = kindOf(question).parts[0]!;
    // Files answer for themselves; nobody types them.
    if (question.type === "upload") continue;
    assert.ok((await forms.setField(caseId, fieldId, { [part]: "vorher" }, by)).ok, fieldId);
  }
}

async function turnTo({ forms, caseId, kv }: House, phase: Phase): Promise<void> {
  if (phase === "prefill" || phase === "visit") return;
  const { revision } = (await forms.read(caseId, "clerk"))!;
  const freezing = kv.atomic();
  assert.ok((await forms.freeze(freezing, caseId, revision)).ok);
  assert.ok((await freezing.commit()).ok);
  if (phase === "frozen") return;
  const closing = kv.atomic();
  assert.ok((await forms.close(closing, caseId)).ok);
  assert.ok((await closing.commit()).ok);
}

/** Each viewer is sent exactly what they may see: the clerk all, the citizen nothing that only the clerk enters, a guest nothing. */
async function assertSent({ forms, caseId }: House, form: FormDefinition): Promise<void> {
  const all = (await forms.read(caseId, "clerk"))!.filled;
  for (const role of ROLES) {
    const { filled } = (await forms.read(caseId, role))!;
    assert.deepEqual(Object.keys(filled.fields).toSorted(), visible(form, all, role), role);
  }
}

function visible(form: FormDefinition, filled: Filled, role: FormRole): string[] {
  return [...placesOf(form, filled)]
    .filter(({ question, fieldId }) => fieldId in filled.fields && maySee(form, question, role))
    .map(({ fieldId }) => fieldId).toSorted();
}

Deno.test("[P26] Confirming, taking back and changing rows need the rights of their fields, in every phase", async () => {
  await using house = await formsHouse();
  const { forms, caseId } = house;
  await forms.setField(caseId, "stateAbroad", { value: "AT" }, CITIZEN);
  await forms.setField(caseId, "stateAbroad", { value: "CH" }, CLERK);
  const version = (await forms.read(caseId, "clerk"))!.filled.fields["stateAbroad"]!.version;
  const seen = [{ fieldId: "stateAbroad", version }];
  for (const by of [CLERK, GUEST]) {
    assert.equal((await forms.confirm(caseId, seen, by)).ok, false, "only the citizen confirms");
    if (by === GUEST) {
      assert.equal((await forms.takeBack(caseId, "stateAbroad", by)).ok, false);
      assert.equal((await forms.addRow(caseId, "persons", by)).ok, false);
    }
  }
  await turnTo(house, "frozen");
  for (const by of [CITIZEN, CLERK]) {
    assert.equal((await forms.confirm(caseId, seen, by)).ok, false);
    assert.deepEqual(await forms.takeBack(caseId, "stateAbroad", by), { ok: false, reason: "frozen" });
    assert.deepEqual(await forms.addRow(caseId, "persons", by), { ok: false, reason: "frozen" });
  }
});
