import { Buffer } from "node:buffer";
import { availableParallelism } from "node:os";
import type { Config, Environment, LogLevelSetting, TownInfo } from "./config.ts";
import { Reader, type SettingFault } from "./reader.ts";
import { NEAR, readCountries } from "./sms_countries.ts";

/** Every setting there is. README explains each. */
export const SETTINGS = [
  ...["HOST", "PORT", "PUBLIC_URL", "TRUST_PROXY", "TLS_CERT", "TLS_KEY"],
  ...["DATA_DIR", "KV_URL", "DATABASE_URL", "MASTER_KEY", "PLAN_FILE"],
  ...[
    "SMTP_URL",
    "MAIL_FROM",
    "BOUNCE_ADDRESS",
    "BOUNCE_TOKEN",
    "SMS_URL",
    "SMS_TOKEN",
    "SMS_COUNTRIES",
    "SMS_PER_HOUR_MAX",
    "SMS_PER_DAY_MAX",
  ],
  ...["MEDIA_LISTEN", "MEDIA_ANNOUNCED_ADDRESS", "MEDIA_PORT", "MEDIA_WORKERS", "MEDIASOUP_WORKER_BIN"],
  ...["TURN_URLS", "TURN_SECRET", "OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"],
  ...["TOWN_NAME", "TOWN_OFFICE", "TOWN_STREET", "TOWN_PLACE", "TOWN_HOURS", "TOWN_PHONE", "TOWN_EMAIL"],
  ...["TOWN_REPRESENTATIVE", "TOWN_DATA_PROTECTION_OFFICER", "TOWN_SUPERVISORY_AUTHORITY"],
  ...["SEAL_P12", "SEAL_P12_PASSWORD", "TSA_URL"],
  ...["TIME_ZONE", "CASE_RETENTION_DAYS", "WORKER_SETUP", "LOG_LEVEL", "DEMO", "DEMO_NOW", "DEMO_SAMPLES"],
] as const;

const MASTER_KEY_BYTES = 32;

/** Reads and checks all settings at once, so that a start names every fault and not only the first (P43). */
export function readConfig(
  env: Environment,
): { ok: true; config: Config } | { ok: false; faults: SettingFault[] } {
  const reader = new Reader(env);
  const demo = reader.flag("DEMO");
  const host = reader.text("HOST", "localhost");
  const port = reader.integer("PORT", 8000, 0, 65535);
  const tls = reader.together(["TLS_CERT", "TLS_KEY"], ([certFile, keyFile]) => ({ certFile, keyFile }));
  const publicUrl = reader.url("PUBLIC_URL", ["http:", "https:"]) ??
    new URL(
      `${tls ? "https" : "http"}://${host === "0.0.0.0" || host === "::" ? "localhost" : host}:${port}`,
    );
  const smsUrl = reader.url("SMS_URL", ["http:", "https:"]);
  const oidcIssuer = reader.url("OIDC_ISSUER", ["http:", "https:"]);
  const config: Config = {
    host,
    port,
    publicUrl,
    trustProxy: reader.flag("TRUST_PROXY"),
    dataDir: reader.text("DATA_DIR", demo ? "./data-demo" : "./data"),
    mail: {
      from: reader.mailbox("MAIL_FROM", `buergerservice@${publicUrl.hostname}`),
      ...readSmtp(reader),
      ...readBounces(reader),
    },
    smsRules: readSmsRules(reader),
    media: readMedia(reader),
    seal: readSeal(reader),
    town: readTown(reader),
    timeZone: reader.timeZone("TIME_ZONE", "Europe/Berlin"),
    caseRetentionDays: reader.integer("CASE_RETENTION_DAYS", 365, 1, 36_500),
    workerSetup: reader.oneOf("WORKER_SETUP", ["auto", "never"], "auto"),
    logLevel: reader.oneOf<LogLevelSetting>("LOG_LEVEL", ["debug", "info", "warn", "error"], "info"),
    demo,
    demoSamples: readDemoSamples(reader, demo),
    ...(tls ? { tls } : {}),
    ...reader.optional("KV_URL", "kvUrl"),
    ...readDatabase(reader),
    ...readMasterKey(reader),
    ...reader.optional("PLAN_FILE", "planFile"),
    ...(smsUrl ? { sms: { url: smsUrl, token: reader.text("SMS_TOKEN", "") } } : {}),
    ...readTurn(reader),
    ...(oidcIssuer
      ? {
        oidc: {
          issuer: oidcIssuer,
          clientId: reader.required("OIDC_CLIENT_ID", "the client's name at OIDC_ISSUER"),
          clientSecret: reader.required("OIDC_CLIENT_SECRET", "the client's secret at OIDC_ISSUER"),
        },
      }
      : {}),
    ...readDemoNow(reader, demo),
  };
  return reader.faults.length > 0 ? { ok: false, faults: reader.faults } : { ok: true, config };
}

function readMasterKey(reader: Reader): { masterKey?: string } {
  const key = reader.optional("MASTER_KEY", "masterKey");
  const found = Buffer.from(key.masterKey ?? "", "base64").length;
  if (key.masterKey && found !== MASTER_KEY_BYTES) {
    const expected = `${MASTER_KEY_BYTES} bytes in base64 (openssl rand -base64 ${MASTER_KEY_BYTES})`;
    reader.faults.push({ name: "MASTER_KEY", expected, found: `${found} bytes` });
  }
  return key;
}

function readSmtp(reader: Reader): { smtpUrl?: string } {
  const url = reader.url("SMTP_URL", ["smtp:", "smtps:"]);
  return url ? { smtpUrl: url.href } : {};
}

function readBounces(reader: Reader): Pick<Config["mail"], "bounceAddress" | "bounceToken"> {
  const bounceAddress = reader.text("BOUNCE_ADDRESS", "");
  if (bounceAddress && !/^[^\s@<>]+@[^\s@<>]+$/.test(bounceAddress)) {
    reader.fault("BOUNCE_ADDRESS", "a mail address without a name", bounceAddress);
  }
  const bounceToken = reader.secret("BOUNCE_TOKEN");
  return { ...(bounceAddress ? { bounceAddress } : {}), ...(bounceToken ? { bounceToken } : {}) };
}

function readDatabase(reader: Reader): { databaseUrl?: string } {
  const url = reader.url("DATABASE_URL", ["postgres:", "postgresql:"]);
  return url ? { databaseUrl: url.href } : {};
}

function readMedia(reader: Reader): Config["media"] {
  return {
    listen: reader.text("MEDIA_LISTEN", "0.0.0.0"),
    port: reader.integer("MEDIA_PORT", 44_444, 0, 65_535),
    workers: reader.integer("MEDIA_WORKERS", Math.min(availableParallelism(), 8), 1, 64),
    ...reader.optional("MEDIA_ANNOUNCED_ADDRESS", "announcedAddress"),
    ...reader.optional("MEDIASOUP_WORKER_BIN", "workerBin"),
  };
}

function readSmsRules(reader: Reader): Config["smsRules"] {
  const text = reader.text("SMS_COUNTRIES", "EU CH LI");
  const countries = readCountries(text);
  if (!countries) reader.fault("SMS_COUNTRIES", "country codes such as DE or EU, with spaces between", text);
  return {
    countries: countries ?? NEAR,
    perHourMax: reader.integer("SMS_PER_HOUR_MAX", 500, 1, 1_000_000),
    perDayMax: reader.integer("SMS_PER_DAY_MAX", 2000, 1, 10_000_000),
  };
}

function readSeal(reader: Reader): Config["seal"] {
  const tsaUrl = reader.url("TSA_URL", ["http:", "https:"]);
  return {
    ...reader.optional("SEAL_P12", "p12File"),
    password: reader.text("SEAL_P12_PASSWORD", ""),
    ...(tsaUrl ? { tsaUrl } : {}),
  };
}

function readTurn(reader: Reader): { turn?: { urls: string[]; secret: string } } {
  const urls = reader.text("TURN_URLS", "").split(/[\s,]+/).filter(Boolean);
  if (urls.length === 0) return {};
  if (!urls.every((url) => /^turns?:[^\s]+$/.test(url))) {
    reader.fault("TURN_URLS", "turn: or turns: addresses with commas between", urls.join(","));
  }
  reader.required("TURN_SECRET", "the secret shared with the TURN server");
  return { turn: { urls, secret: reader.secret("TURN_SECRET") } };
}

function readTown(reader: Reader): TownInfo {
  return {
    name: reader.text("TOWN_NAME", "Musterstadt"),
    office: reader.text("TOWN_OFFICE", "Bürgerbüro"),
    street: reader.text("TOWN_STREET", "Rathausplatz 1"),
    postcodeAndPlace: reader.text("TOWN_PLACE", "00000 Musterstadt"),
    openingHours: reader.text("TOWN_HOURS", "Mo–Fr 8–12 Uhr, Do 14–18 Uhr"),
    phone: reader.text("TOWN_PHONE", "030 23125 000"),
    email: reader.mailbox("TOWN_EMAIL", "buergerbuero@musterstadt.example"),
    representative: reader.text("TOWN_REPRESENTATIVE", "Die Bürgermeisterin / Der Bürgermeister"),
    dataProtectionOfficer: reader.text("TOWN_DATA_PROTECTION_OFFICER", "datenschutz@musterstadt.example"),
    supervisoryAuthority: reader.text(
      "TOWN_SUPERVISORY_AUTHORITY",
      "Landesbeauftragte für Datenschutz und Informationsfreiheit Nordrhein-Westfalen",
    ),
  };
}

function readDemoSamples(reader: Reader, demo: boolean): boolean {
  const wanted = reader.flag("DEMO_SAMPLES");
  if (wanted && !demo) reader.fault("DEMO_SAMPLES", "to be unset outside a demo (DEMO=1)", "1");
  return wanted;
}

function readDemoNow(reader: Reader, demo: boolean): { demoNow?: Temporal.Instant } {
  const text = reader.text("DEMO_NOW", "");
  if (!text) return {};
  if (!demo) reader.fault("DEMO_NOW", "to be unset outside a demo (DEMO=1)", "a date");
  try {
    // RFC 9557 carries a zone in brackets, RFC 3339 only an offset: both name an instant.
    return {
      demoNow: text.includes("[")
        ? Temporal.ZonedDateTime.from(text).toInstant()
        : Temporal.Instant.from(text),
    };
  } catch {
    reader.fault("DEMO_NOW", "an instant such as 2026-11-24T09:00:00+01:00[Europe/Berlin]", text);
    return {};
  }
}
