import { z } from "zod";
import {
  type Drawing,
  DRAWING_CHARACTERS_MAX,
  DRAWING_HEIGHT,
  DRAWING_LENGTH_MIN,
  DRAWING_POINTS_MAX,
  DRAWING_STROKES_MAX,
  DRAWING_WIDTH,
  lengthOf,
  pointsOf,
} from "./drawing.ts";

/** `empty`: nothing was drawn, or too little to be a signature; `invalid`: nothing that our page sends. */
export type DrawingFault = "empty" | "invalid";

const stroke = z.array(z.number().int().min(0)).min(2).max(2 * DRAWING_POINTS_MAX)
  .refine((values) => values.length % 2 === 0)
  .refine((values) => values.every((value, at) => value <= (at % 2 === 0 ? DRAWING_WIDTH : DRAWING_HEIGHT)));
const schema = z.array(stroke).max(DRAWING_STROKES_MAX);

/** Reads the strokes that a form sent, as JSON. Whatever is not exactly a drawing within its limits is refused, never mended. */
export function readDrawing(
  sent: string,
): { readonly ok: true; readonly drawing: Drawing } | { readonly ok: false; readonly fault: DrawingFault } {
  if (sent.trim() === "") return { ok: false, fault: "empty" };
  if (sent.length > DRAWING_CHARACTERS_MAX) return { ok: false, fault: "invalid" };
  const parsed = schema.safeParse(parsedJson(sent));
  if (!parsed.success) return { ok: false, fault: "invalid" };
  const drawing: Drawing = { strokes: parsed.data };
  if (pointsOf(drawing) > DRAWING_POINTS_MAX) return { ok: false, fault: "invalid" };
  return lengthOf(drawing) < DRAWING_LENGTH_MIN ? { ok: false, fault: "empty" } : { ok: true, drawing };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
