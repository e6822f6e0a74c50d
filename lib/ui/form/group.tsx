import type { JSX } from "preact";
import { ACTS, type Place, rowsOf, speechIn } from "#lib/forms/shared.ts";
import type { Group } from "#lib/services/shared.ts";
import { Button } from "../buttons.tsx";
import { texts } from "./texts.ts";
import { type FormViewProps, mayEnterHere, PlaceView } from "./view.tsx";

/** A repeated group: its rows, each with its questions, and the buttons that add, remove and bring back. */
export function GroupView(
  { group, places, ...props }: FormViewProps & { readonly group: Group; readonly places: readonly Place[] },
): JSX.Element {
  const { language, form } = props;
  const { t } = speechIn(language);
  const ids = rowsOf(group, form.filled);
  const stored = form.filled.rows[group.id];
  const editable = places.some((place) => mayEnterHere(props, place));
  const removed = stored?.removed.at(-1);
  const toConfirm = form.viewer === "citizen" && stored && stored.by !== "citizen" && !stored.confirmedAt;
  return (
    <section
      class="af-group"
      id={`group-${group.id}`}
      data-group={group.id}
      data-version={String(stored?.version ?? 0)}
      aria-labelledby={`heading-${group.id}`}
    >
      <h3 class="kern-heading-small" id={`heading-${group.id}`}>{t(group.label)}</h3>
      {group.hint && <p class="kern-body">{t(group.hint)}</p>}
      {toConfirm && (
        <div class="af-provenance">
          <p class="af-note">{t(texts.rowsByClerk)}</p>
          {editable && (
            <Button kind="secondary" icon="check" name={ACTS.confirm} value={`${group.id}:${stored.version}`}>
              {t(texts.confirm)}
            </Button>
          )}
        </div>
      )}
      {ids.map((rowId, index) => {
        const name = t(group.rowLabel, { number: index + 1 });
        return (
          <div
            class="af-row"
            id={`row-${group.id}.${rowId}`}
            role="group"
            aria-label={name}
            key={rowId}
          >
            <h4 class="kern-title">{name}</h4>
            {places.filter((place) => place.rowId === rowId).map((place) => (
              <PlaceView {...props} place={place} key={place.fieldId} />
            ))}
            {editable && ids.length > group.minRows && (
              <Button kind="tertiary" name={ACTS.removeRow} value={`${group.id}.${rowId}`}>
                {t(texts.removeRow, { row: name })}
              </Button>
            )}
          </div>
        );
      })}
      {editable && (
        <div class="af-buttons">
          {ids.length < group.maxRows && (
            <Button kind="secondary" name={ACTS.addRow} value={group.id}>{t(group.addLabel)}</Button>
          )}
          {removed && ids.length < group.maxRows && (
            <Button kind="tertiary" name={ACTS.restoreRow} value={`${group.id}.${removed}`}>
              {t(texts.restoreRow)}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
