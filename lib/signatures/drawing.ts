/** A signature drawn by hand, as strokes. Pure; browsers import it too. */

/** The box that is drawn in, in units of its own: whatever the screen, the same drawing comes out. */
export const DRAWING_WIDTH = 1000;
export const DRAWING_HEIGHT = 400;
/** How thick a stroke is shown and printed, in the box's units. */
export const DRAWING_STROKE = 7;
export const DRAWING_STROKES_MAX = 80;
/** All strokes together. A long name written slowly has about 600 after {@link addPoint} has thinned it. */
export const DRAWING_POINTS_MAX = 3000;
/** What a form may send: every point of the largest drawing, and the brackets around. */
export const DRAWING_CHARACTERS_MAX = 30_000;
/** Shorter than this in all, in units, it is a slip of the finger and no signature. */
export const DRAWING_LENGTH_MIN = 60;
/** A point nearer to the last one than this, in units, adds nothing that can be seen. */
const POINT_DISTANCE_MIN = 3;

/** `x, y, x, y, …` in whole units of the box. */
export type Stroke = readonly number[];

export interface Drawing {
  readonly strokes: readonly Stroke[];
}

export function pointsOf({ strokes }: Drawing): number {
  return strokes.reduce((sum, stroke) => sum + stroke.length / 2, 0);
}

/** The length of all strokes, in units. */
export function lengthOf({ strokes }: Drawing): number {
  let sum = 0;
  for (const stroke of strokes) {
    for (let at = 2; at < stroke.length; at += 2) {
      sum += Math.hypot(stroke[at]! - stroke[at - 2]!, stroke[at + 1]! - stroke[at - 1]!);
    }
  }
  return sum;
}

/** The drawing with a new stroke begun at a point, or the last one led on to it. Beyond the limits, and where nothing would be seen, it stays as it is. */
export function addPoint(drawing: Drawing, x: number, y: number, begins: boolean): Drawing {
  const { strokes } = drawing;
  const last = strokes[strokes.length - 1];
  const point = [inside(x, DRAWING_WIDTH), inside(y, DRAWING_HEIGHT)] as const;
  if (pointsOf(drawing) >= DRAWING_POINTS_MAX) return drawing;
  if (begins || !last) {
    return strokes.length >= DRAWING_STROKES_MAX ? drawing : { strokes: strokes.concat([[...point]]) };
  }
  const distance = Math.hypot(point[0] - last[last.length - 2]!, point[1] - last[last.length - 1]!);
  if (distance < POINT_DISTANCE_MIN) return drawing;
  return { strokes: strokes.slice(0, -1).concat([last.concat(point)]) };
}

function inside(value: number, most: number): number {
  return Math.min(most, Math.max(0, Math.round(value)));
}

/** The strokes as a path (SVG 2, § 9.3): a curve through the middles between the points, so that no corners are seen. */
export function drawingPath({ strokes }: Drawing): string {
  return strokes.map(strokePath).join("");
}

function strokePath(stroke: Stroke): string {
  const [x = 0, y = 0] = stroke;
  let path = `M${x} ${y}`;
  for (let at = 2; at + 3 < stroke.length; at += 2) {
    const [cx, cy, nx, ny] = [stroke[at]!, stroke[at + 1]!, stroke[at + 2]!, stroke[at + 3]!];
    path += `Q${cx} ${cy} ${(cx + nx) / 2} ${(cy + ny) / 2}`;
  }
  // A stroke of one point ends where it began: a dot.
  return `${path}L${stroke[stroke.length - 2] ?? x} ${stroke[stroke.length - 1] ?? y}`;
}
