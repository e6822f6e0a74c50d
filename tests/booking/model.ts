/** A slot somebody has, or may have, as seen from outside: the server commits somewhere between a request and its answer. */
export interface Owning {
  readonly who: string;
  /** epoch milliseconds of the slot, its buffer included */
  readonly start: number;
  readonly end: number;
  /** from when to when it may be theirs: the acquiring request's sending, the releasing one's answer */
  possibleFrom: number;
  possibleTo: number;
  /** from when to when it is theirs for certain: the acquiring request's answer, the releasing one's sending */
  certainFrom: number;
  certainTo: number;
}

/** One desk's calendar as its clients know it. Every contradiction between two answers becomes a line in {@link faults}. */
export class DeskModel {
  readonly faults: string[] = [];
  private readonly all: Owning[] = [];

  /** Somebody asks for a slot at `sent`. */
  ask(who: string, start: number, minutes: number, sent: number): Owning {
    const owning = {
      ...{ who, start, end: start + minutes * 60_000 },
      ...{ possibleFrom: sent, possibleTo: Infinity, certainFrom: Infinity, certainTo: Infinity },
    };
    this.all.push(owning);
    return owning;
  }

  /** They were told that they have it: nobody else can have had it for certain all the while. */
  given(mine: Owning, answered: number): void {
    mine.certainFrom = answered;
    const other = this.overlapping(mine).find((one) =>
      one.certainFrom <= mine.possibleFrom && one.certainTo >= answered
    );
    if (other) this.faults.push(`${at(mine)} was given to ${mine.who} while ${other.who} had ${at(other)}`);
  }

  /** They were told that it is taken: then somebody else may have had it at some moment in between. */
  refused(mine: Owning, answered: number): void {
    const other = this.overlapping(mine).some((one) =>
      one.possibleFrom <= answered && one.possibleTo >= mine.possibleFrom
    );
    if (!other) this.faults.push(`${at(mine)} was refused to ${mine.who} though nobody can have had it`);
    this.all.splice(this.all.indexOf(mine), 1);
  }

  /** They give it up: from the sending on it may be free, from the answer on it is. */
  release(mine: Owning, sent: number, answered: number): void {
    mine.certainTo = Math.min(mine.certainTo, sent);
    mine.possibleTo = Math.min(mine.possibleTo, answered);
  }

  private overlapping(mine: Owning): Owning[] {
    return this.all.filter((one) =>
      one !== mine && one.who !== mine.who && one.start < mine.end && mine.start < one.end
    );
  }
}

function at({ start }: Owning): string {
  return new Date(start).toISOString().slice(0, 16);
}
