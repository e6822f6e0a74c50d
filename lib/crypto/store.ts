import { DatabaseSync } from "node:sqlite";

/** The wrapped case keys on disk: SQLite with `secure_delete`, so that an erased key leaves no trace in the file. */
export class KeyStore {
  private readonly db: DatabaseSync;

  constructor(path: string) {
    this.db = new DatabaseSync(path);
    this.db.exec(`
      PRAGMA journal_mode = DELETE;
      PRAGMA synchronous = FULL;
      PRAGMA secure_delete = ON;
      PRAGMA busy_timeout = 5000;
      CREATE TABLE IF NOT EXISTS case_keys (case_id TEXT PRIMARY KEY, wrapped BLOB NOT NULL) WITHOUT ROWID;
    `);
  }

  /** All of them or none; on disk when this returns. */
  insert(keys: readonly { readonly caseId: string; readonly wrapped: Uint8Array }[]): void {
    const insert = this.db.prepare("INSERT INTO case_keys (case_id, wrapped) VALUES (?, ?)");
    this.together(() => keys.forEach(({ caseId, wrapped }) => insert.run(caseId, wrapped)));
  }

  find(caseId: string): Uint8Array | undefined {
    const row = this.db.prepare("SELECT wrapped FROM case_keys WHERE case_id = ?").get(caseId);
    return row?.["wrapped"] instanceof Uint8Array ? row["wrapped"] : undefined;
  }

  erase(caseIds: readonly string[]): void {
    const erase = this.db.prepare("DELETE FROM case_keys WHERE case_id = ?");
    this.together(() => caseIds.forEach((caseId) => erase.run(caseId)));
  }

  close(): void {
    this.db.close();
  }

  /** One transaction, and so one wait for the disk. */
  private together(write: () => void): void {
    this.db.exec("BEGIN IMMEDIATE");
    try {
      write();
      this.db.exec("COMMIT");
    } catch (fault) {
      // After some faults (disk full) SQLite has rolled back already, and to do it again would hide why.
      if (this.db.isTransaction) this.db.exec("ROLLBACK");
      throw fault;
    }
  }
}
