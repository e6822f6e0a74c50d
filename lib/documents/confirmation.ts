import { formats, type Text, translator } from "#lib/i18n/mod.ts";
import type { ConfirmationItems, GermanAddress, PartialDate } from "#lib/services/mod.ts";
import type {
  ConfirmationContent,
  DocumentRow,
  DocumentSection,
  RenderOptions,
  SectionedContent,
} from "./content.ts";
import { printed, texts } from "./texts.ts";

/** A confirmation as it is laid out: like the other documents, but only ever made from the eight items. */
export type LaidOut = Omit<SectionedContent, "kind">;

const DWELLING = {
  sole: printed.dwellingSole,
  main: printed.dwellingMain,
  secondary: printed.dwellingSecondary,
};

/** The eight items of § 24(2) BMG as a page, and nothing else about the persons. */
export function layOutConfirmation({ items }: ConfirmationContent, options: RenderOptions): LaidOut {
  const out = items.movedOn.event === "out";
  const de = translator("de");
  const date = formats("de", options.timeZone).shortDate;
  const english = options.language === "en";
  return {
    ...titled(out ? texts.deregistrationConfirmation : texts.registrationConfirmation, english),
    intro: de(out ? printed.deregistrationIntro : printed.registrationIntro),
    sections: [
      ...items.persons.map((person, index): DocumentSection => ({
        ...titled(printed.person, english, { number: index + 1, total: items.persons.length }),
        rows: personRows(person, english),
      })),
      {
        ...titled(out ? printed.deregistration : printed.registration, english),
        rows: [
          row(out ? printed.movedOut : printed.movedIn, date(items.movedOn.date), english),
          row(out ? printed.deregisteredOn : printed.registeredOn, date(items.reportedOn), english),
          ...items.homes.flatMap((home) => [
            row(printed.address, addressLines(home.address), english),
            row(printed.dwelling, de(DWELLING[home.status]), english),
          ]),
        ],
      },
    ],
    statements: [
      de(printed.issuedElectronically, {
        place: options.town.name,
        date: date(options.madeAt.toZonedDateTimeISO(options.timeZone).toPlainDate()),
        office: options.town.office,
      }),
    ],
  };
}

function personRows(person: ConfirmationItems["persons"][number], english: boolean): DocumentRow[] {
  const { names, usual } = person.firstNames;
  const marked = usual ? { note: translator("de")(printed.usualName, { name: usual }) } : {};
  return [
    row(printed.familyName, person.familyName, english),
    { ...row(printed.firstNames, names, english), ...marked },
    row(printed.doctorate, person.doctorate ?? "", english),
    row(printed.dateOfBirth, birthDate(person.dateOfBirth), english),
  ];
}

/** A date of birth of which day or month may be unknown in the home country's papers: "29.02.1984", "02.1984", "1984". */
function birthDate({ year, month, day }: PartialDate): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const parts = [day && month ? two(day) : undefined, month ? two(month) : undefined, String(year)];
  return parts.filter((part) => part !== undefined).join(".");
}

function addressLines({ street, houseNumber, addition, postcode, city }: GermanAddress): string {
  return [`${street} ${houseNumber}`, addition, `${postcode} ${city}`].filter((line) => line).join("\n");
}

function row(label: Text, value: string, english: boolean): DocumentRow {
  return { label: label.de, ...(english ? { labelTranslated: label.en } : {}), value };
}

function titled(
  text: Text,
  english: boolean,
  values?: Record<string, number>,
): { title: string; titleTranslated?: string } {
  const title = translator("de")(text, values);
  return english ? { title, titleTranslated: translator("en")(text, values) } : { title };
}
