/** The records' tables as queries see them, in either database. Instants are milliseconds since 1970 (UTC). */
export interface RecordTables {
  cases: {
    id: string;
    service: string;
    outcome: string;
    reason_code: string | null;
    clerk_id: string | null;
    opened_at: number;
    ended_at: number;
    /** "2026-03" in the town's time */
    ended_month: string;
    keep_until: number | null;
    /** sealed */
    summary: Uint8Array;
  };
  case_answers: {
    case_id: string;
    /** sealed */
    answers: Uint8Array;
  };
  case_documents: {
    id: string;
    case_id: string;
    kind: string;
    title_key: string;
    media_type: string;
    /** of the plain bytes */
    sha256: string;
    created_at: number;
    withdrawn_at: number | null;
    /** sealed */
    bytes: Uint8Array;
  };
  case_audit: {
    case_id: string;
    seq: number;
    event: string;
    actor_role: string;
    actor_id: string | null;
    /** as the chain's hash has it, not as a number */
    at: string;
    /** JSON */
    facts: string;
    hash: string;
  };
  case_names: {
    case_id: string;
    /** blind: an HMAC */
    entry: Uint8Array;
  };
  case_counts: {
    month: string;
    service: string;
    outcome: string;
    total: number;
  };
  issued_documents: {
    document_id: string;
    case_id: string;
    code: string;
    kind: string;
    /** of the bytes that were frozen, and signed where somebody signed */
    frozen_sha256: string;
    /** of the sealed file */
    sealed_sha256: string | null;
    /** 1 where the seal's certificate was self-made */
    seal_self_made: number;
    /** the time-stamping authority; empty where none confirmed the time, null on rows of earlier versions */
    stamped_by: string | null;
    stamped_at: number | null;
    issued_at: number;
    withdrawn_at: number | null;
    /** sealed: the signers' initials */
    initials: Uint8Array;
  };
  audit_days: {
    date: string;
    made_at: string;
    previous: string;
    hash: string;
  };
  audit_day_heads: {
    date: string;
    case_id: string;
    seq: number;
    hash: string;
  };
  destroyed_cases: {
    case_id: string;
    destroyed_at: number;
  };
}
