/**
 * One JSON line per event on standard output. Fields are identifiers, counts and codes; personal data, tokens, addresses typed by
 * people and TANs never go in here (P38). That is why a field cannot be an object: nothing slips in with a spread.
 */
export { tellAll } from "./telling.ts";

export type LogLevel = "debug" | "info" | "warn" | "error";
export type LogFields = Record<string, string | number | boolean | undefined>;

export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  /**
   * `fault` is reduced to its name, the words of its message and its stack's code places; its `cause` is not followed. Engines, stores and mail
   * servers quote in their messages what they stumbled over, so whatever in it could be a value is left out: see {@link wordsOf}.
   */
  error(event: string, fault: unknown, fields?: LogFields): void;
  /** The same log with `room` named in every line. */
  in(room: string): Log;
}

const RANK: Record<LogLevel, number> = { debug: 0, info: 1, warn: 2, error: 3 };

/**
 * @param least lines below this level are dropped
 * @param write where a finished line (without line end) goes
 */
export function createLog(
  least: LogLevel,
  write: (line: string) => void = toStandardOutput,
  room = "main",
): Log {
  const line = (level: LogLevel, event: string, fields: LogFields = {}) => {
    if (RANK[level] < RANK[least]) return;
    write(JSON.stringify({ at: new Date().toISOString(), level, room, event, ...fields }));
  };
  return {
    debug: (event, fields) => line("debug", event, fields),
    info: (event, fields) => line("info", event, fields),
    warn: (event, fields) => line("warn", event, fields),
    error: (event, fault, fields) => line("error", event, { ...fields, ...describe(fault) }),
    in: (name) => createLog(least, write, name),
  };
}

/** A log that keeps nothing: for pure tools and tests that do not look at it. */
export const silentLog: Log = createLog("error", () => {});

const encoder = new TextEncoder();

function toStandardOutput(line: string): void {
  Deno.stdout.writeSync(encoder.encode(line + "\n"));
}

function describe(fault: unknown): LogFields {
  if (!(fault instanceof Error)) return { fault: typeof fault };
  const stack = fault.stack ?? "";
  // The stack begins with the message, and a line of the message can look like a place.
  const below = stack.slice(Math.max(0, stack.indexOf(fault.message)) + fault.message.length);
  const places = below.split("\n").map((line) => line.trim()).filter((line) => line.startsWith("at "));
  return {
    fault: fault.name,
    message: wordsOf(fault.message),
    places: places.slice(0, PLACES_MAX).join(" < "),
  };
}

const PLACES_MAX = 6;
const MESSAGE_CHARACTERS_MAX = 300;
/** Every token of ours is longer. */
const WORD_CHARACTERS_MAX = 24;
const QUOTED = /"[^"]*("|$)|`[^`]*(`|$)|(?<![a-z])'.*?('(?![a-z])|$)|[„“‚‘«»].*?([“”‘’«»]|$)/gis;
const PLAIN_WORD = /^[(]?[a-z][a-z_./:'-]*[).,;:!?]*$/;

/**
 * What a message says without what it is about (P38): quoted parts go, and every word that is not plain lower-case ASCII (so names, digits,
 * addresses, tokens, TANs), except a plain first word. What stays are the words of whoever wrote the message.
 */
function wordsOf(message: string): string {
  const words = message.slice(0, 10 * MESSAGE_CHARACTERS_MAX).replaceAll(QUOTED, " … ").split(/\s+/).filter((
    w,
  ) => w !== "");
  const kept = words.map((word, at) => {
    const lower = at === 0 ? word.charAt(0).toLowerCase() + word.slice(1) : word;
    return lower.length <= WORD_CHARACTERS_MAX && PLAIN_WORD.test(lower) ? word : "…";
  });
  return kept.join(" ").replaceAll(/…( …)+/g, "…").slice(0, MESSAGE_CHARACTERS_MAX);
}
