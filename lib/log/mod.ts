/**
 * One JSON line per event on standard output. Fields are identifiers, counts and codes; personal data, tokens, addresses typed by
 * people and TANs never go in here (P38). That is why a field cannot be an object: nothing slips in with a spread.
 */
export type LogLevel = "debug" | "info" | "warn" | "error";
export type LogFields = Record<string, string | number | boolean | undefined>;

export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  /** `fault` is reduced to its name, message and stack's code places; its `cause` is not followed. */
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
  const places = (fault.stack ?? "").split("\n").filter((l) => l.trim().startsWith("at ")).slice(0, 6);
  return {
    fault: fault.name,
    message: fault.message.slice(0, 300),
    places: places.map((l) => l.trim()).join(" < "),
  };
}
