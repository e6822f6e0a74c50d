import type {
  Answers,
  FormDefinition,
  Group,
  Question,
  RowAnswers,
  RuleContext,
  Values,
} from "#lib/services/shared.ts";
import type { Filled, Parsed } from "./field.ts";
import { fieldIdOf, rowsOf } from "./places.ts";
import { parse } from "./reading.ts";

/**
 * The answers of a form as they are understood at this moment; each question is read once. What is not asked has no answer, so nothing that
 * was typed on a path since left can reach a rule, a document or an export.
 */
export class FormAnswers implements Answers {
  private readonly groupOf = new Map<Question, Group>();
  private readonly parsed = new Map<string, Parsed<unknown>>();
  private readonly asked = new Map<string, boolean>();

  constructor(
    readonly definition: FormDefinition,
    readonly filled: Filled,
    readonly context: RuleContext,
  ) {
    for (const page of definition.pages) {
      for (const item of page.items) {
        if (item.type === "group") item.questions.forEach((question) => this.groupOf.set(question, item));
      }
    }
  }

  of<Q extends Question>(question: Q): Values[Q["type"]] | undefined {
    return this.valueAt(question, this);
  }

  rows(group: Group): readonly RowAnswers[] {
    if (group.when && !group.when(this)) return [];
    return rowsOf(group, this.filled).map((rowId) => new Row(this, group, rowId));
  }

  fieldId(question: Question): string {
    return fieldIdOf(question);
  }

  /** The answers as a question in this place sees them. */
  at(place: { readonly group?: Group; readonly rowId?: string }): Answers {
    return place.group && place.rowId ? new Row(this, place.group, place.rowId) : this;
  }

  /** Whether the question in this place is asked at present. */
  isAsked(
    place: {
      readonly question: Question;
      readonly group?: Group;
      readonly rowId?: string;
      readonly fieldId: string;
    },
  ): boolean {
    if (place.group?.when && !place.group.when(this)) return false;
    return this.isAskedIn(place.question, place.fieldId, this.at(place));
  }

  /** How the typed value of a field was understood. */
  parsedAt<Q extends Question>(question: Q, fieldId: string): Parsed<Values[Q["type"]]> {
    let known = this.parsed.get(fieldId);
    if (!known) {
      known = parse(question, this.filled.fields[fieldId]?.raw, this.context);
      this.parsed.set(fieldId, known);
    }
    return known as Parsed<Values[Q["type"]]>;
  }

  /** The value of a question seen from `scope`, the form or one of its rows. */
  valueAt<Q extends Question>(question: Q, scope: Answers): Values[Q["type"]] | undefined {
    const fieldId = scope.fieldId(question);
    if (!this.isAskedIn(question, fieldId, scope)) return undefined;
    const parsed = this.parsedAt(question, fieldId);
    return parsed.ok ? parsed.value : undefined;
  }

  isIn(question: Question, group: Group): boolean {
    return this.groupOf.get(question) === group;
  }

  private isAskedIn(question: Question, fieldId: string, scope: Answers): boolean {
    if (!question.when) return true;
    let known = this.asked.get(fieldId);
    if (known === undefined) {
      // A condition that leads back to its own question finds it not asked, instead of running for ever.
      this.asked.set(fieldId, false);
      this.asked.set(fieldId, known = question.when(scope));
    }
    return known;
  }
}

/** One row of a group: its own questions first, then the form's. */
class Row implements RowAnswers {
  constructor(
    private readonly form: FormAnswers,
    private readonly group: Group,
    readonly rowId: string,
  ) {}

  of<Q extends Question>(question: Q): Values[Q["type"]] | undefined {
    return this.form.valueAt(question, this.form.isIn(question, this.group) ? this : this.form);
  }

  rows(group: Group): readonly RowAnswers[] {
    return this.form.rows(group);
  }

  fieldId(question: Question): string {
    return this.form.isIn(question, this.group)
      ? fieldIdOf(question, this.group, this.rowId)
      : fieldIdOf(question);
  }
}
