/** Ends a process with its parent: util-linux, part of every Debian. */
const SETPRIV = "/usr/bin/setpriv";
const NICE = "/usr/bin/nice";

/** How long a companion may take to end after it was asked to. */
const FAREWELL_SECONDS = 5;

export interface CompanionOptions {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Gets each line of output; without it the output goes straight through. */
  readonly onLine?: (line: string) => void;
  /** Yields the processors to everything else (a compiler beside a web server). */
  readonly background?: boolean;
}

/** A Deno process that does not outlive the launcher. */
export interface Companion {
  readonly pid: number;
  /** The exit code; 128 + n after signal n, as shells say it. */
  readonly exit: Promise<number>;
  signal(signal: Deno.Signal): void;
  /** SIGTERM, and SIGKILL if that was not enough. */
  end(): Promise<void>;
}

/**
 * Starts Deno with `args`. On Linux the kernel sends it SIGTERM when the launcher dies, however that happens (prctl PR_SET_PDEATHSIG), so
 * nothing is left behind by a SIGKILL; elsewhere the launcher's own farewell has to do.
 */
export function startCompanion(options: CompanionOptions): Companion {
  const command = [
    ...(exists(SETPRIV) ? [SETPRIV, "--pdeathsig", "TERM", "--"] : []),
    ...(options.background && exists(NICE) ? [NICE, "-n", "10"] : []),
    Deno.execPath(),
    ...options.args,
  ];
  const [program, ...args] = command as [string, ...string[]];
  const { onLine } = options;
  const piped = onLine === undefined ? "inherit" : "piped";
  const child = new Deno.Command(program, {
    args,
    cwd: options.cwd,
    env: { ...options.env },
    // A group of its own: Ctrl-C in a terminal reaches the launcher alone, which passes it on once, and not the server's video workers.
    detached: true,
    stdin: "null",
    stdout: piped,
    stderr: piped,
  }).spawn();
  const output = onLine === undefined
    ? []
    : [child.stdout, child.stderr].map((stream) => readLines(stream, onLine));
  return watchOver(child, output);
}

function watchOver(child: Deno.ChildProcess, output: readonly Promise<void>[]): Companion {
  let ended = false;
  const exit = child.status.then(async (status) => {
    ended = true;
    await Promise.all(output);
    return status.code;
  });
  const signal = (name: Deno.Signal) => {
    if (!ended) child.kill(name);
  };
  return {
    pid: child.pid,
    exit,
    signal,
    async end() {
      signal("SIGTERM");
      const killer = setTimeout(() => signal("SIGKILL"), FAREWELL_SECONDS * 1000);
      await exit;
      clearTimeout(killer);
    },
  };
}

/** Hands on a stream line by line; a carriage return ends a line too (progress bars). */
async function readLines(stream: ReadableStream<Uint8Array>, onLine: (line: string) => void): Promise<void> {
  let rest = "";
  const decoder = new TextDecoder();
  for await (const bytes of stream) {
    const lines = (rest + decoder.decode(bytes, { stream: true })).split(/\r\n|\r|\n/);
    rest = lines.pop() ?? "";
    for (const line of lines) if (line !== "") onLine(line);
  }
  if (rest !== "") onLine(rest);
}

/** One line for the person at the terminal. */
export function print(line: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(line + "\n"));
}

/** One line about what is wrong. */
export function printFault(line: string): void {
  Deno.stderr.writeSync(new TextEncoder().encode(line + "\n"));
}

function exists(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch {
    return false;
  }
}
