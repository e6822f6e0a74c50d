import { signingBy } from "./co_signers.ts";
import * as q from "./abmeldung_ausland_questions.ts";
import type { Answers, Finding, FormDefinition, Rule } from "./definition.ts";
import { allThere, fault } from "./findings.ts";
import { MOVING_ABROAD, placeInWindow, windowOf } from "./legal_window.ts";
import { personItems } from "./meldeschein_items.ts";
import type { ConfirmationItems, HomeStatus } from "./service.ts";
import { move } from "./texts/abmeldung_ausland_form.ts";
import { clerk, people } from "./texts/abmeldung_ausland_people.ts";
import { sendPaper } from "./upload_questions.ts";
import { tabs } from "./texts/tabs.ts";

/** § 17(2) sentence 1 BMG: only who takes no new home in Germany deregisters. */
const onlyWithoutNewHome: Rule = {
  id: "onlyWithoutNewHome",
  check: (answers) =>
    answers.of(q.newHomeInGermany) === true
      ? [fault(answers.fieldId(q.newHomeInGermany), move.newHomeFault, "§ 17 Abs. 2 BMG")]
      : [],
};

/** § 17(2) BMG: before the window it is refused with the first lawful day; after it, it is late but due. */
const moveOutInWindow: Rule = {
  id: "moveOutInWindow",
  check(answers, { today, isHoliday }) {
    const date = answers.of(q.moveOutDate);
    if (!date) return [];
    const window = windowOf(MOVING_ABROAD, date, isHoliday);
    const place = placeInWindow(window, today);
    if (place === "inTime") return [];
    return [{
      kind: place === "early" ? "fault" : "notice",
      fieldId: answers.fieldId(q.moveOutDate),
      text: place === "early" ? move.tooEarly : move.late,
      values: { firstDay: window.firstLawfulDay, lastDay: window.lastLawfulDay },
      section: "§ 17 Abs. 2 BMG",
    }];
  },
};

/** § 21 BMG: one home is the sole one; of several, one is the main home and the others are secondary. */
const homesFitTogether: Rule = {
  id: "homesFitTogether",
  check(answers) {
    const rows = answers.rows(q.homes);
    const several = rows.length + answers.rows(q.keptHomes).length > 1;
    const found: Finding[] = [];
    let mains = 0;
    for (const row of rows) {
      const status = row.of(q.homeStatus);
      if (several && status === "sole") {
        found.push(fault(row.fieldId(q.homeStatus), move.soleAmongMany, "§ 21 BMG"));
      }
      if (status === "main" && ++mains > 1) {
        found.push(fault(row.fieldId(q.homeStatus), move.mainTwice, "§ 21 BMG"));
      }
    }
    if (answers.of(q.otherHomes) === true) {
      const fieldId = answers.fieldId(q.otherHomes);
      found.push({ kind: "notice", fieldId, text: move.othersNotice, section: "§§ 21, 22 BMG" });
    }
    return found;
  },
};

const authorityFile = sendPaper("powerOfAttorney", {
  section: "§ 17 Abs. 3 BMG",
  when: (answers) => answers.of(q.actingAs) === "representative",
});

export const abmeldungForm: FormDefinition = {
  version: 1,
  title: move.formTitle,
  pages: [
    {
      id: "move",
      title: move.page,
      tab: tabs.move,
      items: [q.newHomeInGermany, q.moveOutDate, q.stateAbroad, q.addressAbroadKnown, q.addressAbroad],
    },
    { id: "persons", title: people.page, tab: tabs.persons, intro: people.intro, items: [q.persons] },
    { id: "homes", title: move.homesPage, tab: tabs.homes, items: [q.homes, q.otherHomes, q.keptHomes] },
    {
      id: "contact",
      title: people.contactPage,
      tab: tabs.contact,
      intro: people.contactIntro,
      items: [q.contactEmail, q.contactPost],
    },
    {
      id: "acting",
      title: people.actingPage,
      tab: tabs.acting,
      items: [q.actingAs, q.actingFamilyName, q.actingFirstNames, q.actingAddress, authorityFile],
    },
    {
      id: "affirmation",
      title: people.affirmPage,
      tab: tabs.affirmation,
      items: [q.affirmCorrect, q.affirmEntitled],
    },
    { id: "clerk", title: clerk.page, tab: tabs.clerk, items: [q.authoritySeen, q.registerRemark] },
  ],
  rules: [onlyWithoutNewHome, moveOutInWindow, homesFitTogether],
};

/** The eight items of § 24(2) BMG, and nothing else of what was answered. `undefined` while one that must be there is missing. */
export function confirmationItems(
  answers: Answers,
  reportedOn: Temporal.PlainDate,
): ConfirmationItems | undefined {
  const date = answers.of(q.moveOutDate);
  const persons = answers.rows(q.persons).map(personItems);
  const homes = answers.rows(q.homes).map((row) => {
    const address = row.of(q.homeAddress), status = row.of(q.homeStatus);
    return address && status ? { address, status: status as HomeStatus } : undefined;
  });
  if (!date || !allThere(persons) || !allThere(homes)) return undefined;
  return { persons, homes, reportedOn, movedOn: { event: "out", date } };
}

export const { signers, coSigners } = signingBy({ ...q });
