/// <reference no-default-lib="true" />
/// <reference lib="deno.worker" />
// Runs in a Web Worker of its own, so that a hash (some 70 ms of one core) never stops the server's event loop.
import { argon2id, argon2Verify } from "hash-wasm";
import {
  ARGON2_HASH_BYTES,
  ARGON2_LANES,
  ARGON2_MEMORY_KIB,
  ARGON2_PASSES,
  ARGON2_SALT_BYTES,
} from "./hash_parameters.ts";

/** What the hasher asks of its worker. `against` absent: make a new hash. */
export type HashRequest = { readonly id: number; readonly password: string; readonly against?: string };
export type HashAnswer =
  | { readonly id: number; readonly ok: true; readonly hash: string }
  | { readonly id: number; readonly ok: true; readonly matches: boolean }
  | { readonly id: number; readonly ok: false };

self.onmessage = async ({ data }: MessageEvent<HashRequest>) => {
  self.postMessage(await answer(data));
};

async function answer({ id, password, against }: HashRequest): Promise<HashAnswer> {
  try {
    if (against !== undefined) {
      return { id, ok: true, matches: await argon2Verify({ password, hash: against }) };
    }
    const hash = await argon2id({
      password,
      salt: crypto.getRandomValues(new Uint8Array(ARGON2_SALT_BYTES)),
      memorySize: ARGON2_MEMORY_KIB,
      iterations: ARGON2_PASSES,
      parallelism: ARGON2_LANES,
      hashLength: ARGON2_HASH_BYTES,
      outputType: "encoded",
    });
    return { id, ok: true, hash };
  } catch {
    return { id, ok: false };
  }
}
