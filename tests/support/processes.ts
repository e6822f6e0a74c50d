/** Output of a program, line by line, and its end. */
export interface Watched extends AsyncDisposable {
  readonly pid: number;
  readonly lines: readonly string[];
  readonly exit: Promise<number>;
  kill(signal: Deno.Signal): void;
}

/** Starts a program and reads along. At the end of the scope it is killed if it still runs. */
export function watch(program: string, args: readonly string[], options: Deno.CommandOptions = {}): Watched {
  const child = new Deno.Command(program, {
    ...options,
    args: [...args],
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const lines: string[] = [];
  const reading = Promise.all([readLines(child.stdout, lines), readLines(child.stderr, lines)]);
  let ended = false;
  const exit = child.status.then(async ({ code }) => {
    ended = true;
    await reading;
    return code;
  });
  const kill = (signal: Deno.Signal) => {
    if (!ended) send(child, signal);
  };
  return {
    pid: child.pid,
    lines,
    exit,
    kill,
    async [Symbol.asyncDispose]() {
      kill("SIGKILL");
      await exit;
    },
  };
}

/** Sends a signal to a program that may have ended by itself a moment ago. */
export function send(child: Deno.ChildProcess, signal: Deno.Signal): void {
  try {
    child.kill(signal);
  } catch (fault) {
    if (!(fault instanceof TypeError || fault instanceof Deno.errors.NotFound)) throw fault;
  }
}

/** Appends a stream's lines as they come. */
export async function readLines(stream: ReadableStream<Uint8Array>, into: string[]): Promise<void> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const bytes of stream) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    into.push(...lines);
  }
  if (rest !== "") into.push(rest);
}

/** A process's command line as the system shows it to everybody. */
export async function commandLine(pid: number): Promise<string[]> {
  return (await Deno.readTextFile(`/proc/${pid}/cmdline`)).split("\0").filter((word) => word !== "");
}

/** The processes that this one started, by whichever of its threads. */
export async function children(pid: number): Promise<number[]> {
  const threads = (await Array.fromAsync(Deno.readDir(`/proc/${pid}/task`))).map(({ name }) => name);
  const started = await Promise.all(threads.map(async (thread) => {
    // A thread may end while it is looked at.
    const text = await Deno.readTextFile(`/proc/${pid}/task/${thread}/children`).catch(() => "");
    return text.split(" ").filter((word) => word !== "").map(Number);
  }));
  return started.flat();
}

/** Kills a process with everything that it has started, and that in turn. */
export async function killWhole(pid: number): Promise<void> {
  const below = async (one: number): Promise<number[]> => {
    const found = await children(one).catch(() => []);
    return [one, ...(await Promise.all(found.map(below))).flat()];
  };
  for (const one of await below(pid)) {
    try {
      Deno.kill(one, "SIGKILL");
    } catch {
      // It went with the one before.
    }
  }
}

/** Whether a process still does anything: gone and waiting to be buried count alike. */
export async function isRunning(pid: number): Promise<boolean> {
  try {
    return !/^State:\s+[ZX]/m.test(await Deno.readTextFile(`/proc/${pid}/status`));
  } catch (fault) {
    if (fault instanceof Deno.errors.NotFound) return false;
    throw fault;
  }
}
