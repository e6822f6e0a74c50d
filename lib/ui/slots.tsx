import type { ComponentChildren, JSX } from "preact";
import type { Translator } from "#lib/i18n/mod.ts";
import { Badge } from "./messages.tsx";
import { texts } from "./texts.ts";

export interface SlotTime {
  /** what is sent when the button is pressed */
  readonly value: string;
  /** "09:40" */
  readonly time: string;
  /** the visitor's own time, where it differs from the town's */
  readonly ownTime?: string;
}

export interface SlotDay {
  /** the date, as an anchor: "2026-11-24" */
  readonly id: string;
  /** "Dienstag, 24. November" */
  readonly heading: string;
  readonly morning: readonly SlotTime[];
  readonly afternoon: readonly SlotTime[];
  /** for a day without free times: the next one that has some */
  readonly next?: { readonly id: string; readonly heading: string };
  /** what this day means for the person: "letzter Tag der Frist" */
  readonly note?: ComponentChildren;
}

export interface SlotGridProps {
  readonly t: Translator;
  /** the name under which a button's value is sent; each time is a submit button of the surrounding form */
  readonly name: string;
  readonly days: readonly SlotDay[];
}

/** Days as headings with the number of free times; times as large buttons. */
export function SlotGrid({ t, name, days }: SlotGridProps): JSX.Element {
  return (
    <div class="af-slots">
      {days.map((day) => (
        <section class="af-day" key={day.id} id={day.id} aria-labelledby={`${day.id}-titel`}>
          <DayHeading t={t} day={day} />
          {day.note && <p class="af-day__note">{day.note}</p>}
          {day.next && (
            <p>
              <a class="kern-link" href={`#${day.next.id}`}>
                {t(texts.nextFree, { day: day.next.heading })}
              </a>
            </p>
          )}
          <Half t={t} name={name} day={day} title={t(texts.morning)} times={day.morning} />
          <Half t={t} name={name} day={day} title={t(texts.afternoon)} times={day.afternoon} />
        </section>
      ))}
    </div>
  );
}

function DayHeading({ t, day }: { readonly t: Translator; readonly day: SlotDay }): JSX.Element {
  const count = day.morning.length + day.afternoon.length;
  return (
    <div class="af-day__head">
      <h2 class="kern-heading-small" id={`${day.id}-titel`}>{day.heading}</h2>
      <Badge tone={count === 0 ? "plain" : "success"}>{t(texts.freeTimes, { count })}</Badge>
    </div>
  );
}

function Half(
  props: {
    readonly t: Translator;
    readonly name: string;
    readonly day: SlotDay;
    readonly title: string;
    readonly times: readonly SlotTime[];
  },
): JSX.Element | null {
  if (props.times.length === 0) return null;
  return (
    <div class="af-half">
      <h3>{props.title}</h3>
      <ul>
        {props.times.map(({ value, time, ownTime }) => (
          <li key={value}>
            <button class="af-time" type="submit" name={props.name} value={value}>
              {time}
              {ownTime && <small>{ownTime}</small>}
              <span class="kern-sr-only">{` ${props.t(texts.onDay, { day: props.day.heading })}`}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
