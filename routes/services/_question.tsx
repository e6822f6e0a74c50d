import type { JSX } from "preact";
import {
  choosingTexts,
  deadlineTexts as texts,
  detailsTexts,
  EVENT_CASES,
  type EventFault,
  hasCases,
  type Need,
  NEEDS,
} from "#lib/booking/mod.ts";
import type { Text, Translator } from "#lib/i18n/mod.ts";
import type { Service } from "#lib/services/mod.ts";
import { Button, Checkboxes, DateFields, Details, Radios } from "#lib/ui/mod.ts";
import type { Context } from "#lib/web/mod.ts";
import { type Asked, carried, guardOf } from "./_asked.ts";

/** What the date is the date of. */
const EVENT_TEXTS = {
  afterEvent: texts.movedIn,
  aroundEvent: texts.movingOut,
  afterStay: texts.admitted,
} as const;

/** The same as lib/documents calls it. */
export const EVENT_NAMES = {
  afterEvent: "movedIn",
  aroundEvent: "movingOut",
  afterStay: "admitted",
} as const;

/** "Jemand dolmetscht für mich", as a reader's language says it. */
export function needNames(t: Translator, needs: readonly Need[]): string[] {
  return needs.map((need) => t(choosingTexts[need]));
}

/** What was asked, as hidden fields of a form. */
export function Carried({ asked }: { asked: Asked }): JSX.Element {
  return (
    <>
      {carried(asked).map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

/** What was answered of it, in words. */
const ANSWER_TEXTS = {
  afterEvent: texts.movedInOn,
  aroundEvent: texts.movingOutOn,
  afterStay: texts.admittedOn,
} as const;

type QuestionProps = {
  readonly ctx: Context;
  readonly service: Service;
  readonly asked: Asked;
  /** where the times stand */
  readonly action: string;
  readonly hold?: string | undefined;
  /** for an appointment that moves: who else takes part was asked when it was booked */
  readonly dateOnly?: boolean;
};

/**
 * What makes a difference for the times: the date a deadline runs from, somebody who interprets, somebody who comes along. One plain GET form;
 * all of it may stay empty. It asks in one line and opens for the answer, so that the first free time stays in sight; with a fault it is open.
 */
export function Question(props: QuestionProps): JSX.Element | null {
  const { ctx, service, asked, dateOnly } = props;
  const { t } = ctx;
  if (dateOnly && !service.window) return null;
  return (
    <Details summary={<Summary {...props} />} open={asked.reading.state === "faulty"}>
      <form method="get" action={props.action} noValidate>
        {props.hold && <input type="hidden" name="hold" value={props.hold} />}
        {service.window && <EventDate ctx={ctx} service={service} asked={asked} />}
        {!dateOnly && (
          <Checkboxes
            t={t}
            name="need"
            label={t(choosingTexts.needs)}
            values={asked.needs}
            options={NEEDS.map((need) => ({
              value: need,
              label: t(choosingTexts[need]),
              ...longer(ctx, service, need),
            }))}
          />
        )}
        <Button kind="secondary">{t(choosingTexts.showTimes)}</Button>
      </form>
    </Details>
  );
}

/** The question, or what was answered to it. */
function Summary({ ctx, service, asked, dateOnly }: QuestionProps): JSX.Element {
  const { t, formats } = ctx;
  const rule = service.window?.rule.kind;
  const guard = guardOf(asked);
  const needs = dateOnly ? "" : needNames(t, asked.needs).join(", ");
  if (!rule) {
    return needs === "" ? <>{t(choosingTexts.ask)}</> : <TwoLines first={needs} second={t(texts.change)} />;
  }
  if (guard) {
    const answer = t(ANSWER_TEXTS[rule], { date: formats.shortDate(guard.event) });
    return (
      <TwoLines
        first={answer}
        second={[needs, t(texts.change)].filter((part) => part !== "").join(" · ")}
      />
    );
  }
  const why = dateOnly ? choosingTexts.askDateWhy : choosingTexts.askWhy;
  return <TwoLines first={t(EVENT_TEXTS[rule])} second={needs === "" ? t(why) : needs} />;
}

function TwoLines({ first, second }: { first: string; second: string }): JSX.Element {
  return (
    <>
      {first}
      <small>{second}</small>
    </>
  );
}

/** What the times below take into account, where the form that asks for it is closed. */
export function WithNeeds(
  { ctx, service, asked: { needs } }: { ctx: Context; service: Service; asked: Asked },
): JSX.Element | null {
  if (needs.length === 0) return null;
  const minutes = ctx.house.booking.minutesOf({ service: service.id, needs }) ?? service.durationMinutes;
  const words = needNames(ctx.t, needs).join(", ");
  return <p>{ctx.t(detailsTexts.forNeeds, { needs: words, minutes })}</p>;
}

function longer(ctx: Context, service: Service, need: typeof NEEDS[number]): { hint?: string } {
  const minutes = ctx.house.booking.minutesOf({ service: service.id, needs: [need] }) ?? 0;
  return minutes > service.durationMinutes ? { hint: ctx.t(choosingTexts.takesLonger, { minutes }) } : {};
}

function EventDate({ ctx, service, asked }: { ctx: Context; service: Service; asked: Asked }): JSX.Element {
  const { t } = ctx;
  const { reading, typed } = asked;
  const rule = service.window!.rule.kind;
  const fault = reading.state === "faulty" ? reading.fault : undefined;
  const year = ctx.house.booking.today().year;
  const message = fault && t(faultText(fault, rule), { year });
  return (
    <>
      <DateFields
        t={t}
        name="event"
        label={t(EVENT_TEXTS[rule])}
        hint={t(texts.hint, { year })}
        value={typed}
        error={fault === "caseMissing" ? undefined : message}
      />
      {hasCases(service) && (
        <Radios
          t={t}
          name="case"
          label={t(texts.which)}
          value={typed.eventCase}
          error={fault === "caseMissing" ? message : undefined}
          options={EVENT_CASES.map((value) => ({ value, label: t(texts[value]) }))}
        />
      )}
    </>
  );
}

/** What is wrong with the date, and what the law says of it. */
export function faultText(fault: EventFault, rule: keyof typeof EVENT_TEXTS): Text {
  if (fault !== "inFuture") return texts[fault];
  return rule === "afterStay" ? texts.inFutureAdmission : texts.inFutureMoveIn;
}
