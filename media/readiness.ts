/** Follows the provider's report until the worker is there. */
import type { VideoReadiness } from "#lib/visits/rooms.ts";
import { readStatus, type WorkerStatus } from "./worker/status.ts";

const LOOK_EVERY_MS = 500;

/** Looks at the report until it says "ready"; an "unavailable" may still change (packages installed, provider run again). */
export function followProvider(
  status: string,
  tell: (readiness: VideoReadiness) => void,
): { stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const look = async () => {
    const readiness = fromStatus(await readStatus(status, Temporal.Now.instant()));
    if (stopped) return;
    tell(readiness);
    if (readiness.state === "ready") return;
    timer = setTimeout(() => void look(), LOOK_EVERY_MS);
    Deno.unrefTimer(timer);
  };
  void look();
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

function fromStatus(status: WorkerStatus): VideoReadiness {
  switch (status.state) {
    case "waiting":
      return { state: "providing", step: "waiting" };
    case "installing packages":
      return { state: "providing", step: "installing" };
    case "compiling":
      return { state: "providing", step: "compiling", done: status.done, total: status.total };
    case "ready":
      return { state: "ready" };
    case "unavailable":
      return status;
  }
}

export function sameReadiness(a: VideoReadiness, b: VideoReadiness): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
