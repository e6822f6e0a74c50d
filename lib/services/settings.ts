import type { Clock } from "#lib/clock/mod.ts";
import { type Catalogue, isAtOffice, isUnlocked, type Service } from "./service.ts";
import { type ServiceSetting, type ServiceWish, SettingsStore, type StoredSettings } from "./store.ts";

export type { ServiceSetting, ServiceWish };

export const SECTION_CHARACTERS_MAX = 120;

/** How long a conversation may be planned, in minutes: least and most. */
export const DURATION_MINUTES = [5, 180] as const;
/** How long a desk may be kept free after it, in minutes: least and most. */
export const BUFFER_MINUTES = [0, 60] as const;

/** Where a service asks for Schriftform without a section of its own. */
export const WRITTEN_FORM_SECTION = "§ 3a Abs. 2 und 3 VwVfG";

/** One change of one service, for the page that shows who decided what. */
export interface SettingChange {
  readonly service: string;
  readonly now: ServiceSetting;
  readonly before: ServiceSetting;
  readonly savedAt: Temporal.Instant;
  readonly savedBy: string;
}

export type SaveSettingResult =
  | { readonly ok: true }
  /** `changed`: somebody else saved since the page was opened */
  | { readonly ok: false; readonly reason: "unknown" | "noSection" | "duration" | "buffer" | "changed" };

/**
 * The services of the product with a town's decisions laid over them: how long they take, what a signature must be, and what ending a visit by
 * video may claim. Read anew at each use, so a decision counts at once, for visits under way too; what is booked keeps its length.
 */
export class TownServices implements Catalogue {
  private readonly store: SettingsStore;
  private saved: StoredSettings | undefined;
  private laidOver: ReadonlyMap<string, Service> = new Map();

  constructor(kv: Deno.Kv, private readonly base: Catalogue, private readonly clock: Clock) {
    this.store = new SettingsStore(kv);
    this.take(undefined);
  }

  get all(): readonly Service[] {
    return [...this.laidOver.values()];
  }

  find(id: string): Service | undefined {
    return this.laidOver.get(id);
  }

  unlocked(today: Temporal.PlainDate): readonly Service[] {
    return this.all.filter((service) => isUnlocked(service, today));
  }

  /** 0 while nothing was saved. Goes into the form, so that two people do not overwrite each other. */
  get number(): number {
    return this.saved?.number ?? 0;
  }

  /** Reads what was saved; before the first use, and before showing it to somebody who will change it. */
  async load(): Promise<void> {
    this.take((await this.store.current()).value ?? undefined);
  }

  /** @param seen the number of the version that was changed */
  async save(id: string, wish: ServiceWish, seen: number, by: string): Promise<SaveSettingResult> {
    const service = this.find(id);
    if (!service) return { ok: false, reason: "unknown" };
    const setting = { ...settingOf(service), ...wish };
    if (!isWithin(setting.durationMinutes, DURATION_MINUTES)) return { ok: false, reason: "duration" };
    if (!isWithin(setting.bufferMinutes, BUFFER_MINUTES)) return { ok: false, reason: "buffer" };
    const section = setting.section.normalize("NFC").trim().slice(0, SECTION_CHARACTERS_MAX);
    if (setting.signatureLevel === "written" && section === "") return { ok: false, reason: "noSection" };
    const read = await this.store.current();
    const next: StoredSettings = {
      number: (read.value?.number ?? 0) + 1,
      services: { ...read.value?.services, [id]: { ...setting, section } },
      savedAt: this.clock.now().epochMilliseconds,
      savedBy: by,
    };
    if ((read.value?.number ?? 0) !== seen || !(await this.store.replace(read, next))) {
      await this.load();
      return { ok: false, reason: "changed" };
    }
    this.take(next);
    return { ok: true };
  }

  /** The latest changes, newest first. */
  async history(limit: number): Promise<SettingChange[]> {
    const versions = await this.store.versions(limit + 1);
    return versions.flatMap((version, index) => {
      const before = versions[index + 1];
      return Object.entries(version.services).flatMap(([service, saved]): SettingChange[] => {
        const found = this.base.find(service);
        if (!found) return [];
        const base = settingOf(found);
        const [now, earlier] = [{ ...base, ...saved }, { ...base, ...before?.services[service] }];
        if (isSame(earlier, now) || index === limit) return [];
        const savedAt = Temporal.Instant.fromEpochMilliseconds(version.savedAt);
        return [{ service, now, before: earlier, savedAt, savedBy: version.savedBy }];
      });
    });
  }

  private take(saved: StoredSettings | undefined): void {
    this.saved = saved;
    this.laidOver = new Map(
      this.base.all.map((service) => [service.id, laidOver(service, saved?.services[service.id])]),
    );
  }
}

/** What counts for a service now. */
export function settingOf(service: Service): ServiceSetting {
  const { signatureLevel, signatureSection, completionByVideo, listed = true } = service;
  const { durationMinutes, bufferMinutes } = service;
  return {
    ...{ signatureLevel, section: signatureSection ?? "", claims: completionByVideo.claims },
    ...{ durationMinutes, bufferMinutes },
    ...(isAtOffice(service) ? { listed } : {}),
  };
}

function laidOver(service: Service, saved: ServiceWish | undefined): Service {
  if (!saved) return service;
  const setting = { ...settingOf(service), ...saved };
  const { signatureSection: _, ...rest } = service;
  return {
    ...rest,
    signatureLevel: setting.signatureLevel,
    durationMinutes: setting.durationMinutes,
    bufferMinutes: setting.bufferMinutes,
    ...(setting.section ? { signatureSection: setting.section } : {}),
    ...(setting.listed === undefined ? {} : { listed: setting.listed }),
    completionByVideo: { ...service.completionByVideo, claims: setting.claims },
  };
}

function isSame(a: ServiceSetting, b: ServiceSetting): boolean {
  return a.signatureLevel === b.signatureLevel && a.section === b.section && a.claims === b.claims &&
    a.listed === b.listed && a.durationMinutes === b.durationMinutes && a.bufferMinutes === b.bufferMinutes;
}

function isWithin(minutes: number, [least, most]: readonly [number, number]): boolean {
  return Number.isInteger(minutes) && minutes >= least && minutes <= most;
}
