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
  /** each time is a choice, and a button of the form takes the chosen one */
  readonly choose?: boolean | undefined;
}

/** Days as headings with the number of free times; times as large buttons, or as choices that look like them. */
export function SlotGrid({ t, name, days, choose }: SlotGridProps): JSX.Element {
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
          <Half {...{ t, name, day, choose }} title={t(texts.morning)} times={day.morning} />
          <Half {...{ t, name, day, choose }} title={t(texts.afternoon)} times={day.afternoon} />
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

type HalfProps = {
  readonly t: Translator;
  readonly name: string;
  readonly day: SlotDay;
  readonly title: string;
  readonly times: readonly SlotTime[];
  readonly choose?: boolean | undefined;
};

function Half(props: HalfProps): JSX.Element | null {
  if (props.times.length === 0) return null;
  return (
    <div class="af-half">
      <h3>{props.title}</h3>
      <ul>
        {props.times.map((slot) => (
          <li key={slot.value}>
            {props.choose
              ? <TimeChoice {...props} slot={slot} />
              : (
                <button class="af-time" type="submit" name={props.name} value={slot.value}>
                  <TimeWords {...props} slot={slot} />
                </button>
              )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A radio button behind its words: one tap chooses, nothing is sent yet. */
function TimeChoice(props: HalfProps & { readonly slot: SlotTime }): JSX.Element {
  const { name, slot: { value } } = props;
  const id = `${name}-${value}`;
  return (
    <>
      <input class="kern-sr-only af-time__radio" type="radio" {...{ id, name, value }} />
      <label class="af-time" for={id}>
        <TimeWords {...props} />
      </label>
    </>
  );
}

function TimeWords({ t, day, slot }: HalfProps & { readonly slot: SlotTime }): JSX.Element {
  return (
    <>
      {slot.time}
      {slot.ownTime && <small>{slot.ownTime}</small>}
      <span class="kern-sr-only">{` ${t(texts.onDay, { day: day.heading })}`}</span>
    </>
  );
}
