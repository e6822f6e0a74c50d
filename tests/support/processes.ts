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
    if (!ended) child.kill(signal);
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

/** The processes that this one started. */
export async function children(pid: number): Promise<number[]> {
  const text = await Deno.readTextFile(`/proc/${pid}/task/${pid}/children`);
  return text.split(" ").filter((word) => word !== "").map(Number);
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
