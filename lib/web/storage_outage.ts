import { SqlUnavailable } from "#lib/sql/mod.ts";

/**
 * SQLite's words for a place that takes no writes (sqlite.org/rescode.html). Deno KV throws them as the message of a TypeError, and `exec` of
 * node:sqlite as that of an Error, both without a code. Nothing of the commit is there then: SQLite has rolled it back.
 */
const SQLITE_WORDS: ReadonlySet<string> = new Set([
  "database or disk is full", // SQLITE_FULL: no space left
  "disk I/O error", // SQLITE_IOERR: a quota, a limit of file sizes, a broken disk
  "attempt to write a readonly database", // SQLITE_READONLY
  "unable to open database file", // SQLITE_CANTOPEN
  "database is locked", // SQLITE_BUSY: a second process has the file
]);

/** The same for our own files, as Linux counts: EIO, EFBIG, ENOSPC, EROFS, EDQUOT. Deno names only some of them in `code`. */
const FILE_WORDS = /\(os error (?:5|27|28|30|122)\)/;

/** Whether a fault means that a store takes no writes at the moment: no fault of the program, and over when there is room again (P41). */
export function isStorageOutage(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  return fault instanceof SqlUnavailable || SQLITE_WORDS.has(fault.message) || FILE_WORDS.test(fault.message);
}
