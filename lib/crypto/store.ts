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

  insert(caseId: string, wrapped: Uint8Array): void {
    this.db.prepare("INSERT INTO case_keys (case_id, wrapped) VALUES (?, ?)").run(caseId, wrapped);
  }

  find(caseId: string): Uint8Array | undefined {
    const row = this.db.prepare("SELECT wrapped FROM case_keys WHERE case_id = ?").get(caseId);
    return row?.["wrapped"] instanceof Uint8Array ? row["wrapped"] : undefined;
  }

  erase(caseId: string): void {
    this.db.prepare("DELETE FROM case_keys WHERE case_id = ?").run(caseId);
  }

  close(): void {
    this.db.close();
  }
}
