/** Calling codes by country (ITU-T E.164, ISO 3166-1 alpha-2): the European Union, its neighbours, and where many newcomers keep a number. */
export const CALLING_CODES = {
  ...{ DE: "49", AT: "43", BE: "32", BG: "359", CY: "357", CZ: "420", DK: "45", EE: "372", ES: "34" },
  ...{ FI: "358", FR: "33", GR: "30", HR: "385", HU: "36", IE: "353", IT: "39", LT: "370", LU: "352" },
  ...{ LV: "371", MT: "356", NL: "31", PL: "48", PT: "351", RO: "40", SE: "46", SI: "386", SK: "421" },
  ...{ CH: "41", LI: "423", NO: "47", IS: "354", GB: "44", UA: "380", TR: "90" },
} as const satisfies Record<string, string>;

export type SmsCountry = keyof typeof CALLING_CODES;

const BEYOND_THE_UNION: readonly string[] = ["CH", "LI", "NO", "IS", "GB", "UA", "TR"];

/** Germany and the other member states: what `EU` stands for in the setting. */
export const UNION = (Object.keys(CALLING_CODES) as SmsCountry[]).filter((country) =>
  !BEYOND_THE_UNION.includes(country)
);

/** "DE EU CH" as countries, without doubles; `undefined` where one of them is not known. */
export function readCountries(text: string): readonly SmsCountry[] | undefined {
  const named = text.toUpperCase().split(/[\s,]+/).filter(Boolean);
  const countries = named.flatMap((name): readonly string[] => name === "EU" ? UNION : [name]);
  if (countries.length === 0 || !countries.every((code) => Object.hasOwn(CALLING_CODES, code))) {
    return undefined;
  }
  return [...new Set(countries)] as SmsCountry[];
}

/** What applies without the setting: the Union, and two neighbours in whose networks many people who live near are. */
export const NEAR: readonly SmsCountry[] = [...UNION, "CH", "LI"];
