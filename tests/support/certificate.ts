import { findProgram } from "#tests/support/found.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";

/** A key and a self-signed certificate, valid for a day. */
export interface TestCertificate extends AsyncDisposable {
  readonly key: string;
  readonly certificate: string;
  /** PEM files, for TLS_CERT and TLS_KEY or as a trusted root. */
  readonly file: string;
  readonly keyFile: string;
}

/** Made by openssl for `host` and the loopback addresses. */
export async function makeCertificate(host = "localhost"): Promise<TestCertificate> {
  const openssl = findProgram("openssl");
  if (openssl === undefined) {
    throw new Error("expected the program openssl (apt-get install openssl), found none");
  }
  const folder = await temporaryFolder("certificate");
  const file = folder.file("certificate.pem"), keyFile = folder.file("key.pem");
  const args = [
    "req",
    "-x509",
    "-newkey",
    "ec",
    "-pkeyopt",
    "ec_paramgen_curve:prime256v1",
    "-nodes",
    "-days",
    "1",
  ];
  args.push("-subj", `/CN=${host}`, "-addext", `subjectAltName=DNS:${host},IP:127.0.0.1,IP:::1`);
  // Without this openssl makes it an authority's, which Deno takes from no server even when it is trusted.
  args.push("-addext", "basicConstraints=critical,CA:FALSE");
  args.push("-keyout", keyFile, "-out", file);
  const made = await new Deno.Command(openssl, { args, stdin: "null" }).output();
  if (!made.success) {
    throw new Error(
      `expected openssl to make a certificate, found: ${new TextDecoder().decode(made.stderr)}`,
    );
  }
  return {
    key: await Deno.readTextFile(keyFile),
    certificate: await Deno.readTextFile(file),
    file,
    keyFile,
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}
