/** Below the ports that the system gives out by itself (Linux: from 32768 on): nobody is given one of them between the look at it and its use. */
const FIRST = 20_000;
const COUNT = 12_000;
/** Where a test process begins to look: those that run side by side each have a stretch of their own. */
const FROM = "TEST_PORTS_FROM";

let next = Number(Deno.env.get(FROM)) || FIRST + Math.floor(Math.random() * COUNT);

/** The environment of a test process that runs as number `lane` of `lanes` side by side. */
export function portsOfLane(lane: number, lanes: number): Record<string, string> {
  return { [FROM]: String(FIRST + Math.floor(COUNT / lanes) * lane) };
}

/**
 * A TCP port on loopback that nobody listens on now. It is not reserved: whoever asked binds it next. A port is given out once
 * per process, so two servers of one test never meet.
 */
export function freePort(hostname = "127.0.0.1"): number {
  for (let looks = 0; looks < COUNT; looks++) {
    const port = next;
    next = port + 1 < FIRST + COUNT ? port + 1 : FIRST;
    if (isFree(hostname, port)) return port;
  }
  throw new Error(`expected a free port from ${FIRST} on, found none of ${COUNT}`);
}

function isFree(hostname: string, port: number): boolean {
  try {
    Deno.listen({ hostname, port }).close();
    return true;
  } catch (fault) {
    if (fault instanceof Deno.errors.AddrInUse) return false;
    throw fault;
  }
}
