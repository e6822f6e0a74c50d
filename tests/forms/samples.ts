import type { Question, QuestionType, RawValue } from "#lib/services/mod.ts";
import type { RuleContext } from "#lib/services/shared.ts";

/** A Tuesday; no holidays. */
export const CONTEXT: RuleContext = {
  today: Temporal.PlainDate.from("2026-11-24"),
  isHoliday: () => false,
};

const label = { id: "test.label", de: "Frage", en: "Question", "de-x-leicht": "Frage" };
const base = { id: "q", label, enteredBy: "both" } as const;

/** For every type: a question, values that are understood with what they mean in German and in an export, and values that are not. */
export const SAMPLES: {
  readonly [T in QuestionType]: {
    readonly question: Extract<Question, { type: T }>;
    readonly good: readonly (readonly [raw: RawValue, said: string, exported: unknown])[];
    readonly bad: readonly RawValue[];
  };
} = {
  text: {
    question: { ...base, type: "text" },
    good: [[{ value: "  Zur   Linde " }, "Zur Linde", "Zur Linde"], [
      { value: "Ελλάδα" },
      "Ελλάδα",
      "Ελλάδα",
    ]],
    bad: [{ value: "x".repeat(201) }, { value: "Haus 😀" }, { value: "a\u0000b" }, { value: "zwei\nZeilen" }],
  },
  familyName: {
    question: { ...base, type: "familyName" },
    good: [
      [{ value: "Müller-Lüdenscheidt" }, "Müller-Lüdenscheidt", "Müller-Lüdenscheidt"],
      [{ value: "Nguyễn" }, "Nguyễn", "Nguyễn"],
      [{ value: "O\u02BCNeill" }, "O’Neill", "O’Neill"],
      [{ value: "—" }, "-", "-"],
      [{ value: "Mu\u0308ller" }, "Müller", "Müller"],
    ],
    bad: [{ value: "Müller 3" }, { value: "Иванов" }, { value: "x".repeat(10_000) }, { value: "'" }, {
      value: "a\u202Eb",
    }],
  },
  firstNames: {
    question: { ...base, type: "firstNames" },
    good: [
      [{ names: "Anna" }, "Anna", { names: "Anna", usual: "Anna" }],
      [{ names: "Anna Maria Sophie", usual: "maria" }, "Anna Maria Sophie (Rufname: Maria)", {
        names: "Anna Maria Sophie",
        usual: "Maria",
      }],
      [{ names: "Anna Maria Sophie", usual: "Anna Maria" }, "Anna Maria Sophie (Rufname: Anna Maria)", {
        names: "Anna Maria Sophie",
        usual: "Anna Maria",
      }],
      [{ names: "Karl-Heinz", usual: "Karl" }, "Karl-Heinz (Rufname: Karl)", {
        names: "Karl-Heinz",
        usual: "Karl",
      }],
    ],
    bad: [{ names: "Anna Maria" }, { names: "Anna Maria", usual: "Sophie" }, { usual: "Anna" }],
  },
  date: {
    question: { ...base, type: "date", around: "today" },
    good: [
      [{ day: "1", month: "2", year: "26" }, "01.02.2026", "2026-02-01"],
      [{ day: "1.2.26" }, "01.02.2026", "2026-02-01"],
      [{ day: "1. Februar 2026" }, "01.02.2026", "2026-02-01"],
      [{ day: "01", month: "Mär.", year: "2026" }, "01.03.2026", "2026-03-01"],
      [{ day: "1", month: "Dec", year: "'26" }, "01.12.2026", "2026-12-01"],
      [{ day: "2026-02-01" }, "01.02.2026", "2026-02-01"],
      [{ day: "01022026" }, "01.02.2026", "2026-02-01"],
      [{ day: "29", month: "2", year: "2028" }, "29.02.2028", "2028-02-29"],
    ],
    bad: [
      { day: "29", month: "2", year: "2026" },
      { day: "31", month: "4", year: "2026" },
      { day: "1", month: "Marmelade", year: "2026" },
      { day: "0", month: "1", year: "2026" },
      { day: "1", month: "1" },
      { day: "1", month: "1", year: "2099" },
      { day: "1", month: "1", year: "202" },
      { day: "morgen" },
    ],
  },
  birthDate: {
    question: { ...base, type: "birthDate" },
    good: [
      [{ day: "17", month: "5", year: "1980" }, "17.05.1980", "1980-05-17"],
      [{ day: "17", month: "Mai", year: "80" }, "17.05.1980", "1980-05-17"],
      [{ day: "1", month: "1", year: "26" }, "01.01.2026", "2026-01-01"],
      [{ day: "1", month: "1", year: "27" }, "01.01.1927", "1927-01-01"],
      [{ day: "", month: "5", year: "1980" }, "00.05.1980", "1980-05"],
      [{ day: "00", month: "00", year: "1980" }, "00.00.1980", "1980"],
      [{ day: "unbekannt", month: "", year: "1980" }, "00.00.1980", "1980"],
    ],
    bad: [
      { day: "25", month: "11", year: "2026" },
      { day: "17", month: "", year: "1980" },
      { day: "1", month: "1", year: "1880" },
      { day: "1", month: "5" },
    ],
  },
  place: {
    question: { ...base, type: "place" },
    good: [[{ value: "Frankfurt (Oder)" }, "Frankfurt (Oder)", "Frankfurt (Oder)"]],
    bad: [{ value: "東京" }, { value: "x".repeat(300) }],
  },
  state: {
    question: { ...base, type: "state", except: { codes: ["DE"], fault: label } },
    good: [
      [{ value: "CH" }, "Schweiz", "CH"],
      [{ value: "schweiz" }, "Schweiz", "CH"],
      [{ value: "Switzerland" }, "Schweiz", "CH"],
      [{ value: "  Österreich " }, "Österreich", "AT"],
      [{ value: "osterreich" }, "Österreich", "AT"],
      [{ value: "Holland" }, "Niederlande", "NL"],
      [{ value: "XK" }, "Kosovo", "XK"],
    ],
    bad: [{ value: "DE" }, { value: "Deutschland" }, { value: "Atlantis" }, { value: "ZZ" }],
  },
  nationality: {
    question: { ...base, type: "nationality" },
    good: [
      [{ value: "FR" }, "Frankreich", "FR"],
      [{ value: "staatenlos" }, "staatenlos", "stateless"],
      [{ value: "unresolved" }, "ungeklärt", "unresolved"],
    ],
    bad: [{ value: "Atlantis" }],
  },
  germanAddress: {
    question: { ...base, type: "germanAddress" },
    good: [
      [
        { street: "Marktplatz", houseNumber: "12 a", postcode: "58452", city: "Musterstadt" },
        "Marktplatz 12 a, 58452 Musterstadt",
        { street: "Marktplatz", houseNumber: "12 a", addition: null, postcode: "58452", city: "Musterstadt" },
      ],
      [
        {
          street: "Am Ring 7-9",
          houseNumber: "",
          addition: "Hinterhaus",
          postcode: "D-01067 Dresden",
          city: "",
        },
        "Am Ring 7-9, Hinterhaus, 01067 Dresden",
        { street: "Am Ring", houseNumber: "7-9", addition: "Hinterhaus", postcode: "01067", city: "Dresden" },
      ],
      [
        { street: "Mühle", houseNumber: "ohne", postcode: "58 452", city: "Musterstadt" },
        "Mühle, 58452 Musterstadt",
        { street: "Mühle", houseNumber: "", addition: null, postcode: "58452", city: "Musterstadt" },
      ],
    ],
    bad: [
      { street: "Marktplatz", postcode: "58452", city: "Musterstadt" },
      { street: "Marktplatz", houseNumber: "1", postcode: "5845", city: "Musterstadt" },
      { street: "Marktplatz", houseNumber: "1", postcode: "00999", city: "Musterstadt" },
      { street: "Marktplatz", houseNumber: "1", postcode: "58452" },
      { street: ",".repeat(20_000), houseNumber: "", postcode: "58452", city: "Musterstadt" },
      { houseNumber: "1", postcode: "58452", city: "Musterstadt" },
    ],
  },
  foreignAddress: {
    question: { ...base, type: "foreignAddress" },
    good: [
      [
        { street: "Bahnhofstrasse 1", postcode: "8001", city: "Zürich" },
        "Bahnhofstrasse 1, 8001 Zürich",
        { street: "Bahnhofstrasse 1", addition: null, postcode: "8001", city: "Zürich", region: null },
      ],
      [
        { street: "1 Main Street", city: "Springfield", region: "Illinois" },
        "1 Main Street, Springfield, Illinois",
        { street: "1 Main Street", addition: null, postcode: null, city: "Springfield", region: "Illinois" },
      ],
    ],
    bad: [{ street: "Main Street" }, { city: "Zürich" }, { street: "ул. Ленина 1", city: "Moskau" }],
  },
  choice: {
    question: { ...base, type: "choice", options: [{ value: "a", label }] },
    good: [[{ value: "a" }, "Frage", "a"]],
    bad: [{ value: "b" }, { value: "__proto__" }],
  },
  yesNo: {
    question: { ...base, type: "yesNo" },
    good: [[{ value: "yes" }, "Ja", true], [{ value: "Nein" }, "Nein", false]],
    bad: [{ value: "vielleicht" }],
  },
  phone: {
    question: { ...base, type: "phone" },
    good: [
      [{ value: "030 23125-000" }, "+493023125000", "+493023125000"],
      [{ value: "+49 (0)30 / 23125 000" }, "+493023125000", "+493023125000"],
      [{ value: "0041 44 123 45 67" }, "+41441234567", "+41441234567"],
    ],
    bad: [{ value: "23125000x" }, { value: "030" }, { value: "+0123456789" }, { value: "1".repeat(40) }],
  },
  email: {
    question: { ...base, type: "email" },
    good: [
      [{ value: " erika@example.org " }, "erika@example.org", "erika@example.org"],
      [
        { value: "mailto:o'neill+amt@müller.example.org" },
        "o'neill+amt@müller.example.org",
        "o'neill+amt@müller.example.org",
      ],
    ],
    bad: [
      { value: "erika" },
      { value: "erika@example" },
      { value: "erika@@example.org" },
      { value: "a..b@example.org" },
      { value: "erika@example.org\r\nBcc: x@example.org" },
      { value: "erika@example.org, max@example.org" },
      { value: `${"a".repeat(10_000)}@example.org` },
    ],
  },
  degree: {
    question: { ...base, type: "degree", least: 20 },
    good: [
      [{ value: "80" }, "80", "80"],
      [{ value: "GdB 50" }, "50", "50"],
      [{ value: "100 %" }, "100", "100"],
      [{ value: "20 v.H." }, "20", "20"],
    ],
    bad: [{ value: "85" }, { value: "10" }, { value: "110" }, { value: "0" }, { value: "achtzig" }, {
      value: "8".repeat(10_000),
    }],
  },
  serialNumber: {
    question: { ...base, type: "serialNumber" },
    good: [
      // The specimen numbers of ICAO 9303 and of the German card.
      [{ number: "L898902C3", checkDigit: "6" }, "L898902C3", "L898902C3"],
      [{ number: "t22000129", checkDigit: "3" }, "T22000129", "T22000129"],
      [{ number: " T2200 0129 " }, "T22000129", "T22000129"],
    ],
    bad: [
      { number: "L898902C3", checkDigit: "7" },
      { number: "L8989O2C3", checkDigit: "6" },
      { number: "L898902C3", checkDigit: "66" },
      { number: "ÄÖÜ12345" },
      { number: "1234" },
      { number: "X".repeat(21) },
      { checkDigit: "6" },
    ],
  },
  affirm: {
    question: { ...base, type: "affirm", statement: label },
    good: [[{ value: "yes" }, "Versichert: Frage", true]],
    bad: [{ value: "no" }],
  },
  upload: {
    question: { ...base, type: "upload", upload: "landlordConfirmation" },
    good: [
      [{ value: "0".repeat(26) }, "1 Datei hochgeladen", "0".repeat(26)],
      [
        { value: `${"0".repeat(26)} ${"1".repeat(26)}` },
        "2 Dateien hochgeladen",
        `${"0".repeat(26)} ${"1".repeat(26)}`,
      ],
    ],
    bad: [{ value: "../../etc/passwd" }, { value: "O".repeat(26) }, {
      value: `${"0".repeat(26)} `.repeat(2),
    }],
  },
};
