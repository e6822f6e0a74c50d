import type { ComponentChildren, JSX } from "preact";
import { Icon, type IconName } from "./icons.tsx";

export type Tone = "info" | "success" | "warning" | "danger";

const ALERT_CLASS: Record<Tone, string> = {
  info: "kern-alert kern-alert--info af-alert",
  success: "kern-alert kern-alert--success af-alert",
  warning: "kern-alert kern-alert--warning af-alert",
  danger: "kern-alert kern-alert--danger af-alert",
};

export interface AlertProps {
  readonly tone: Tone;
  readonly title: ComponentChildren;
  readonly children?: ComponentChildren;
  /** announced by screen readers when it appears on a page that is already open */
  readonly live?: boolean;
  readonly id?: string;
  /** the title's heading level, if it heads a part of the page */
  readonly level?: 2 | 3;
}

/** News that changes what someone does next. */
export function Alert(props: AlertProps): JSX.Element {
  const Title = props.level === 2 ? "h2" : props.level === 3 ? "h3" : "p";
  return (
    <div
      class={ALERT_CLASS[props.tone]}
      id={props.id}
      role={props.live ? (props.tone === "danger" ? "alert" : "status") : undefined}
    >
      <div class="kern-alert__header">
        <Icon name={props.tone} large />
        <Title class="kern-title">{props.title}</Title>
      </div>
      {props.children && <div class="kern-alert__body">{props.children}</div>}
    </div>
  );
}

const BADGE_CLASS: Record<Tone | "plain", string> = {
  plain: "kern-badge af-badge--plain",
  info: "kern-badge kern-badge--info",
  success: "kern-badge kern-badge--success",
  warning: "kern-badge kern-badge--warning",
  danger: "kern-badge kern-badge--danger",
};

export interface BadgeProps {
  readonly tone?: Tone | "plain";
  readonly icon?: IconName;
  readonly children: ComponentChildren;
}

/** A state in one or two words. */
export function Badge({ tone = "plain", icon, children }: BadgeProps): JSX.Element {
  return (
    <span class={BADGE_CLASS[tone]}>
      {icon && <Icon name={icon} />}
      <span class="kern-label">{children}</span>
    </span>
  );
}

export interface DetailsProps {
  readonly summary: ComponentChildren;
  /** small, beside a field; otherwise a bar across the column */
  readonly quiet?: boolean;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}

/** What only some want to read; opens without a script. */
export function Details(props: DetailsProps): JSX.Element {
  if (props.quiet) {
    return (
      <details class="af-why" open={props.open}>
        <summary>{props.summary}</summary>
        <div class="af-why__body">{props.children}</div>
      </details>
    );
  }
  return (
    <details class="kern-accordion" open={props.open}>
      <summary class="kern-accordion__header">
        <span class="kern-title">{props.summary}</span>
      </summary>
      <div class="kern-accordion__body af-prose">{props.children}</div>
    </details>
  );
}

export interface CountdownProps {
  /** the whole sentence: "Der Termin ist noch 9 Minuten für Sie reserviert." */
  readonly children: ComponentChildren;
  /** when it is over */
  readonly until: Temporal.Instant;
  /** what a PageScript needs to count on: the seconds that are left, and the sentence for each number of minutes from 0 on */
  readonly goOn?: { readonly seconds: number; readonly each: readonly string[] };
}

/** Time that is left, as the server knew it when it made the page; with `goOn` a PageScript counts on, and announces the end in time. */
export function Countdown({ children, until, goOn }: CountdownProps): JSX.Element {
  const words = <span data-words="">{children}</span>;
  if (!goOn) {
    return (
      <p class="af-countdown" data-until={until.toString()}>
        <Icon name="clock" />
        {words}
      </p>
    );
  }
  return (
    <div data-left={Math.max(0, Math.floor(goOn.seconds))} data-each={JSON.stringify(goOn.each)}>
      <p class="af-countdown" data-until={until.toString()}>
        <Icon name="clock" />
        {words}
      </p>
      <p class="kern-sr-only" role="status" />
    </div>
  );
}

/** A secret or a number to be read aloud: a TAN, a case's number. Set apart in groups of three. */
export function Code({ children }: { readonly children: string }): JSX.Element {
  const groups = children.match(/.{1,3}/g) ?? [];
  return <span class="af-code">{groups.map((group, index) => <span key={index}>{group}</span>)}</span>;
}
