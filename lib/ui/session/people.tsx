import type { JSX } from "preact";
import type { CaseView } from "#lib/cases/mod.ts";
import { findPlace } from "#lib/forms/mod.ts";
import type { Translator } from "#lib/i18n/mod.ts";
import type { Guest } from "#lib/visits/mod.ts";
import { wordsAboutGuests } from "./guest_words.ts";
import { visitTexts } from "./visit_texts.ts";

/**
 * What the others are doing, in words: who is there, who is gone, who fills which question (element `people`). Not a live region itself: the
 * browser's side announces it once it stays the same for a moment, so that nobody hears each question that somebody passes.
 */
export function People(
  { view, guests, t }: {
    readonly view: CaseView;
    readonly guests: readonly Guest[];
    readonly t: Translator;
  },
): JSX.Element {
  return (
    <p id="people" class="af-activity">
      {view.status === "ended"
        ? ""
        : [...wordsAbout(view, t), ...wordsAboutGuests({ ...view, guests }, t)].join(" · ")}
    </p>
  );
}

function wordsAbout(view: CaseView, t: Translator): string[] {
  const others = view.present.filter(({ role }) => role !== view.viewer && role !== "guest");
  const said = others.flatMap((person) => {
    const place = person.field && view.form ? findPlace(view.form.definition, person.field) : undefined;
    // A question that this viewer is not sent does not exist for them, so nobody is seen in it.
    const shown = place &&
      view.journey?.steps.some((step) => step.places.some((p) => p.fieldId === place.fieldId));
    if (place && shown) {
      return [t(visitTexts.otherTyping, { name: person.name, field: t(place.question.label) })];
    }
    // Of the two whom the page is about, the heading says that they are here.
    return [];
  });
  const clerkGone = view.viewer === "citizen" && view.status === "talking" && view.clerkName &&
    !others.some((person) => person.role === "clerk");
  return clerkGone ? [...said, t(visitTexts.otherAway, { name: view.clerkName ?? "" })] : said;
}
