import type { DocumentKind } from "./shared.ts";

/** EU, EEA and Switzerland: whose identity cards serve for travel (ISO 3166-1 alpha-2). */
const CARD_STATES = "AT BE BG CH CY CZ EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK"
  .split(" ");

/** ISO 3166-1 alpha-2, and XK as passports of Kosovo use it. */
const ALL_STATES = [
  "AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY",
  "CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO",
  "JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI",
  "NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM",
  "TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW",
].join(" ").split(" ");

/** The states that can have issued this kind of document. */
export function statesOf(kind: DocumentKind): readonly string[] {
  switch (kind) {
    case "idCard":
    case "residencePermit":
      return ["DE"];
    case "euIdCard":
      return CARD_STATES;
    case "passport":
    case "travelDocument":
      return ALL_STATES;
  }
}

/** All of them: for a choice made before the kind is known. */
export const STATES: readonly string[] = ALL_STATES;

/** A state's name in the reader's language. @param locale "de-DE" */
export function stateName(code: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: "region" }).of(code) ?? code;
}
