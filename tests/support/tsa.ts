import { openssl, type SealFiles } from "#tests/support/seal_files.ts";

/** A time-stamping authority on this machine: `openssl ts` behind HTTP (RFC 3161 § 3.4). */
export interface TestAuthority extends AsyncDisposable {
  readonly url: URL;
  /** how many requests came */
  readonly asked: number;
  /** what it does with the next ones */
  behave(how: "answer" | "refuse" | "stall" | "lie"): void;
}

/** @param beside a file with certificates that it sends beside its own */
export async function startAuthority(files: SealFiles, beside?: string): Promise<TestAuthority> {
  const { config } = await files.timestamping(beside);
  const state = { asked: 0, how: "answer" as "answer" | "refuse" | "stall" | "lie" };
  const stalled = Promise.withResolvers<Response>();
  let last: Uint8Array<ArrayBuffer> | undefined;
  const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen: () => {} }, async (request) => {
    const number = state.asked++;
    const query = await request.bytes();
    if (state.how === "stall") return await stalled.promise;
    if (state.how === "refuse") return new Response("no", { status: 500 });
    // An answer to an earlier question: well signed, and about something else.
    if (state.how === "lie" && last) return new Response(last);
    const [asked, answered] = [files.file(`${number}.tsq`), files.file(`${number}.tsr`)];
    await Deno.writeFile(asked, query);
    await openssl("ts", "-reply", "-config", config, "-queryfile", asked, "-out", answered);
    last = await Deno.readFile(answered);
    return new Response(last, { headers: { "content-type": "application/timestamp-reply" } });
  });
  return {
    url: new URL(`http://127.0.0.1:${server.addr.port}/`),
    get asked() {
      return state.asked;
    },
    behave: (how) => void (state.how = how),
    async [Symbol.asyncDispose]() {
      stalled.resolve(new Response(null, { status: 503 }));
      await server.shutdown();
    },
  };
}
