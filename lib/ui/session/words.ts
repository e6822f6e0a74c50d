import type { TownInfo } from "#lib/config/mod.ts";
import type { Formats, Language, Translator } from "#lib/i18n/mod.ts";
import type { VideoReadiness } from "#lib/visits/mod.ts";

/** What every part of a visit's pages needs beside the case: whose words, which town, which time, whether calls are possible. */
export interface SessionWords {
  readonly t: Translator;
  readonly language: Language;
  readonly formats: Formats;
  readonly town: TownInfo;
  readonly timeZone: string;
  readonly video: VideoReadiness;
}
