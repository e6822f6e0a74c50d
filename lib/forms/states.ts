import { type Language, localeOf } from "#lib/i18n/mod.ts";

/** ISO 3166-1 alpha-2, and XK, which ISO leaves to its users and German registers know as Kosovo. */
export const STATE_CODES: readonly string[] = (
  "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI " +
  "CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ " +
  "GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS " +
  "LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG " +
  "PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK " +
  "TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW"
).split(" ");

/** What people call a state beside its name in the list. */
const ALSO_CALLED: Readonly<Record<string, string>> = {
  usa: "US",
  amerika: "US",
  england: "GB",
  schottland: "GB",
  uk: "GB",
  grossbritannien: "GB",
  "great britain": "GB",
  holland: "NL",
  "czech republic": "CZ",
  tschechei: "CZ",
  "tschechische republik": "CZ",
  weissrussland: "BY",
  turkey: "TR",
  vae: "AE",
  uae: "AE",
  elfenbeinkuste: "CI",
  "ivory coast": "CI",
  birma: "MM",
  burma: "MM",
  swasiland: "SZ",
  mazedonien: "MK",
  bundesrepublik: "DE",
};

const names = new Map<string, Intl.DisplayNames>();

function namesIn(locale: string): Intl.DisplayNames {
  let known = names.get(locale);
  if (!known) names.set(locale, known = new Intl.DisplayNames([locale], { type: "region" }));
  return known;
}

/** The state's name in the reader's language. */
export function stateName(code: string, language: Language): string {
  return namesIn(localeOf(language)).of(code) ?? code;
}

const sorted = new Map<Language, readonly { code: string; name: string }[]>();

/** All states by name, in the alphabet of the language. */
export function statesIn(language: Language): readonly { readonly code: string; readonly name: string }[] {
  let known = sorted.get(language);
  if (!known) {
    const { compare } = new Intl.Collator(localeOf(language));
    known = STATE_CODES.map((code) => ({ code, name: stateName(code, language) }))
      .sort((a, b) => compare(a.name, b.name));
    sorted.set(language, known);
  }
  return known;
}

let byName: Map<string, string> | undefined;

/** The code of a state that was given by code or by a name, German or English, whatever the case and the accents. */
export function findState(typed: string): string | undefined {
  if (!byName) {
    byName = new Map(Object.entries(ALSO_CALLED));
    for (const code of STATE_CODES) {
      for (const language of ["de", "en"] as const) byName.set(fold(stateName(code, language)), code);
      byName.set(code.toLowerCase(), code);
    }
  }
  return byName.get(fold(typed));
}

/** Lower case, without accents, one space. */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/ß/g, "ss").replace(/\s+/g, " ")
    .trim();
}
