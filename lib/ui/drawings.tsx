import type { JSX } from "preact";

/**
 * Larger line drawings, 96 × 72: `line` in the text's colour, `accent` in the action's, `fill` as a soft plane behind them.
 * They show what the words beside them say, and are hidden from screen readers.
 */
const DRAWINGS = {
  /** a month with one day marked */
  choose: {
    fill: "M22 20h52v44H22z",
    line: "M22 14h52v50H22zM22 26h52M34 8v12M62 8v12M32 36h6m10 0h6m10 0h-1M32 46h6m26 0h1M32 55h6m10 0h6",
    accent: "M46 41.5h10v9H46z",
  },
  /** a letter with a link in it */
  letter: {
    fill: "M20 22h56v40H20z",
    line: "M20 16h56v44H20zm0 2 28 22 28-22",
    accent: "M40 50h16m-5-5 5 5-5 5",
  },
  /** two people, each in a window */
  talk: {
    fill: "M12 20h40v32H12z",
    line:
      "M10 14h52v38H10zM28 60h16m-8-8v8M28 26a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM17 52q1-10 11-10t11 10M66 28h20v36H66zM76 36a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM69 58q1-8 7-8t7 8",
    accent: "M46 20h10v7h-4l-3 3v-3h-3z",
  },
  /** a sheet with a signature and a tick */
  done: {
    fill: "M26 14h40v52H26z",
    line: "M24 8h32l12 12v44H24zM56 8v12h12M33 28h22M33 37h26M33 54q4-8 7-2t8-3",
    accent: "M62 50a11 11 0 1 0 .1 0zm-5 11.5 4 4 7-8",
  },
  /** the house of the town with an open window */
  window: {
    fill: "M18 12h60v56H18z",
    line:
      "M18 8h60v54H18zM12 62h72v6H12zM48 8v54M18 8 6 14v52l12-4M78 8l12 6v52l-12-4M33 27a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM22 62q1-14 11-14t11 14",
    accent: "M55 22h16v11H63l-4 5v-5h-4zM59 27.5h8",
  },
  /** a key and a door: a new home */
  home: {
    fill: "M26 32h44v34H26z",
    line: "M16 36 48 10l32 26M24 30v36h48V30M42 66V46h12v20",
    accent: "M70 12a5 5 0 1 0 .1 0zm0 10v12m0-4h5",
  },
  /** a suitcase and the way out */
  abroad: {
    fill: "M20 30h40v32H20z",
    line: "M18 26h44v36H18zM32 26v-8h16v8M18 40h44M26 62v4m28-4v4",
    accent: "M66 44h20m-7-7 7 7-7 7",
  },
  /** a hand that carries a heart */
  care: {
    fill: "M30 14h36v30H30z",
    line: "M14 50q10-8 20 0h14q5 4 0 8H36M48 58l20-10q8-1 5 6L50 67H26l-12-5z",
    accent: "M48 42Q32 30 35 21q4-8 13 0 9-8 13 0 3 9-13 21z",
  },
  /** a parking card */
  parking: {
    fill: "M24 14h48v44H24z",
    line: "M22 10h52v52H22zM30 62v6m36-6v6M22 48h52",
    accent: "M42 42V18h8a7 7 0 0 1 0 14h-8",
  },
} as const;

export type DrawingName = keyof typeof DRAWINGS;

export function Drawing({ name }: { readonly name: DrawingName }): JSX.Element {
  const { fill, line, accent } = DRAWINGS[name];
  return (
    <svg class="af-drawing" viewBox="0 0 96 72" aria-hidden="true" focusable="false">
      <path class="af-drawing__fill" d={fill} />
      <path d={line} />
      <path class="af-drawing__accent" d={accent} />
    </svg>
  );
}
