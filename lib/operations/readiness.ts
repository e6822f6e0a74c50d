import type { House } from "#lib/web/mod.ts";
import { probeKv } from "./store.ts";
import { LATE, within } from "./within.ts";

/** How a part stands. `code` is one word of a closed set or a protocol's own number, never a name, an address or a server's text. */
export interface PartState {
  readonly state: "up" | "down" | "providing" | "failing";
  readonly code?: string;
}

export interface Readiness {
  /** Whether citizens can be served. */
  readonly ready: boolean;
  readonly parts: Readonly<Record<"kv" | "sql" | "media" | "mail", PartState>>;
}

type Looked = Pick<House, "kv" | "records" | "video" | "notices">;

/** Whoever asks more often gets the last answer: asking must not cost the town anything (each look writes to KV once). */
const LOOK_AGAIN_SECONDS = 2;
const KV_TIMEOUT_SECONDS = 3;

const looks = new WeakMap<Deno.Kv, { at: number; readiness: Promise<Readiness> }>();

/**
 * How the parts of the running product stand. Ready means: a citizen who comes now can be served. That takes KV and nothing else. Without SQL,
 * booking and calls go on and ended cases wait; without video, people book and the pages say how far it is; mail waits in the outbox. A load
 * balancer that took the town off the network for one of these would make a small fault a large one, so they are named and do not count.
 */
export async function readinessOf(house: Looked): Promise<Readiness> {
  const last = looks.get(house.kv);
  const at = performance.now();
  if (last && at - last.at < LOOK_AGAIN_SECONDS * 1000) return await last.readiness;
  const readiness = look(house);
  looks.set(house.kv, { at, readiness });
  return await readiness;
}

async function look(house: Looked): Promise<Readiness> {
  const [kv, sql] = await Promise.all([lookAtKv(house.kv), lookAtSql(house)]);
  return { ready: kv.state === "up", parts: { kv, sql, media: lookAtMedia(house), mail: lookAtMail(house) } };
}

async function lookAtKv(kv: Deno.Kv): Promise<PartState> {
  try {
    const late = await within(KV_TIMEOUT_SECONDS, probeKv(kv));
    return late === LATE ? { state: "down", code: "timeout" } : { state: "up" };
  } catch {
    return { state: "down", code: "notWritable" };
  }
}

async function lookAtSql({ records }: Looked): Promise<PartState> {
  const health = await records.health();
  return health.state === "up" ? { state: "up" } : { state: "down", code: health.reason };
}

function lookAtMedia({ video }: Looked): PartState {
  const readiness = video.readiness();
  switch (readiness.state) {
    case "ready":
      return { state: "up" };
    case "providing":
      return { state: "providing", code: readiness.step };
    case "unavailable":
      return { state: "down", code: "unavailable" }; // The reason may name paths of the machine: it is in the log.
  }
}

function lookAtMail({ notices }: Looked): PartState {
  const { ok, mode, lastFault } = notices.noticeHealth();
  if (!ok) return { state: "failing", ...(lastFault === undefined ? {} : { code: lastFault }) };
  return mode === "smtp" ? { state: "up" } : { state: "up", code: "files" };
}
