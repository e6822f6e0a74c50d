import type { JSX } from "preact";
import { Button, ButtonRow, Panel, Radios } from "../mod.ts";
import { EndingPanel } from "./desk_person_panel.tsx";
import { deskTexts } from "./desk_texts.ts";
import type { DeskVisitData } from "./desk_visit.ts";
import { EarlierVisitPart } from "./earlier_visit.tsx";

/** Somebody who comes to the office: who it is, and whether they are here (element `person`). */
export function OfficePersonPanel({ view, words, base, clerkId }: DeskVisitData): JSX.Element {
  const { t, formats } = words;
  const { contact, appointment, service, status } = view;
  return (
    <Panel
      id="person"
      heading={contact.name}
      aside={<span class="af-panel__aside">{`${formats.time(appointment.start)} · ${t(service.name)}`}</span>}
    >
      {contact.needs.length > 0 && (
        <p class="kern-body">
          {t(deskTexts.needs, {
            needs: contact.needs.map((need) => t(deskTexts[`need_${need}`])).join(", "),
          })}
        </p>
      )}
      <p class="kern-body">{t(deskTexts.comingHelp)}</p>
      {status === "expected" && (
        <form method="post" action={`${base}/arrival`}>
          <ButtonRow>
            <Button icon="place">{t(deskTexts.arrivedAtOffice)}</Button>
          </ButtonRow>
        </form>
      )}
      {status === "waiting" && (
        <p class="kern-body">
          <strong>{t(deskTexts.stateCame)}</strong>
        </p>
      )}
      <EarlierVisitPart {...{ view, words, clerkId }} />
    </Panel>
  );
}

/** Settled or not come: nobody else's outcome fits (element `ending`). */
export function OfficeEnding(data: DeskVisitData): JSX.Element {
  const { view, words: { t }, base, ending } = data;
  if (view.visit.endedAt) return <EndingPanel {...data} />;
  const outcomes = view.status === "waiting" ? ["done", "noShow"] as const : ["noShow"] as const;
  return (
    <div id="ending" data-live-region="" tabIndex={-1}>
      <Panel heading={t(deskTexts.endAtOffice)}>
        <form method="post" action={`${base}/ending`}>
          <Radios
            t={t}
            name="outcome"
            label={t(deskTexts.outcome)}
            required
            error={ending && t(deskTexts[ending.fault], { section: "" })}
            value={ending?.outcome}
            options={outcomes.map((outcome) => ({
              value: outcome,
              label: t(deskTexts[`outcome_${outcome}`]),
            }))}
          />
          <Button kind="secondary">{t(deskTexts.endAtOffice)}</Button>
        </form>
      </Panel>
    </div>
  );
}
