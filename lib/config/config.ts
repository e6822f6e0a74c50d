import type { SmsCountry } from "./sms_countries.ts";

/** Settings as typed names and values. */
export type Environment = Readonly<Record<string, string | undefined>>;

export type LogLevelSetting = "debug" | "info" | "warn" | "error";

/** Who runs this office: shown on every page, in mails, in the imprint and on documents. */
export interface TownInfo {
  readonly name: string;
  /** the office's name, as on the door */
  readonly office: string;
  readonly street: string;
  readonly postcodeAndPlace: string;
  readonly openingHours: string;
  readonly phone: string;
  readonly email: string;
  /** who represents the town (§ 5 DDG) */
  readonly representative: string;
  readonly dataProtectionOfficer: string;
  readonly supervisoryAuthority: string;
}

/** Every setting, checked. Made once at start by {@link readConfig}. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Where people reach the product; without a path. */
  readonly publicUrl: URL;
  readonly trustProxy: boolean;
  readonly tls?: { readonly certFile: string; readonly keyFile: string };
  readonly dataDir: string;
  readonly kvUrl?: string;
  readonly databaseUrl?: string;
  readonly masterKey?: string;
  readonly mail: {
    readonly smtpUrl?: string;
    readonly from: string;
    /** where mails that cannot be delivered come back to, if not to `from` */
    readonly bounceAddress?: string;
    /** what the town's mail server shows when it passes on what came back; nobody may without it */
    readonly bounceToken?: string;
  };
  readonly sms?: { readonly url: URL; readonly token: string };
  /** The town's electronic seal: a PKCS #12 file with its key, and who confirms the time. */
  readonly seal: { readonly p12File?: string; readonly password: string; readonly tsaUrl?: URL };
  /** What text messages may cost the town: to which countries, and how many in all. */
  readonly smsRules: {
    readonly countries: readonly SmsCountry[];
    readonly perHourMax: number;
    readonly perDayMax: number;
  };
  readonly media: {
    readonly listen: string;
    readonly announcedAddress?: string;
    /** one port for UDP and TCP; 0 means any free port */
    readonly port: number;
    readonly workers: number;
    readonly workerBin?: string;
  };
  readonly turn?: { readonly urls: readonly string[]; readonly secret: string };
  readonly oidc?: { readonly issuer: URL; readonly clientId: string; readonly clientSecret: string };
  readonly town: TownInfo;
  readonly timeZone: string;
  /** A JSON file with desks and opening windows; without it the built-in plan applies. */
  readonly planFile?: string;
  /** How long cases of record are kept after their end, in days; then their keys are destroyed. */
  readonly caseRetentionDays: number;
  readonly workerSetup: "auto" | "never";
  readonly logLevel: LogLevelSetting;
  readonly demo: boolean;
  /** A few sample appointments are booked for the day (demo only). */
  readonly demoSamples: boolean;
  /** The product's clock starts here (demo and tests only). */
  readonly demoNow?: Temporal.Instant;
}
