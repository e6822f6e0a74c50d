/** A TURN server's address (RFC 7065), with what is left out filled in. */
export interface TurnAddress {
  readonly tls: boolean;
  /** without the brackets of an IPv6 address */
  readonly host: string;
  readonly port: number;
  readonly transport: "udp" | "tcp";
}

/** RFC 7065 § 3.2 with RFC 5928: where an address leaves port or transport out. */
const PORT = 3478;
const TLS_PORT = 5349;
const PORT_MAX = 65_535;

export function addressOf(url: string): TurnAddress | undefined {
  const match = /^(turns?):(\[[^\]]+\]|[^:?]+)(?::(\d{1,5}))?(?:\?transport=(udp|tcp))?$/.exec(url);
  if (!match) return undefined;
  const [, scheme, host = "", port, transport] = match;
  const tls = scheme === "turns";
  const number = Number(port ?? (tls ? TLS_PORT : PORT));
  if (number < 1 || number > PORT_MAX) return undefined;
  return {
    tls,
    host: host.replace(/^\[|\]$/g, ""),
    port: number,
    transport: tls || transport === "tcp" ? "tcp" : "udp",
  };
}
