import type { Environment } from "./config.ts";

/** One wrong setting: its name, what was expected, what was found (never the value of a secret). */
export type SettingFault = { readonly name: string; readonly expected: string; readonly found: string };

const SECRETS = new Set([
  "MASTER_KEY",
  "BOUNCE_TOKEN",
  "SMS_TOKEN",
  "SEAL_P12_PASSWORD",
  "TURN_SECRET",
  "OIDC_CLIENT_SECRET",
  "SMTP_URL",
  "DATABASE_URL",
  "KV_URL",
]);

/** What is shared with another program and guessed by nobody: 24 of the characters that `openssl rand -hex` makes are 96 bits. */
const SECRET_CHARACTERS_MIN = 24;

/** Reads settings one by one and collects what is wrong with them. */
export class Reader {
  readonly faults: SettingFault[] = [];

  constructor(private readonly env: Environment) {}

  fault(name: string, expected: string, found: string): void {
    this.faults.push({ name, expected, found: SECRETS.has(name) ? "something else" : JSON.stringify(found) });
  }

  text(name: string, otherwise: string): string {
    return this.env[name]?.trim() || otherwise;
  }

  required(name: string, what: string): string {
    const value = this.text(name, "");
    if (!value) this.faults.push({ name, expected: what, found: "nothing" });
    return value;
  }

  optional<K extends string>(name: string, key: K): { [P in K]?: string } {
    const value = this.text(name, "");
    return (value ? { [key]: value } : {}) as { [P in K]?: string };
  }

  /** A secret that the town makes up itself, or nothing where it is not set. One that can be guessed is a fault. */
  secret(name: string): string {
    const value = this.text(name, "");
    if (value && !(value.length >= SECRET_CHARACTERS_MIN && /^[\x21-\x7e]+$/.test(value))) {
      const what = `at least ${SECRET_CHARACTERS_MIN} letters, digits and signs without spaces`;
      const found = /^[\x21-\x7e]*$/.test(value) ? `${value.length} of them` : "something else";
      this.faults.push({ name, expected: `${what} (openssl rand -hex 32)`, found });
    }
    return value;
  }

  flag(name: string): boolean {
    return this.oneOf(name, ["1", "true", "0", "false"], "0").match(/^(1|true)$/) !== null;
  }

  oneOf<T extends string>(name: string, values: readonly T[], otherwise: T): T {
    const text = this.text(name, otherwise);
    const value = values.find((candidate) => candidate === text);
    if (value === undefined) this.fault(name, `one of ${values.join(", ")}`, text);
    return value ?? otherwise;
  }

  integer(name: string, otherwise: number, least: number, most: number): number {
    const text = this.text(name, String(otherwise));
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    this.fault(name, `a whole number from ${least} to ${most}`, text);
    return otherwise;
  }

  url(name: string, schemes: readonly string[]): URL | undefined {
    const text = this.text(name, "");
    if (!text) return undefined;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url && schemes.includes(url.protocol)) return url;
    this.fault(name, `an address with ${schemes.join(" or ")}`, text);
    return undefined;
  }

  mailbox(name: string, otherwise: string): string {
    const text = this.text(name, otherwise);
    if (!/^[^\r\n]*$/.test(text) || !/[^\s@<>]+@[^\s@<>]+/.test(text)) {
      this.fault(name, "a mail address", text);
    }
    return text;
  }

  timeZone(name: string, otherwise: string): string {
    const text = this.text(name, otherwise);
    try {
      Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text);
      return text;
    } catch {
      this.fault(name, "a time zone such as Europe/Berlin", text);
      return otherwise;
    }
  }

  /** Settings that only make sense all together. */
  together<T>(names: readonly [string, string], make: (values: [string, string]) => T): T | undefined {
    const values = names.map((name) => this.text(name, ""));
    if (values.every((value) => !value)) return undefined;
    names.forEach((name, index) => {
      if (!values[index]) {
        this.faults.push({
          name,
          expected: `a value, because ${names.join(" and ")} go together`,
          found: "nothing",
        });
      }
    });
    return make([values[0]!, values[1]!]);
  }
}
