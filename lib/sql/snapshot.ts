import { backup, DatabaseSync } from "node:sqlite";

/** How long a copy waits for a writer that holds the file's lock. */
const BUSY_TIMEOUT_MILLISECONDS = 10_000;

/**
 * Copies a SQLite file as it is at one moment into `to`, while other processes go on writing to it. SQLite's online backup in a single step is
 * one read transaction: in the write-ahead log's mode it blocks no writer and sees no half commit.
 *
 * Only for a process of its own: closing a file drops every POSIX lock that the same process holds on it, so a server that copied its own
 * files would lose its locks (sqlite.org/howtocorrupt.html § 2.2).
 * @throws Error when `from` is no SQLite file or cannot be read, or the copy is not sound
 */
export async function copySqlite(from: string, to: string): Promise<void> {
  const source = new DatabaseSync(from, { readOnly: true, timeout: BUSY_TIMEOUT_MILLISECONDS });
  try {
    await backup(source, to, { rate: -1 });
  } finally {
    source.close();
  }
  const copy = new DatabaseSync(to);
  try {
    // One file that needs no log beside it; whoever opens it for work turns the log on again.
    copy.prepare("pragma journal_mode = delete").all();
    assertSound(copy, to);
  } finally {
    copy.close();
  }
}

/** @throws Error when the file is no SQLite database or a page of it is damaged */
export function checkSqlite(path: string): void {
  const db = new DatabaseSync(path, { readOnly: true, timeout: BUSY_TIMEOUT_MILLISECONDS });
  try {
    assertSound(db, path);
  } finally {
    db.close();
  }
}

function assertSound(db: DatabaseSync, path: string): void {
  const found = db.prepare("pragma quick_check(1)").get()?.["quick_check"];
  if (found !== "ok") {
    throw new Error(`${path}: expected a sound database, found ${String(found).slice(0, 200)}`);
  }
}
