import type { JSX } from "preact";
import type { Appointment } from "#lib/booking/mod.ts";
import type { Translator } from "#lib/i18n/mod.ts";
import { BUFFER_MINUTES, DURATION_MINUTES, type Service, type ServiceWish } from "#lib/services/mod.ts";
import { Details, Table, TextField } from "#lib/ui/mod.ts";
import { servicesTexts as texts } from "#lib/ui/services_texts.ts";
import type { Context } from "#lib/web/mod.ts";
import { shortWhen } from "../services/_slots.tsx";

/** Appointments named for each service, at most. */
const SHORTER_SHOWN = 50;

/** The minutes as they were typed; what is no number is refused by the catalogue. */
export function readLengths({ form }: Context): Pick<ServiceWish, "durationMinutes" | "bufferMinutes"> {
  const minutes = (name: string) => {
    const text = form.text(name).trim();
    return /^\d{1,4}$/.test(text) ? Number(text) : NaN;
  };
  return {
    ...(form.has("duration") ? { durationMinutes: minutes("duration") } : {}),
    ...(form.has("buffer") ? { bufferMinutes: minutes("buffer") } : {}),
  };
}

/** What may be typed instead. */
export function minutesWrong(t: Translator, field: "duration" | "buffer"): string {
  const [least, most] = field === "duration" ? DURATION_MINUTES : BUFFER_MINUTES;
  return t(texts.minutesWrong, { least, most });
}

/** How long a service takes, and how long its desk is free afterwards. */
export function LengthFields(
  { ctx: { t, form }, service, refused }: {
    readonly ctx: Context;
    readonly service: Service;
    /** what was typed could not be saved, and why */
    readonly refused: { readonly fault: string } | undefined;
  },
): JSX.Element {
  const field = (name: "duration" | "buffer", set: number) => ({
    ...{
      t,
      name,
      id: `${service.id}-${name}`,
      required: true,
      inputmode: "numeric",
      width: "short",
    } as const,
    value: refused && form.has(name) ? form.text(name) : String(set),
    error: refused?.fault === name ? minutesWrong(t, name) : undefined,
  });
  return (
    <>
      <TextField
        {...field("duration", service.durationMinutes)}
        label={t(texts.duration)}
        hint={t(texts.durationHint)}
      />
      <TextField {...field("buffer", service.bufferMinutes)} label={t(texts.buffer)} />
    </>
  );
}

/** Appointments that were booked before their service was made longer: they keep their length, and somebody should know. */
export function ShorterBooked(
  { ctx, service, booked }: {
    readonly ctx: Context;
    readonly service: Service;
    readonly booked: readonly Appointment[];
  },
): JSX.Element | null {
  const { t, house } = ctx;
  const shorter = booked.filter((one) =>
    one.service === service.id && one.durationMinutes < service.durationMinutes
  );
  if (shorter.length === 0) return null;
  const desks = new Map(house.planBook.current().desks.map(({ id, name }) => [id, name]));
  return (
    <Details summary={t(texts.shorter, { count: shorter.length })}>
      <p>{t(texts.shorterHelp)}</p>
      <Table
        caption={t(texts.shorter, { count: shorter.length })}
        hideCaption
        columns={[texts.when, texts.desk, texts.minutes].map((heading) => ({ heading: t(heading) }))}
        rows={shorter.slice(0, SHORTER_SHOWN).map((one) => [
          <a key={one.id} class="kern-link" href={`/desk/bookings/${one.id}`}>{shortWhen(ctx, one.start)}</a>,
          desks.get(one.desk) ?? one.desk,
          one.durationMinutes,
        ])}
        empty=""
      />
    </Details>
  );
}
