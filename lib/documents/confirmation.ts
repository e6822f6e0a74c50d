import { formats, type Language, type Text, translator } from "#lib/i18n/mod.ts";
import type { ConfirmationContent, DocumentRow, RenderOptions, SectionedContent } from "./content.ts";
import { printed, texts } from "./texts.ts";

/** A confirmation as it is laid out: like the other documents, but only ever made from the eight items. */
export type LaidOut = Omit<SectionedContent, "kind">;

const DWELLING = {
  sole: printed.dwellingSole,
  main: printed.dwellingMain,
  secondary: printed.dwellingSecondary,
};

/** The eight items of § 24(2) BMG as a page, and nothing else about the person. */
export function layOutConfirmation(content: ConfirmationContent, options: RenderOptions): LaidOut {
  const { facts } = content;
  const moving = content.kind === "deregistrationConfirmation";
  const de = translator("de");
  const date = formats("de", options.timeZone).shortDate;
  const row = (label: Text, value: string, note?: string): DocumentRow => ({
    label: de(label),
    ...inEnglish(options.language, "labelTranslated", label),
    value,
    ...(note ? { note } : {}),
  });
  const usual = facts.firstNames.find((first) => first.usual)?.name;
  const title = moving ? texts.deregistrationConfirmation : texts.registrationConfirmation;
  return {
    title: de(title),
    ...inEnglish(options.language, "titleTranslated", title),
    intro: de(moving ? printed.deregistrationIntro : printed.registrationIntro),
    sections: [{
      title: de(printed.confirmedItems),
      ...inEnglish(options.language, "titleTranslated", printed.confirmedItems),
      rows: [
        row(printed.familyName, facts.familyName),
        row(
          printed.firstNames,
          facts.firstNames.map((first) => first.name).join(" "),
          usual && de(printed.usualName, { name: usual }),
        ),
        row(printed.doctorate, facts.doctorate ?? ""),
        row(printed.dateOfBirth, date(facts.dateOfBirth)),
        row(moving ? printed.movedOut : printed.movedIn, date(facts.movedOn)),
        row(moving ? printed.deregisteredOn : printed.registeredOn, date(facts.registeredOn)),
        row(printed.address, facts.address),
        row(printed.dwelling, de(DWELLING[facts.dwelling])),
      ],
    }],
    statements: [
      de(printed.issuedElectronically, {
        place: options.town.name,
        date: date(options.madeAt.toZonedDateTimeISO(options.timeZone).toPlainDate()),
        office: options.town.office,
      }),
    ],
  };
}

function inEnglish<K extends string>(language: Language, key: K, text: Text): { [P in K]?: string } {
  return language === "en" ? { [key]: text.en } as { [P in K]?: string } : {};
}
