import type { ComponentChildren, JSX } from "preact";
import { Icon, type IconName } from "./icons.tsx";

export type ButtonKind = "primary" | "secondary" | "tertiary" | "danger";

const KIND_CLASS: Record<ButtonKind, string> = {
  primary: "kern-btn kern-btn--primary",
  secondary: "kern-btn kern-btn--secondary",
  tertiary: "kern-btn kern-btn--tertiary",
  danger: "kern-btn kern-btn--secondary af-btn--danger",
};

interface Common {
  readonly kind?: ButtonKind;
  readonly icon?: IconName;
  /** as wide as the column */
  readonly block?: boolean;
  readonly children: ComponentChildren;
}

export interface ButtonProps extends Common {
  readonly type?: "submit" | "button";
  readonly name?: string;
  readonly value?: string;
  readonly id?: string;
  /** the form it belongs to, if it stands outside */
  readonly form?: string;
  readonly formaction?: string;
  /** the keyboard's way to it, shown on the button: "Alt+R" */
  readonly shortcut?: string;
  readonly disabled?: boolean;
  /** further attributes, such as htmx's */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly onClick?: () => void;
}

/** A button with words. Submits its form unless told otherwise. */
export function Button(props: ButtonProps): JSX.Element {
  const { kind = "primary", type = "submit", attributes } = props;
  return (
    <button
      {...attributes}
      class={props.block ? `${KIND_CLASS[kind]} kern-btn--block` : KIND_CLASS[kind]}
      type={type}
      id={props.id}
      name={props.name}
      value={props.value}
      form={props.form}
      formaction={props.formaction}
      disabled={props.disabled}
      aria-keyshortcuts={props.shortcut}
      onClick={props.onClick}
    >
      {props.icon && <Icon name={props.icon} />}
      <span class="kern-label">{props.children}</span>
      {props.shortcut && <kbd class="af-key" aria-hidden="true">{props.shortcut}</kbd>}
    </button>
  );
}

export interface ButtonLinkProps extends Common {
  readonly href: string;
  /** offers the target as a file to keep */
  readonly download?: boolean | string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** A link that looks like a button: for the next step when nothing is sent. */
export function ButtonLink(props: ButtonLinkProps): JSX.Element {
  const { kind = "primary" } = props;
  return (
    <a
      {...props.attributes}
      class={props.block ? `${KIND_CLASS[kind]} kern-btn--block` : KIND_CLASS[kind]}
      href={props.href}
      download={props.download}
    >
      {props.icon && <Icon name={props.icon} />}
      <span class="kern-label">{props.children}</span>
    </a>
  );
}

/** Buttons beside each other; the most important first. */
export function ButtonRow({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <div class="af-buttons">{children}</div>;
}
