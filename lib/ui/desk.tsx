import type { ComponentChildren, JSX } from "preact";
import { Icon, type IconName } from "./icons.tsx";

export interface DeskLayoutProps {
  /** today's appointments */
  readonly agenda: ComponentChildren;
  /** pictures and their switches: always in view, above what scrolls */
  readonly stage?: ComponentChildren;
  /** identity check, steps of the case in hand */
  readonly person?: ComponentChildren;
  /** form, documents, text, notes of the case in hand */
  readonly form?: ComponentChildren;
  /** instead of both, while no case is in hand */
  readonly empty?: ComponentChildren;
  readonly labels: { readonly agenda: string; readonly person: string; readonly form: string };
}

/** The clerk's desk: agenda, the person, the form, beside each other from 1,200 pixels on; each scrolls by itself. */
export function DeskLayout(props: DeskLayoutProps): JSX.Element {
  return (
    <div class={props.empty ? "af-desk af-desk--empty" : "af-desk"}>
      <section class="af-desk__agenda" aria-label={props.labels.agenda}>{props.agenda}</section>
      {props.empty
        ? <section class="af-desk__empty" aria-label={props.labels.person}>{props.empty}</section>
        : (
          <>
            <section class="af-desk__person" aria-label={props.labels.person}>
              {props.stage && <div class="af-desk__stage">{props.stage}</div>}
              <div class="af-desk__scroll">{props.person}</div>
            </section>
            <section class="af-desk__form" aria-label={props.labels.form}>{props.form}</section>
          </>
        )}
    </div>
  );
}

/** Where an appointment of today stands. */
export type AgendaState = "expected" | "waiting" | "in-hand" | "ended" | "missed";

const STATE_CLASS: Record<AgendaState, string> = {
  expected: "af-agenda__item",
  waiting: "af-agenda__item af-agenda__item--waiting",
  "in-hand": "af-agenda__item af-agenda__item--in-hand",
  ended: "af-agenda__item af-agenda__item--ended",
  missed: "af-agenda__item af-agenda__item--ended",
};

const STATE_ICON: Record<AgendaState, IconName> = {
  expected: "clock",
  waiting: "person",
  "in-hand": "sound",
  ended: "check",
  missed: "leave",
};

export interface AgendaItemProps {
  readonly state: AgendaState;
  /** "09:40" */
  readonly time: string;
  readonly name: ComponentChildren;
  readonly service: ComponentChildren;
  /** the state in words: "wartet seit 3 Minuten", "erledigt" */
  readonly stateText: ComponentChildren;
  readonly id?: string;
  /** where its words lead, if to look at it is all there is to do */
  readonly href?: string | undefined;
  /** "Aufrufen" and the like */
  readonly action?: ComponentChildren;
}

/** One appointment of today. */
export function AgendaItem(props: AgendaItemProps): JSX.Element {
  const words = (
    <>
      <strong>{props.name}</strong>
      <span>{props.service}</span>
      <span class="af-agenda__state">
        <Icon name={STATE_ICON[props.state]} />
        {props.stateText}
      </span>
    </>
  );
  return (
    <li
      class={STATE_CLASS[props.state]}
      id={props.id}
      aria-current={props.state === "in-hand" ? "true" : undefined}
    >
      <span class="af-agenda__time">{props.time}</span>
      {props.href === undefined
        ? <span class="af-agenda__words">{words}</span>
        : <a class="af-agenda__words" href={props.href}>{words}</a>}
      {props.action && <span class="af-agenda__action">{props.action}</span>}
    </li>
  );
}

export interface AgendaProps {
  readonly heading: ComponentChildren;
  readonly children: ComponentChildren;
  /** said instead when nothing is booked */
  readonly empty?: ComponentChildren;
  readonly id?: string;
}

/** Today's appointments in the order of their times; the order never changes, so that nothing moves under the pointer. */
export function Agenda(props: AgendaProps): JSX.Element {
  return (
    <div class="af-agenda" id={props.id}>
      <h1 class="kern-heading-small">{props.heading}</h1>
      {props.empty ? <p class="af-empty">{props.empty}</p> : <ol>{props.children}</ol>}
    </div>
  );
}

export interface PanelProps {
  readonly heading: ComponentChildren;
  readonly id?: string;
  /** at the heading's end: a badge, a key */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A part of a desk's column. */
export function Panel(props: PanelProps): JSX.Element {
  return (
    <section class="af-panel" id={props.id}>
      <div class="af-panel__head">
        <h2 class="kern-heading-small">{props.heading}</h2>
        {props.aside}
      </div>
      {props.children}
    </section>
  );
}

export interface ProgressStep {
  readonly label: ComponentChildren;
  readonly state: "done" | "now" | "open";
}

const STEP_CLASS: Record<ProgressStep["state"], string | undefined> = {
  done: "af-progress__done",
  now: "af-progress__now",
  open: undefined,
};

/** The steps of a visit and where it stands: "begrüßt, Ausweis, Formular, …". */
export function ProgressSteps(
  { label, steps, words }: {
    readonly label: string;
    readonly steps: readonly ProgressStep[];
    /** the states in words, for who does not see the drawing */
    readonly words: Record<ProgressStep["state"], string>;
  },
): JSX.Element {
  return (
    <ol class="af-progress" aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={index}
          class={STEP_CLASS[step.state]}
          aria-current={step.state === "now" ? "step" : undefined}
        >
          {step.state === "done" && <Icon name="check" />}
          {step.label}
          <span class="kern-sr-only">{` (${words[step.state]})`}</span>
        </li>
      ))}
    </ol>
  );
}

/** A key of the keyboard. */
export function Key({ children }: { readonly children: string }): JSX.Element {
  return <kbd class="af-key">{children}</kbd>;
}
