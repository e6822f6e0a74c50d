/** Where long words of our services may be divided. Browsers without a German dictionary would cut them anywhere. */
const SEAMS =
  /(?<=Schwer)(?=behindert)|(?<=Pflege)(?=einrichtung)|(?<=Wohnungs)(?=geber)|(?<=geber)(?=bestätigung)/giu;

/** The text with soft hyphens (U+00AD) at the seams of long words, for narrow columns; shown only where a line ends there. */
export function softHyphens(text: string): string {
  return text.replace(SEAMS, "\u00AD");
}
