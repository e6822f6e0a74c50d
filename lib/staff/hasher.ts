import { ARGON2_PREFIX } from "./hash_parameters.ts";
import type { HashAnswer, HashRequest } from "./hash_worker.ts";
import { normalizePassword } from "./passwords.ts";

/** Passwords that may wait for their hash at once. Beyond that a sign-in is told to come back, so that a flood cannot pile up. */
export const HASHES_WAITING_MAX = 64;

/** Hashing is at its limit. */
export class HasherBusyError extends Error {
  override name = "HasherBusyError";
}

export interface PasswordHasher {
  /** A new hash in PHC string format, with a salt of its own. @throws HasherBusyError */
  hash(password: string): Promise<string>;
  /** @throws HasherBusyError */
  verify(password: string, hash: string): Promise<boolean>;
  /** Whether a stored hash was made with other parameters than today's. */
  isOutdated(hash: string): boolean;
  close(): void;
}

type Waiting = { resolve(answer: HashAnswer): void; reject(fault: Error): void };

/**
 * Argon2id in a Web Worker. The worker starts with the first hash and needs no permission but to read its own source. If it dies, the
 * hashes under way are refused and the next one starts a new worker.
 */
export class Argon2Hasher implements PasswordHasher {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;
  private closed = false;

  async hash(password: string): Promise<string> {
    const answer = await this.ask({ password: normalizePassword(password) });
    if (!answer.ok || !("hash" in answer)) throw new Error("expected a hash, found a fault in the worker");
    return answer.hash;
  }

  async verify(password: string, hash: string): Promise<boolean> {
    // Argon2 takes no empty password; nobody has one, and the work of finding that out stays the same.
    const answer = await this.ask({ password: normalizePassword(password) || "\0", against: hash });
    if (!answer.ok || !("matches" in answer)) {
      throw new Error("expected a verdict, found a fault in the worker");
    }
    return answer.matches;
  }

  isOutdated(hash: string): boolean {
    return !hash.startsWith(ARGON2_PREFIX);
  }

  /** Ends the worker. Hashes under way are refused. */
  close(): void {
    this.closed = true;
    this.fail(new Error("expected the hasher to be open, found it closed"));
  }

  private ask(request: Omit<HashRequest, "id">): Promise<HashAnswer> {
    if (this.closed) throw new Error("expected the hasher to be open, found it closed");
    if (this.waiting.size >= HASHES_WAITING_MAX) throw new HasherBusyError("too many hashes are waiting");
    const id = ++this.lastId;
    const { promise, resolve, reject } = Promise.withResolvers<HashAnswer>();
    this.waiting.set(id, { resolve, reject });
    this.worker ??= this.start();
    this.worker.postMessage({ id, ...request } satisfies HashRequest);
    return promise;
  }

  private start(): Worker {
    const worker = new Worker(new URL("./hash_worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<HashAnswer>) => {
      this.waiting.get(data.id)?.resolve(data);
      this.waiting.delete(data.id);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      this.fail(new Error(`expected the password worker to run, found: ${event.message}`));
    };
    return worker;
  }

  private fail(fault: Error): void {
    this.worker?.terminate();
    this.worker = undefined;
    for (const { reject } of this.waiting.values()) reject(fault);
    this.waiting.clear();
  }
}
