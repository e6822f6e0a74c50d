const given = new Set<number>();

/**
 * A TCP port on loopback that nobody listens on now. It is not reserved: whoever asked binds it next. A port is given out once
 * per process, so two servers of one test never meet.
 */
export function freePort(hostname = "127.0.0.1"): number {
  for (;;) {
    using listener = Deno.listen({ hostname, port: 0 });
    const { port } = listener.addr as Deno.NetAddr;
    if (given.has(port)) continue;
    given.add(port);
    return port;
  }
}
