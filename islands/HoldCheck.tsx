/** Does the small piece of work that a check asks for, a slice at a time, and sends the form by itself. */
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { findSolution } from "#lib/booking/shared.ts";

export type HoldCheckProps = {
  /** what is worked on, and how hard */
  readonly id: string;
  readonly bits: number;
  /** the form's id, and the field in it that takes the solution */
  readonly form: string;
  readonly field: string;
  readonly words: string;
};

declare global {
  interface Islands {
    HoldCheck: HoldCheckProps;
  }
}

/** Numbers tried before the page may do something else: a few milliseconds' worth on an old phone. */
const TRIES_AT_ONCE = 500;

export default function HoldCheck({ id, bits, form, field, words }: HoldCheckProps): JSX.Element {
  useEffect(() => {
    let from = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const work = () => {
      const solution = findSolution(id, bits, from, TRIES_AT_ONCE);
      from += TRIES_AT_ONCE;
      if (solution === undefined) timer = setTimeout(work, 0);
      else send(form, field, solution);
    };
    work();
    return () => clearTimeout(timer);
  }, [id]);
  return <p role="status">{words}</p>;
}

function send(formId: string, field: string, solution: number): void {
  const form = document.getElementById(formId);
  if (!(form instanceof HTMLFormElement)) return;
  const input = form.elements.namedItem(field);
  if (!(input instanceof HTMLInputElement)) return;
  input.value = String(solution);
  form.submit();
}
