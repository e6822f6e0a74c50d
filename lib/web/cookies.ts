/** Cookies with `__Host-` names under TLS (RFC 6265bis § 4.1.3.2): bound to this host, whole site, never over plain HTTP. */
export class Cookies {
  private readonly received: ReadonlyMap<string, string>;
  private readonly outgoing: string[] = [];

  constructor(header: string | null, private readonly secure: boolean) {
    this.received = new Map(
      (header ?? "").split(";").map((pair) => {
        const cut = pair.indexOf("=");
        return [pair.slice(0, cut).trim(), pair.slice(cut + 1).trim()];
      }),
    );
  }

  get(name: string): string | undefined {
    return this.received.get(this.fullName(name));
  }

  /**
   * @param name without prefix; `value` must be a token of ours (letters, digits, dashes)
   * @param maxAgeSeconds absent means: until the browser closes
   */
  set(name: string, value: string, maxAgeSeconds?: number): void {
    const age = maxAgeSeconds === undefined ? "" : `; Max-Age=${maxAgeSeconds}`;
    const flags = this.secure ? "; Secure" : "";
    this.outgoing.push(`${this.fullName(name)}=${value}; Path=/; HttpOnly; SameSite=Lax${flags}${age}`);
  }

  delete(name: string): void {
    this.set(name, "", 0);
  }

  applyTo(headers: Headers): void {
    for (const cookie of this.outgoing) headers.append("set-cookie", cookie);
  }

  private fullName(name: string): string {
    return this.secure ? `__Host-${name}` : name;
  }
}
