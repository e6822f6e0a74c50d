import type { JSX } from "preact";
import { type AuditEntry, verifyChain } from "#lib/audit/mod.ts";
import { findGroup, findPlace } from "#lib/forms/mod.ts";
import type { Formats, Translator } from "#lib/i18n/mod.ts";
import type { Service } from "#lib/services/mod.ts";
import { Alert, SummaryList } from "#lib/ui/mod.ts";
import { auditSentence, auditTexts, type FieldNames } from "./audit_texts.ts";
import { deskTexts } from "./desk_texts.ts";

/** One line of the trail: an entry, or what one person typed in one go. */
export interface AuditLine {
  /** the entries' numbers, counted from 1 as people do */
  readonly first: number;
  readonly last: number;
  readonly at: string;
  readonly actor: AuditEntry["actor"];
  readonly sentence: string;
}

/** Typing makes an entry per answer; entries of one person that follow on each other are told together, each field once. */
const TOLD_TOGETHER = ["form.fieldSet", "form.fieldConfirmed"];

export function auditLines(entries: readonly AuditEntry[], t: Translator, names: FieldNames): AuditLine[] {
  const runs: AuditEntry[][] = [];
  for (const entry of entries) {
    const run = runs.at(-1);
    if (run?.[0] && belongs(run[0], entry)) run.push(entry);
    else runs.push([entry]);
  }
  return runs.map((run) => lineOf(run, t, names));
}

function belongs(first: AuditEntry, entry: AuditEntry): boolean {
  return TOLD_TOGETHER.includes(entry.event) && entry.event === first.event &&
    entry.actor.role === first.actor.role && entry.actor.id === first.actor.id;
}

function lineOf(run: readonly AuditEntry[], t: Translator, names: FieldNames): AuditLine {
  const [entry, last] = [run[0]!, run.at(-1)!];
  const nameOf = (id: string) => t(auditTexts.quoted, { name: names(id) ?? id });
  const fields = new Set(run.map(({ facts }) => nameOf(String(facts["field"] ?? ""))));
  const told = TOLD_TOGETHER.includes(entry.event) ? () => [...fields].join(", ") : names;
  return {
    first: entry.seq + 1,
    last: last.seq + 1,
    at: last.at,
    actor: entry.actor,
    sentence: auditSentence(entry, t, told),
  };
}

export interface CaseAuditProps {
  readonly t: Translator;
  readonly formats: Formats;
  readonly timeZone: string;
  readonly entries: readonly AuditEntry[];
  readonly fieldNames: FieldNames;
  /** a staff member's name, while they are known */
  readonly staffName: (id: string) => string | undefined;
  /** the case is still under way, so its trail has no end yet */
  readonly live?: boolean;
}

/** The form's own names for its fields and groups. */
export function fieldNamesOf(t: Translator, service: Service | undefined): FieldNames {
  const form = service?.form;
  return (id) => {
    const label = form && (findPlace(form, id)?.question.label ?? findGroup(form, id)?.label);
    return label && t(label);
  };
}

/** The trail in words, and whether its chain holds (P36). */
export function CaseAudit(props: CaseAuditProps): JSX.Element {
  const { t, entries } = props;
  const brokenAt = firstFault(entries, props.live ?? false);
  return (
    <div class="af-prose">
      {brokenAt !== undefined
        ? <Alert tone="danger" title={t(deskTexts.auditBroken, { at: brokenAt + 1 })} />
        : <Alert tone="success" title={t(deskTexts.auditHolds)} />}
      <SummaryList
        rows={auditLines(entries, t, props.fieldNames).map((line) => ({
          key: whenOf(line.at, props),
          value: line.sentence,
          note: `${whoOf(line.actor, props)} · ${numberOf(line, t)}`,
        }))}
      />
    </div>
  );
}

/**
 * Where the trail does not hold. A chain cannot tell that its last entries were cut off; but every case on record has ended, so a trail
 * without an end lacks what came after its last entry.
 */
function firstFault(entries: readonly AuditEntry[], live: boolean): number | undefined {
  const fault = verifyChain(entries);
  if (fault) return fault.at;
  return live || entries.some(({ event }) => event === "visit.ended") ? undefined : entries.length;
}

function numberOf({ first, last }: AuditLine, t: Translator): string {
  return first === last ? t(auditTexts.entry, { first }) : t(auditTexts.entries, { first, last });
}

function whenOf(at: string, { formats, timeZone }: CaseAuditProps): string {
  const instant = Temporal.Instant.from(at);
  const date = instant.toZonedDateTimeISO(timeZone).toPlainDate();
  return `${formats.shortDate(date)}, ${formats.time(instant)}`;
}

function whoOf(actor: AuditEntry["actor"], { t, staffName }: CaseAuditProps): string {
  const name = actor.role === "clerk" && actor.id ? staffName(actor.id) : undefined;
  return name ?? t(auditTexts[actor.role]);
}
