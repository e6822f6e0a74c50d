/** Languages at the start. `de-x-leicht` is Leichte Sprache (BITV 2.0 § 4), a language variant of its own. */
export const LANGUAGES = ["de", "en", "de-x-leicht"] as const;
export type Language = typeof LANGUAGES[number];

/** The locale for numbers, dates and plurals: Leichte Sprache counts and dates as German does. */
export function localeOf(language: Language): string {
  return language === "en" ? "en-GB" : "de-DE";
}
