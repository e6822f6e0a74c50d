import type { JSX } from "preact";
import type { AgendaEntry } from "#lib/cases/mod.ts";
import { minutesBetween } from "#lib/clock/mod.ts";
import type { Formats, Translator } from "#lib/i18n/mod.ts";
import { isAtOffice } from "#lib/services/mod.ts";
import { Agenda, AgendaItem, type AgendaState, Button, ButtonLink } from "../mod.ts";
import { softHyphens } from "../soft_hyphens.ts";
import { deviceWords } from "./device_report.tsx";
import { deskTexts } from "./desk_texts.ts";
import { KEYS } from "./keys.ts";

/** What the desk's pages need to speak and to tell the time. */
export interface DeskWords {
  readonly t: Translator;
  readonly formats: Formats;
  readonly timeZone: string;
  readonly now: Temporal.Instant;
}

export interface DeskAgendaProps extends DeskWords {
  readonly entries: readonly AgendaEntry[];
  readonly clerkId: string;
  /** what people in the waiting room have written and nobody has answered, by visit */
  readonly written: ReadonlyMap<string, string>;
  /** the visit the clerk is in conversation with */
  readonly inHand?: string | undefined;
  /** the visit whose page this is: nothing leads from it to itself */
  readonly shown?: string;
}

/** Today's appointments; the element `agenda` is kept up to date over the socket. */
export function DeskAgenda(props: DeskAgendaProps): JSX.Element {
  const { t, formats, timeZone, now, entries } = props;
  const heading = t(deskTexts.agenda, {
    date: formats.dayAndMonth(now.toZonedDateTimeISO(timeZone).toPlainDate()),
  });
  return (
    <Agenda id="agenda" heading={heading} empty={entries.length === 0 ? t(deskTexts.agendaEmpty) : undefined}>
      {entries.map((entry) => <DeskAgendaItem key={entry.appointment.id} {...props} entry={entry} />)}
    </Agenda>
  );
}

function DeskAgendaItem({ entry, ...props }: DeskAgendaProps & { readonly entry: AgendaEntry }): JSX.Element {
  const { t, formats } = props;
  const id = entry.appointment.id;
  const isLooked = id !== props.shown && id !== props.inHand && !mayCall(entry, props);
  return (
    <AgendaItem
      href={isLooked ? `/desk/visits/${id}` : undefined}
      id={`agenda-${id}`}
      state={stateOf(entry, props)}
      time={formats.time(entry.appointment.start)}
      name={entry.contact.name}
      service={softHyphens(t(entry.service.name))}
      stateText={entry.devices && entry.status !== "ended"
        ? `${stateText(entry, props)} · ${deviceWords(entry.devices, t)}`
        : stateText(entry, props)}
      action={<AgendaAction {...props} entry={entry} />}
    />
  );
}

/** Whether the list itself offers to call this person in. */
function mayCall({ status, service }: AgendaEntry, { inHand }: DeskAgendaProps): boolean {
  return status === "waiting" && !inHand && !isAtOffice(service);
}

/** The step that is due: call in who waits, go on with who is in hand. The key calls who is first in the list. Others are only looked at. */
function AgendaAction(
  { entry, ...props }: DeskAgendaProps & { readonly entry: AgendaEntry },
): JSX.Element | null {
  const { t, inHand, shown, written } = props;
  const id = entry.appointment.id;
  const href = `/desk/visits/${id}`;
  if (shown === id) return null;
  if (inHand === id) return <ButtonLink block href={href}>{t(deskTexts.resume)}</ButtonLink>;
  if (!mayCall(entry, props)) return null;
  return (
    <>
      <form method="post" action={`${href}/call`}>
        <Button type="submit" block shortcut={KEYS.call}>{t(deskTexts.call)}</Button>
      </form>
      {/* Who has written may be answered before the call. */}
      {written.has(id) && <ButtonLink kind="secondary" block href={href}>{t(deskTexts.open)}</ButtonLink>}
    </>
  );
}

function stateOf(entry: AgendaEntry, { inHand }: DeskAgendaProps): AgendaState {
  if (inHand === entry.appointment.id) return "in-hand";
  switch (entry.status) {
    case "expected":
      return "expected";
    case "missed":
      return "missed";
    case "waiting":
      return "waiting";
    case "talking":
      return "in-hand";
    case "ended":
      return "ended";
  }
}

function stateText(entry: AgendaEntry, props: DeskAgendaProps): string {
  const text = props.written.get(entry.appointment.id);
  const state = stateOfVisit(entry, props);
  return text === undefined ? state : `${state} · ${props.t(deskTexts.writes, { text })}`;
}

function stateOfVisit(entry: AgendaEntry, { t, now, clerkId }: DeskAgendaProps): string {
  const { visit } = entry;
  if (isAtOffice(entry.service)) {
    if (entry.status === "expected") return t(deskTexts.stateComing);
    if (entry.status === "waiting") return t(deskTexts.stateCame);
  }
  switch (entry.status) {
    case "expected":
      return t(deskTexts.stateExpected);
    case "missed":
      return t(deskTexts.stateMissed);
    case "waiting": {
      if (!entry.present) return t(deskTexts.stateWaitingAway);
      const since = visit.arrivedAt ? Temporal.Instant.from(visit.arrivedAt) : now;
      return t(deskTexts.stateWaiting, { minutes: minutesBetween(since, now) });
    }
    case "talking":
      return t(visit.calledBy === clerkId ? deskTexts.stateTalking : deskTexts.stateTalkingOther);
    case "ended":
      return t(deskTexts[`outcome_${visit.outcome ?? "done"}`]);
  }
}

/** The tab's title: who waits longest, and how many. */
export function deskTitle(entries: readonly AgendaEntry[], t: Translator): string {
  const waiting = entries.filter((entry) => entry.status === "waiting" && entry.present)
    .sort((a, b) => (a.visit.arrivedAt ?? "") < (b.visit.arrivedAt ?? "") ? -1 : 1);
  const first = waiting[0];
  if (!first) return t(deskTexts.title);
  return t(deskTexts.titleWaiting, { count: waiting.length, name: first.contact.name });
}
