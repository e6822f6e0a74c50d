/**
 * Keeps the focus and the view with the person while the page changes under them (WCAG 2.4.3): on the faults of what they sent, at the top of a
 * page of the form that they turned to, at a step that has become due, on what they unfolded; and when what had the focus is gone, in the part
 * that took its place.
 */
const WATCHED = ["data-form-page", "data-step", "aria-invalid"];

export function wireFocus(): void {
  const keeper = new FocusKeeper();
  document.addEventListener("focusin", (event) => keeper.focused(event.target as Element));
  document.addEventListener("submit", (event) => keeper.sent(event.target as Element));
  // "toggle" does not bubble.
  document.addEventListener("toggle", (event) => {
    const details = event.target as HTMLDetailsElement;
    if (details.open) details.scrollIntoView({ block: "nearest" });
  }, true);
  new MutationObserver(() => keeper.settle()).observe(document.body, {
    ...{ childList: true, subtree: true, attributes: true },
    attributeFilter: WATCHED,
  });
}

class FocusKeeper {
  private last: Element | undefined;
  private region = "";
  /** the part of the page whose form was sent and may come back with faults */
  private asked = "";
  private page = now("data-form-page");
  private step = now("data-step");

  focused(element: Element): void {
    this.last = element;
    this.region = regionOf(element);
  }

  sent(form: Element): void {
    this.asked = regionOf(form);
  }

  settle(): void {
    const { page, step } = this;
    this.page = now("data-form-page");
    this.step = now("data-step");
    if (this.step !== step) return this.stepChanged();
    // A link to one question has put the cursor there already.
    if (page && this.page && page !== this.page) return isAnswering() ? undefined : this.goTo("form-area");
    const fault = this.asked ? firstFault(this.asked) : undefined;
    if (fault) {
      this.asked = "";
      fault.focus({ preventScroll: true });
      return fault.scrollIntoView({ block: fault.id === "fehler" ? "start" : "center" });
    }
    const isLost = this.last?.isConnected === false && document.activeElement === document.body;
    if (isLost && this.region) this.goTo(this.region, "nearest");
  }

  /** The visit has gone on. Who is in the middle of an answer that is still asked is left alone. */
  private stepChanged(): void {
    if (!isAnswering()) this.goTo("step");
  }

  /** The place is no control: it takes the focus so that the next Tab leads into it. The list of pages in it closes. */
  private goTo(id: string, block: "start" | "nearest" = "start"): void {
    this.asked = "";
    const place = document.getElementById(id);
    const pages = place?.querySelector<HTMLDetailsElement>("#form-pages");
    if (pages) pages.open = false;
    place?.focus({ preventScroll: true });
    place?.scrollIntoView({ block });
  }
}

function now(attribute: string): string | null {
  return document.querySelector(`[${attribute}]`)?.getAttribute(attribute) ?? null;
}

function regionOf(element: Element): string {
  return element.closest("[data-live-region]")?.id ?? "";
}

function isAnswering(): boolean {
  return document.activeElement?.closest("[data-field]") !== null;
}

/** A list of faults, the sentence that refuses, or the first control that is wrong. */
function firstFault(region: string): HTMLElement | null | undefined {
  const place = document.getElementById(region);
  return place?.querySelector<HTMLElement>("#fehler") ??
    place?.querySelector<HTMLElement>("#signing-fault a") ??
    place?.querySelector<HTMLElement>("form:not(.af-form) [aria-invalid=true]");
}
