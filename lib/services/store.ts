import type { CompletionByVideo, SignatureLevel } from "./service.ts";

/** What a town has set for its services; `number` counts from 1. */
export interface StoredSettings {
  readonly number: number;
  /** those of earlier versions may lack what could not be set yet */
  readonly services: Readonly<Record<string, ServiceWish>>;
  /** epoch milliseconds */
  readonly savedAt: number;
  /** the staff member's id */
  readonly savedBy: string;
}

export interface ServiceSetting {
  readonly signatureLevel: SignatureLevel;
  /** the law that asks for more than a simple signature: "§ 3a Abs. 2 VwVfG"; empty where none does */
  readonly section: string;
  readonly claims: CompletionByVideo["claims"];
  /** whether the start page names it; only for what is served at the office, everything else always is */
  readonly listed?: boolean;
  /** the conversation; what is booked keeps the length it was booked with */
  readonly durationMinutes: number;
  /** kept free after it */
  readonly bufferMinutes: number;
}

/** A decision that leaves the minutes as they are where it does not name them. */
export type ServiceWish =
  & Omit<ServiceSetting, "durationMinutes" | "bufferMinutes">
  & Partial<Pick<ServiceSetting, "durationMinutes" | "bufferMinutes">>;

const CURRENT: Deno.KvKey = ["service_settings"];
const VERSIONS = "service_settings_version";

/** The only file that knows how the settings of services lie in KV. Earlier versions stay: they are the trace of who decided what. */
export class SettingsStore {
  constructor(private readonly kv: Deno.Kv) {}

  async current(): Promise<Deno.KvEntryMaybe<StoredSettings>> {
    return await this.kv.get<StoredSettings>(CURRENT);
  }

  /** Writes the next version on condition that nobody else did since `read`. */
  async replace(read: Deno.KvEntryMaybe<StoredSettings>, next: StoredSettings): Promise<boolean> {
    const op = this.kv.atomic().check(read).set(CURRENT, next).set([VERSIONS, next.number], next);
    return (await op.commit()).ok;
  }

  /** The latest versions, newest first. */
  async versions(limit: number): Promise<StoredSettings[]> {
    const entries = this.kv.list<StoredSettings>({ prefix: [VERSIONS] }, { limit, reverse: true });
    return (await Array.fromAsync(entries)).map((entry) => entry.value);
  }
}
