/** One line for the person at the terminal. */
export function print(line: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(line + "\n"));
}

/** One line about what is wrong. */
export function printFault(line: string): void {
  Deno.stderr.writeSync(new TextEncoder().encode(line + "\n"));
}
