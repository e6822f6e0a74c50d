/** Running other programs and, when the provider is told to stop, ending them. */

export type Ran = { readonly ok: boolean; readonly code: number; readonly output: string };

/** The last characters of a failed program's output that go into a reason. */
const OUTPUT_TAIL_CHARACTERS = 600;

/** Runs a program to its end; a program that cannot be started counts as code 127, as in a shell. */
export async function run(
  command: string,
  args: readonly string[],
  options: { env?: Record<string, string>; clearEnv?: boolean; signal?: AbortSignal } = {},
): Promise<Ran> {
  try {
    const done = await new Deno.Command(command, {
      args: [...args],
      stdin: "null",
      stdout: "piped",
      stderr: "piped",
      ...options,
    }).output();
    const decoder = new TextDecoder();
    const output = decoder.decode(done.stdout) + decoder.decode(done.stderr);
    return { ok: done.success, code: done.code, output };
  } catch (error) {
    options.signal?.throwIfAborted();
    if (error instanceof Deno.errors.NotFound) {
      return { ok: false, code: 127, output: `${command}: not found` };
    }
    if (error instanceof Deno.errors.PermissionDenied) return { ok: false, code: 126, output: error.message };
    throw error;
  }
}

export function tail(output: string): string {
  return output.trim().slice(-OUTPUT_TAIL_CHARACTERS);
}

/** The worker ends with 41 when it is started without MEDIASOUP_VERSION (its main.cpp): proof that it runs here. */
const EXIT_WITHOUT_VERSION = 41;

/** Whether this binary starts on this system (libraries found, right architecture). */
export async function runsHere(binary: string): Promise<boolean> {
  return (await run(binary, [], { clearEnv: true })).code === EXIT_WITHOUT_VERSION;
}
