import type { ComponentChildren, JSX } from "preact";
import { Drawing, type DrawingName } from "./drawings.tsx";
import { Icon } from "./icons.tsx";
import { Badge, type Tone } from "./messages.tsx";

export interface Task {
  readonly title: ComponentChildren;
  /** absent while it cannot be begun */
  readonly href?: string;
  readonly status: { readonly label: string; readonly tone: Tone | "plain" };
}

/** Parts of a form or a journey, each with its state. */
export function TaskList({ tasks }: { readonly tasks: readonly Task[] }): JSX.Element {
  return (
    <ol class="kern-task-list__list af-tasks">
      {tasks.map((task, index) => (
        <li class="af-task" key={index}>
          <span class="kern-number" aria-hidden="true">{index + 1}</span>
          <span class="af-task__title">
            {task.href
              ? <a class="kern-link kern-link--no-visited-state" href={task.href}>{task.title}</a>
              : task.title}
          </span>
          <Badge tone={task.status.tone}>{task.status.label}</Badge>
        </li>
      ))}
    </ol>
  );
}

export interface ChecklistItem {
  readonly id: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
}

/** Things to have ready, to be ticked; nothing is sent. With `keep`, the list's name, a PageScript keeps the ticks in the browser. */
export function Checklist(
  { items, keep }: { readonly items: readonly ChecklistItem[]; readonly keep?: string },
): JSX.Element {
  return (
    <ul class="af-checklist" data-keep={keep}>
      {items.map(({ id, label, hint }) => (
        <li class="kern-form-check af-choice" key={id}>
          <input
            class="kern-form-check__checkbox"
            type="checkbox"
            id={id}
            aria-describedby={hint ? `${id}-hint` : undefined}
          />
          <label class="kern-label" for={id}>{label}</label>
          {hint && <p class="af-choice__hint" id={`${id}-hint`}>{hint}</p>}
        </li>
      ))}
    </ul>
  );
}

/** The same without boxes: what someone needs to know, not to do. */
export function TickList({ items }: { readonly items: readonly ComponentChildren[] }): JSX.Element {
  return (
    <ul class="af-ticks">
      {items.map((item, index) => (
        <li key={index}>
          <Icon name="check" />
          <span>{item}</span>
        </li>
      ))}
    </ul>
  );
}

export interface SummaryRow {
  readonly key: ComponentChildren;
  readonly value: ComponentChildren;
  /** a link to change it; `about` names what, for who hears only the link */
  readonly change?: { readonly href: string; readonly label: string; readonly about: string };
  /** whose value it is, whether it is confirmed */
  readonly note?: ComponentChildren;
}

/** Answers to be read over. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }): JSX.Element {
  return (
    <dl class="af-summary">
      {rows.map((row, index) => (
        <div class="af-summary__row" key={index}>
          <dt>{row.key}</dt>
          <dd>
            {row.value}
            {row.note && <div class="af-note">{row.note}</div>}
          </dd>
          {row.change && (
            <dd class="af-summary__change">
              <a class="kern-link kern-link--no-visited-state" href={row.change.href}>
                {row.change.label}
                <span class="kern-sr-only">{` ${row.change.about}`}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

export interface Step {
  readonly drawing: DrawingName;
  readonly title: ComponentChildren;
  readonly text: ComponentChildren;
}

/** "So läuft es ab": what happens, in order, each with a drawing. */
export function StepList({ steps }: { readonly steps: readonly Step[] }): JSX.Element {
  return (
    <ol class="af-steps">
      {steps.map(({ drawing, title, text }, index) => (
        <li key={index}>
          <Drawing name={drawing} />
          <h3 class="kern-heading-small">{title}</h3>
          <p class="kern-body">{text}</p>
        </li>
      ))}
    </ol>
  );
}
