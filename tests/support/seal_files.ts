import { findProgram } from "#tests/support/found.ts";
import { type TemporaryFolder, temporaryFolder } from "#tests/support/temporary.ts";

/** Runs openssl, and fails with what it says. */
export async function openssl(...args: string[]): Promise<string> {
  const program = findProgram("openssl");
  if (program === undefined) throw new Error("expected openssl (apt-get install openssl), found none");
  const { success, stdout, stderr } = await new Deno.Command(program, { args, stdin: "null" }).output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  if (!success) throw new Error(`expected openssl ${args[0]} to work, found: ${text(stderr)}`);
  return text(stdout) + text(stderr);
}

export const SEAL_PASSWORD = "geheim-und-länger";

/** Key files for a seal, made by openssl for this test and gone after it. */
export class SealFiles implements AsyncDisposable {
  private constructor(private readonly folder: TemporaryFolder) {}

  static async make(): Promise<SealFiles> {
    const files = new SealFiles(await temporaryFolder("seal"));
    await files.authority();
    return files;
  }

  file(name: string): string {
    return this.folder.file(name);
  }

  /** The root certificate of all that {@link p12} makes. */
  get root(): string {
    return this.file("ca.pem");
  }

  /**
   * A PKCS #12 file whose certificate the test's authority issued.
   * @param days the certificate's life; negative for one that is over
   */
  async p12(
    name: string,
    key: "rsa" | "ec",
    options: { legacy?: boolean; days?: number } = {},
  ): Promise<string> {
    const [keyFile, request, certificate] = [`${name}.key`, `${name}.csr`, `${name}.pem`].map((n) =>
      this.file(n)
    );
    await this.issue(key, keyFile!, request!, certificate!, {
      subject: "/O=Musterstadt/CN=Siegel der Stadt Musterstadt",
      extensions: "keyUsage=critical,digitalSignature,nonRepudiation",
      days: options.days ?? 30,
    });
    const out = this.file(`${name}.p12`);
    const old = options.legacy ? ["-legacy"] : [];
    await openssl(
      ...["pkcs12", "-export", ...old, "-inkey", keyFile!, "-in", certificate!, "-certfile", this.root],
      ...["-passout", `pass:${SEAL_PASSWORD}`, "-out", out],
    );
    return out;
  }

  /**
   * Key and certificate of a time-stamping authority; `config` is what `openssl ts` wants.
   * @param beside certificates that it sends beside its own
   */
  async timestamping(beside?: string): Promise<{ config: string }> {
    const [key, request, certificate] = ["tsa.key", "tsa.csr", "tsa.pem"].map((n) => this.file(n));
    await this.issue("rsa", key!, request!, certificate!, {
      subject: "/O=Prüfstelle/CN=Zeitstempel der Prüfstelle",
      extensions: "extendedKeyUsage=critical,timeStamping",
      days: 30,
    });
    const config = this.file("tsa.cnf");
    await Deno.writeTextFile(this.file("tsa.serial"), "01\n");
    await Deno.writeTextFile(
      config,
      [
        "[tsa]",
        "default_tsa = here",
        "[here]",
        `serial = ${this.file("tsa.serial")}`,
        `signer_cert = ${certificate}`,
        `signer_key = ${key}`,
        "signer_digest = sha256",
        "default_policy = 1.2.3.4.1",
        "digests = sha256, sha384, sha512",
        "accuracy = secs:1",
        "ess_cert_id_chain = no",
        "ess_cert_id_alg = sha256",
        ...(beside === undefined ? [] : [`certs = ${beside}`]),
      ].join("\n"),
    );
    return { config };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.folder[Symbol.asyncDispose]();
  }

  private async authority(): Promise<void> {
    await openssl(
      ...["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "60", "-subj", "/CN=Prüfwurzel", "-utf8"],
      ...[
        "-addext",
        "keyUsage=critical,keyCertSign,cRLSign",
        "-keyout",
        this.file("ca.key"),
        "-out",
        this.root,
      ],
    );
  }

  private async issue(
    kind: "rsa" | "ec",
    key: string,
    request: string,
    certificate: string,
    { subject, extensions, days }: { subject: string; extensions: string; days: number },
  ): Promise<void> {
    const making = kind === "rsa"
      ? ["-newkey", "rsa:2048"]
      : ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1"];
    await openssl(
      ...["req", ...making, "-nodes", "-utf8", "-subj", subject, "-keyout", key, "-out", request],
    );
    const extensionFile = `${request}.ext`;
    await Deno.writeTextFile(extensionFile, `basicConstraints=CA:FALSE\n${extensions}\n`);
    await openssl(
      ...["x509", "-req", "-in", request, "-CA", this.root, "-CAkey", this.file("ca.key"), "-CAcreateserial"],
      ...["-days", String(days), "-extfile", extensionFile, "-out", certificate],
    );
  }
}
