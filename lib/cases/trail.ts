import type { AuditEntry } from "#lib/audit/mod.ts";
import type { StoredCase } from "#lib/records/mod.ts";
import type { CaseAnswers, CaseParts, CaseSummary } from "./parts.ts";

/** What an exported trail says it is; the errand `audit` reads it. */
export const TRAIL_FORMAT = "amtsfenster-trail/1";

/** A case's trail as a file: the entries with their hashes, and the documents that they name by hash. No personal data. */
export interface TrailFile {
  readonly format: typeof TRAIL_FORMAT;
  readonly check: string;
  readonly caseId: string;
  readonly service: string;
  readonly outcome: string;
  readonly openedAt: string;
  readonly endedAt: string;
  readonly documents: readonly { readonly id: string; readonly kind: string; readonly sha256: string }[];
  readonly entries: readonly AuditEntry[];
}

/** The trail of a live or ended case, oldest first; empty once the records cannot be asked or the case is gone. */
export async function readTrail(parts: CaseParts, caseId: string): Promise<readonly AuditEntry[]> {
  const live = await parts.audit.read(caseId);
  if (live.length > 0) return live;
  const filed = await parts.records.caseAlone(caseId).find(caseId);
  return filed.ok ? filed.case.audit : [];
}

export function trailFile(file: StoredCase<CaseSummary, CaseAnswers>): string {
  const trail: TrailFile = {
    format: TRAIL_FORMAT,
    check:
      'hash = SHA-256 over the JSON list [hash of the entry before (64 zeros for the first), seq, event, actor.role, actor.id or "", at, facts as sorted pairs]',
    caseId: file.id,
    service: file.service,
    outcome: file.outcome,
    openedAt: file.openedAt.toString(),
    endedAt: file.endedAt.toString(),
    documents: file.documents.map(({ id, kind, sha256 }) => ({ id, kind, sha256 })),
    entries: file.audit,
  };
  return `${JSON.stringify(trail, null, 2)}\n`;
}
