/**
 * The visitor's own time beside the town's, where the two differ. The zone is asked of the browser and goes nowhere. Without a script the page
 * says "Ortszeit" and leaves it there.
 */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";

export type OwnTimeProps = {
  /** IANA name */
  readonly townZone: string;
  /** what is said of it, with `%zone%` and, for one time, `%time%` */
  readonly words: string;
  /** one time as an RFC 3339 instant; without it, all that the surrounding form offers */
  readonly at?: string;
};

declare global {
  interface Islands {
    OwnTime: OwnTimeProps;
  }
}

/** Times as buttons, or as labels of choices. */
const TIMES = ".af-time";

export default function OwnTime({ townZone, words, at }: OwnTimeProps): JSX.Element | null {
  const [zone] = useState(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  const instants = at === undefined ? shownStarts() : [at];
  const differs = zone !== undefined && instants.some((one) => read(one, zone) !== read(one, townZone));
  useEffect(() => {
    if (differs && at === undefined) label(zone, townZone);
  }, []);
  if (!differs) return null;
  const time = at === undefined ? "" : read(at, zone);
  return <p>{words.replace("%zone%", zone.replace(/_/g, " ")).replace("%time%", time)}</p>;
}

function shownStarts(): string[] {
  return Array.from(document.querySelectorAll(TIMES)).map(startOf);
}

function startOf(place: Element): string {
  return place instanceof HTMLLabelElement
    ? (place.control as HTMLInputElement).value
    : (place as HTMLButtonElement).value;
}

/** Each place says its own time once, however often this runs. */
function label(zone: string, townZone: string): void {
  document.querySelectorAll(TIMES).forEach((place) => {
    const start = startOf(place);
    if (place.querySelector("small") || read(start, zone) === read(start, townZone)) return;
    const own = document.createElement("small");
    own.textContent = otherDay(start, zone, townZone) + read(start, zone);
    place.insertBefore(own, place.querySelector(".kern-sr-only"));
  });
}

function read(instant: string, timeZone: string): string {
  return format({ hour: "2-digit", minute: "2-digit", hour12: false }, instant, timeZone).replace(
    /^24/,
    "00",
  );
}

/** The weekday, where it is another day there. */
function otherDay(instant: string, zone: string, townZone: string): string {
  const own = format({ weekday: "short" }, instant, zone);
  return own === format({ weekday: "short" }, instant, townZone) ? "" : `${own} `;
}

function format(options: Intl.DateTimeFormatOptions, instant: string, timeZone: string): string {
  const language = (document.documentElement.lang || "de").replace("de-x-leicht", "de");
  return new Intl.DateTimeFormat(language, { ...options, timeZone }).format(new Date(instant));
}
