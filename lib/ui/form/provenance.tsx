import type { JSX } from "preact";
import { ACTS, type Field, isBlank, parse, type Place, sayValue, speechIn } from "#lib/forms/shared.ts";
import type { Language, Text } from "#lib/i18n/mod.ts";
import type { FormRole, RuleContext } from "#lib/services/shared.ts";
import { Button } from "../buttons.tsx";
import { Activity } from "../visit.tsx";
import { texts } from "./texts.ts";

export interface ProvenanceProps {
  readonly language: Language;
  readonly place: Place;
  readonly field: Field | undefined;
  readonly viewer: FormRole;
  readonly context: RuleContext;
}

/** Whose value it is, as the viewer needs to know it; nothing where it is their own. */
export function provenanceText({ place, field, viewer }: ProvenanceProps): Text | undefined {
  if (place.question.enteredBy === "clerk") return texts.clerkOnly;
  if (!field || field.by === "citizen") return undefined;
  const confirmed = field.confirmedAt !== undefined;
  if (viewer === "clerk") {
    if (field.by === "guest") return undefined;
    return confirmed ? texts.clerkConfirmed : texts.clerkUnconfirmed;
  }
  if (viewer !== "citizen") return undefined;
  if (confirmed) return texts.confirmedByYou;
  return field.by === "guest" ? texts.byGuest : texts.byClerk;
}

/** The buttons that go with it: confirm what another entered; bring back what another replaced. */
export function ProvenanceActs(props: ProvenanceProps): JSX.Element | null {
  const { language, place, field, viewer, context } = props;
  if (!field) return null;
  const { t } = speechIn(language);
  const { fieldId, question } = place;
  const mayConfirm = viewer === "citizen" && field.by !== "citizen" && !field.confirmedAt &&
    question.enteredBy !== "clerk";
  const replaced = field.previous?.by === viewer && !isBlank(field.previous.raw) ? field.previous : undefined;
  if (!mayConfirm && !replaced) return null;
  const about = <span class="kern-sr-only">{`: ${t(question.label)}`}</span>;
  return (
    <div class="af-provenance">
      {replaced && <p class="af-note">{t(texts.before, { value: sayRaw(props, replaced.raw, context) })}</p>}
      <div class="af-buttons">
        {mayConfirm && (
          <Button kind="secondary" icon="check" name={ACTS.confirm} value={`${fieldId}:${field.version}`}>
            {t(texts.confirm)}
            {about}
          </Button>
        )}
        {replaced && (
          <Button kind="tertiary" name={ACTS.takeBack} value={fieldId}>
            {t(texts.takeBack)}
            {about}
          </Button>
        )}
      </div>
    </div>
  );
}

/** "… füllt dieses Feld gerade aus": kept in the page while empty, so that it is announced when it fills. */
export function Writing(
  { language, fieldId, who }: {
    readonly language: Language;
    readonly fieldId: string;
    readonly who: string | undefined;
  },
): JSX.Element {
  return <Activity id={`writing-${fieldId}`}>{who && speechIn(language).t(texts.writing, { who })}</Activity>;
}

/** What was typed, as it is understood; else as it was typed. */
export function sayRaw(
  { place, language }: Pick<ProvenanceProps, "place" | "language">,
  raw: Field["raw"],
  context: RuleContext,
): string {
  const parsed = parse(place.question, raw, context);
  const said = parsed.ok ? sayValue(place.question, parsed.value, language) : undefined;
  return said ?? Object.values(raw).filter(Boolean).join(" ");
}
