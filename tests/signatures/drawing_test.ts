import assert from "node:assert/strict";
import {
  addPoint,
  type Drawing,
  DRAWING_CHARACTERS_MAX,
  DRAWING_HEIGHT,
  DRAWING_POINTS_MAX,
  DRAWING_STROKES_MAX,
  DRAWING_WIDTH,
  drawingPath,
  onSheet,
  pointsOf,
  readDrawing,
} from "#lib/signatures/mod.ts";
import { AFFIRMED, CITIZEN, HASH, house } from "./house.ts";

const WAVE = [[100, 200, 200, 100, 300, 250, 400, 120], [450, 200, 520, 210]];
const GIVEN = { drawing: JSON.stringify(WAVE), affirmed: AFFIRMED };

Deno.test("[P31] a drawing with the declaration signs, is sealed in KV, and stands on the sheet as a path", async () => {
  await using h = await house();
  const ref = await h.intent();
  const signed = await h.signatures.signDrawn(ref, GIVEN, CITIZEN);
  assert.ok(signed.ok);
  assert.equal(signed.signature.sha256, HASH);
  assert.deepEqual(signed.signature.detail, { method: "drawn", drawing: { strokes: WAVE } });
  const { drawing, way } = onSheet(signed.signature);
  assert.match(way, /gezeichnete Unterschrift/);
  assert.match(drawing?.path ?? "", /^M100 200Q200 100 250 175Q.*L400 120M450 200L520 210$/);
  assert.deepEqual([drawing?.width, drawing?.height], [DRAWING_WIDTH, DRAWING_HEIGHT]);
  const entry = await h.kv.get(["signing_intents", ref.caseId, ref.intentId]);
  assert.doesNotMatch(Deno.inspect(entry.value, { depth: 9 }), /strokes|450/);
});

Deno.test("a drawing without the declaration, without strokes or of a mere dot signs nothing, and says which", async () => {
  await using h = await house();
  const ref = await h.intent();
  const answer = async (drawing: string, affirmed = true) => {
    const result = await h.signatures.signDrawn(ref, { drawing, affirmed }, CITIZEN);
    return result.ok ? "signed" : result.reason === "drawing" ? result.fault : result.reason;
  };
  assert.equal(await answer(GIVEN.drawing, false), "notAffirmed");
  for (const empty of ["", " ", "[]", "[[500,200]]", "[[500,200,510,200]]"]) {
    assert.equal(await answer(empty), "empty", empty);
  }
  assert.equal(await answer(GIVEN.drawing), "signed");
});

Deno.test("what is not exactly a drawing within its limits is refused: schema, box, number of strokes and points, size", () => {
  const long = Array.from({ length: 2 * (DRAWING_POINTS_MAX + 1) }, (_, at) => at % 2 === 0 ? at % 900 : 7);
  const many = Array.from({ length: DRAWING_STROKES_MAX + 1 }, (_, at) => [at, 0, at, 300]);
  const twice = Array.from({ length: 2 }, () => long.slice(0, DRAWING_POINTS_MAX + 2));
  const wrong = [
    ...[
      "null",
      "{}",
      "7",
      "[",
      '"M0 0"',
      "[[]]",
      "[[1]]",
      "[[1,2,3]]",
      '[["1","2"]]',
      "[[1.5,2]]",
      "[[-1,2]]",
    ],
    `[[${DRAWING_WIDTH + 1},2,3,4]]`,
    `[[0,${DRAWING_HEIGHT + 1}]]`,
    '[[0,0,"<script>",9]]',
    ...[long, many, twice].map((drawing) => JSON.stringify(drawing === long ? [long] : drawing)),
    `[[0,0,${" ".repeat(DRAWING_CHARACTERS_MAX)}300,300]]`,
    "9".repeat(DRAWING_CHARACTERS_MAX + 1),
  ];
  for (const sent of wrong) {
    const read = readDrawing(sent);
    assert.deepEqual(read, { ok: false, fault: "invalid" }, sent.slice(0, 60));
  }
});

Deno.test("the pad thins what cannot be seen, stays inside the box and within the limits; the largest drawing is accepted", () => {
  let drawing: Drawing = { strokes: [] };
  drawing = addPoint(drawing, -40, 900, true);
  assert.deepEqual(drawing.strokes, [[0, DRAWING_HEIGHT]]);
  assert.equal(addPoint(drawing, 1, DRAWING_HEIGHT, false), drawing, "too near to be seen");
  for (let at = 0; at < 2 * DRAWING_POINTS_MAX; at++) {
    drawing = addPoint(drawing, (at * 37) % DRAWING_WIDTH, (at * 91) % DRAWING_HEIGHT, at % 500 === 0);
  }
  assert.equal(pointsOf(drawing), DRAWING_POINTS_MAX);
  const sent = JSON.stringify(drawing.strokes);
  assert.ok(sent.length <= DRAWING_CHARACTERS_MAX, `${sent.length} characters`);
  assert.equal(readDrawing(sent).ok, true);
  assert.doesNotMatch(drawingPath(drawing), /NaN|undefined/);
});
