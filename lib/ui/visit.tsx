import type { ComponentChildren, JSX } from "preact";
import { Icon, type IconName } from "./icons.tsx";

export interface VisitLayoutProps {
  /** pictures: the other person large, one's own small */
  readonly stage: ComponentChildren;
  /** what is to do now: one step at a time */
  readonly children: ComponentChildren;
  /** the bar with microphone, camera, text, help, leave */
  readonly actions: ComponentChildren;
  readonly stageLabel: string;
  readonly stepLabel: string;
}

/**
 * A visit. On a phone: pictures on top (a third), one step below, the bar at the bottom. On a wide window: pictures at
 * the start, the step beside them, equally high.
 */
export function VisitLayout(props: VisitLayoutProps): JSX.Element {
  return (
    <div class="af-visit">
      <section class="af-visit__stage" aria-label={props.stageLabel}>{props.stage}</section>
      <section class="af-visit__step" aria-label={props.stepLabel}>{props.children}</section>
      <div class="af-visit__actions">{props.actions}</div>
    </div>
  );
}

export interface StageProps {
  /** the other person's picture, or what stands for it */
  readonly remote: ComponentChildren;
  /** one's own picture */
  readonly own?: ComponentChildren;
  /** who is seen: "Frau Yilmaz, Bürgerbüro" */
  readonly name?: ComponentChildren;
  /** how the connection is, in words */
  readonly state?: ComponentChildren;
  /** who is speaking now: the picture gets a frame, the name says it */
  readonly speaking?: boolean;
  /** there is no picture: `remote` says why, and the words stand below it instead of on it */
  readonly empty?: boolean;
  readonly class?: string;
}

/** The other person large, one's own picture as a tile in the corner. */
export function Stage(props: StageProps): JSX.Element {
  return (
    <div class={stageClass(props)}>
      <div class="af-stage__remote">{props.remote}</div>
      {props.own && <div class="af-stage__own">{props.own}</div>}
      <div class="af-stage__words">
        {props.name && <span class="af-stage__name">{props.name}</span>}
        {props.state && <span class="af-stage__state">{props.state}</span>}
      </div>
    </div>
  );
}

function stageClass(props: StageProps): string {
  return [
    "af-stage",
    props.speaking ? "af-stage--speaking" : "",
    props.empty ? "af-stage--empty" : "",
    props.own ? "af-stage--with-own" : "",
    props.class ?? "",
  ].filter(Boolean).join(" ");
}

/** In place of a picture: why there is none yet. */
export function StagePlaceholder(
  { icon, children }: { readonly icon: IconName; readonly children: ComponentChildren },
): JSX.Element {
  return (
    <div class="af-stage__placeholder">
      <Icon name={icon} large />
      <p>{children}</p>
    </div>
  );
}

/** The bar at the bottom; `label` names it. */
export function ActionBar(
  { label, children }: { readonly label: string; readonly children: ComponentChildren },
): JSX.Element {
  return <div class="af-actions" role="group" aria-label={label}>{children}</div>;
}

export interface ActionButtonProps {
  readonly icon: IconName;
  /** says what pressing does: "Mikrofon einschalten" */
  readonly label: string;
  /** for switches; the label then names the thing: "Mikrofon" */
  readonly pressed?: boolean;
  /** for switches: the state in a word, for who sees it; `aria-pressed` says it to all others */
  readonly stateWord?: string;
  readonly kind?: "plain" | "danger";
  /** for a step that leaves the page */
  readonly href?: string;
  readonly type?: "submit" | "button";
  readonly name?: string;
  readonly value?: string;
  readonly shortcut?: string;
  readonly disabled?: boolean;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly onClick?: () => void;
}

/** One action of the bar: a drawing over its word. */
export function ActionButton(props: ActionButtonProps): JSX.Element {
  const className = props.kind === "danger" ? "af-action af-action--danger" : "af-action";
  const content = (
    <>
      <Icon name={props.icon} large />
      <span>
        {props.label}
        {props.stateWord && <span aria-hidden="true">{` ${props.stateWord}`}</span>}
      </span>
      {props.shortcut && <kbd class="af-key" aria-hidden="true">{props.shortcut}</kbd>}
    </>
  );
  if (props.href !== undefined) {
    return <a {...props.attributes} class={className} href={props.href}>{content}</a>;
  }
  return (
    <button
      {...props.attributes}
      class={className}
      type={props.type ?? "button"}
      name={props.name}
      value={props.value}
      disabled={props.disabled}
      aria-pressed={props.pressed === undefined ? undefined : props.pressed ? "true" : "false"}
      aria-keyshortcuts={props.shortcut}
      onClick={props.onClick}
    >
      {content}
    </button>
  );
}

/** What the other side is doing, in words; announced politely. */
export function Activity(
  { children, id }: { readonly children?: ComponentChildren; readonly id?: string },
): JSX.Element {
  return <p class="af-activity" id={id} role="status">{children}</p>;
}

export interface MessageProps {
  readonly who: ComponentChildren;
  readonly own?: boolean;
  readonly children: ComponentChildren;
}

/** One message of the text beside the voice. */
export function Message({ who, own, children }: MessageProps): JSX.Element {
  return (
    <li class={own ? "af-message af-message--own" : "af-message"}>
      <span class="af-message__who">{who}</span>
      <span class="af-message__text">{children}</span>
    </li>
  );
}

/** Messages in order; new ones are announced. */
export function Messages(
  { label, id, children }: {
    readonly label: string;
    readonly id?: string;
    readonly children?: ComponentChildren;
  },
): JSX.Element {
  return (
    <div class="af-messages" role="log" aria-label={label} tabIndex={0}>
      <ol id={id}>{children}</ol>
    </div>
  );
}
