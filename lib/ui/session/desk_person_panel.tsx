import type { JSX } from "preact";
import { allSigned, type CaseView } from "#lib/cases/mod.ts";
import { WRITTEN_FORM_SECTION } from "#lib/services/mod.ts";
import { type Outcome, OUTCOMES } from "#lib/visits/mod.ts";
import { Alert, Button, ButtonLink, ButtonRow, Panel, ProgressSteps, Radios } from "../mod.ts";
import { MissingPapers } from "../uploads/mod.ts";
import { DeviceReportLine } from "./device_report.tsx";
import { deskTexts } from "./desk_texts.ts";
import { KEYS } from "./keys.ts";
import { type DeskVisitData, isInHand } from "./desk_visit.ts";

/** Who it is, whether they are connected, and how far the visit has come (element `person`). */
export function PersonPanel(data: DeskVisitData): JSX.Element {
  const { view, words, base } = data;
  const { t, formats } = words;
  const { contact, appointment, service } = view;
  const devices = data.desk.entries.find((entry) => entry.appointment.id === appointment.id)?.devices;
  const here = view.present.some((person) => person.role === "citizen");
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
      {devices && view.status !== "ended" && (
        <DeviceReportLine devices={devices} t={t} formats={formats} id="device-report" />
      )}
      {view.status === "talking" && !here && (
        <Alert tone="warning" title={t(deskTexts.citizenAway, { name: contact.name })} />
      )}
      {view.status !== "ended" && <Steps view={view} words={words} />}
      {view.status === "waiting" && (
        <form method="post" action={`${base}/call`}>
          <ButtonRow>
            <Button icon="sound" shortcut={KEYS.call}>{t(deskTexts.call)}</Button>
          </ButtonRow>
        </form>
      )}
    </Panel>
  );
}

function Steps({ view, words }: Pick<DeskVisitData, "view" | "words">): JSX.Element {
  const { t } = words;
  const done = stepsDone(view);
  const now = done.findIndex(({ isDone }) => !isDone);
  return (
    <ProgressSteps
      label={t(deskTexts.steps)}
      words={{ done: t(deskTexts.stateDone), now: t(deskTexts.stateNow), open: t(deskTexts.stateOpen) }}
      steps={done.map(({ text, isDone }, at) => ({
        label: t(text),
        state: isDone ? "done" : at === now ? "now" : "open",
      }))}
    />
  );
}

function stepsDone(view: CaseView) {
  const identified = view.identity.protocols.some(({ outcome }) => outcome.kind === "established");
  const filled = view.form?.phase === "frozen" || view.form?.phase === "closed" || view.beingFiled;
  const ended = view.visit.endedAt !== undefined;
  return [
    { text: deskTexts.stepGreeted, isDone: view.visit.calledAt !== undefined },
    { text: deskTexts.stepIdentity, isDone: identified },
    ...(view.service.form
      ? [
        { text: deskTexts.stepForm, isDone: filled || ended },
        { text: deskTexts.stepSigned, isDone: allSigned(view) || ended },
      ]
      : []),
    { text: deskTexts.stepEnded, isDone: ended },
  ];
}

/** Ending the visit with an outcome, or what came of it (element `ending`). */
export function EndingPanel(data: DeskVisitData): JSX.Element {
  const { view, words, base, ending } = data;
  const { t, formats } = words;
  if (view.visit.endedAt) {
    const time = formats.time(Temporal.Instant.from(view.visit.endedAt));
    const outcome = t(deskTexts[`outcome_${view.visit.outcome ?? "done"}`]);
    return (
      <div id="ending" data-live-region="" tabIndex={-1}>
        <Alert
          tone="success"
          live
          title={t(view.visit.endedBy ? deskTexts.endedAs : deskTexts.endedByPerson, { time, outcome })}
        />
        {isInHand(data) && view.beingFiled && <p class="af-note" role="status">{t(deskTexts.filing)}</p>}
        {isInHand(data) && !view.beingFiled && (
          <ButtonRow>
            <ButtonLink kind="secondary" href={`/desk/cases/${view.appointment.caseId}`}>
              {t(deskTexts.toRecord)}
            </ButtonLink>
          </ButtonRow>
        )}
      </div>
    );
  }
  if (view.status === "talking" && !isInHand(data)) return <div id="ending" />;
  const talking = view.status === "talking";
  return (
    <div id="ending" data-live-region="" tabIndex={-1}>
      <details class="af-ending" id="ending-more" open={ending !== undefined}>
        <summary aria-keyshortcuts={KEYS.ending}>
          {t(deskTexts.end)} …
          <kbd class="af-key" aria-hidden="true">{KEYS.ending}</kbd>
        </summary>
        <form method="post" action={`${base}/ending`}>
          <Radios
            t={t}
            name="outcome"
            label={t(deskTexts.outcome)}
            required
            error={ending
              ? t(deskTexts[ending.fault], { section: view.service.signatureSection ?? WRITTEN_FORM_SECTION })
              : undefined}
            value={ending?.outcome}
            options={outcomesFor(view).map((outcome) => ({
              value: outcome,
              label: t(outcomeLabel(outcome, view)),
            }))}
          />
          {talking && (
            <MissingPapers
              t={t}
              papers={view.service.uploads}
              view={view.uploads}
              chosen={ending?.missing}
            />
          )}
          <Button kind="danger" icon="leave">{t(deskTexts.end)}</Button>
        </form>
        {talking && <SendBack {...data} />}
      </details>
    </div>
  );
}

/** What fits: before the call nobody was served; a form that ends without a report is never "done". */
function outcomesFor({ status, journey }: CaseView): readonly Outcome[] {
  const nothing = journey?.ending !== undefined;
  return OUTCOMES.filter((outcome) => {
    switch (outcome) {
      case "done":
        return status === "talking" && !nothing;
      case "nothingToReport":
        return nothing;
      case "noShow":
        return status !== "talking";
      case "technicalFailure":
        return true;
      case "documentsToFollow":
      case "mustComeIn":
      case "identityNotEstablished":
        return status === "talking";
    }
  });
}

/** What a town does not let video complete is called what it is. */
function outcomeLabel(outcome: Outcome, { service }: CaseView) {
  const provisional = outcome === "done" && service.completionByVideo.claims === "provisional";
  return provisional ? deskTexts.outcome_doneProvisional : deskTexts[`outcome_${outcome}`];
}

/** Called too early, or a colleague is wanted: the visit is not over, the person waits again. */
function SendBack({ words: { t }, base }: DeskVisitData): JSX.Element {
  return (
    <form class="af-ending__back" method="post" action={`${base}/call`}>
      <input type="hidden" name="_method" value="delete" />
      <p class="af-note">{t(deskTexts.sendBackHelp)}</p>
      <Button kind="secondary">{t(deskTexts.sendBack)}</Button>
    </form>
  );
}
