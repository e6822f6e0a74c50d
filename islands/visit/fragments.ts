/**
 * Puts a server-rendered fragment in place of the element with the same id, without disturbing the person: the cursor stays where it is, what
 * is being typed stays typed, open details stay open.
 */
export function swapFragment(target: string, html: string): Element | undefined {
  const old = document.getElementById(target);
  if (!old) return undefined;
  const template = document.createElement("template");
  template.innerHTML = html;
  const fresh = template.content.getElementById(target) ?? template.content.firstElementChild;
  if (!fresh) return undefined;
  const cursor = cursorIn(old);
  for (const details of Array.from(old.querySelectorAll<HTMLDetailsElement>("details[open]"))) {
    const again = details.id ? fresh.querySelector<HTMLDetailsElement>(`#${CSS.escape(details.id)}`) : null;
    if (again) again.open = true;
  }
  keepTyped(old, fresh);
  old.replaceWith(fresh);
  if (cursor) putCursor(cursor);
  return fresh;
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type Cursor = {
  readonly id: string;
  readonly name: string;
  readonly from: number | null;
  readonly to: number | null;
};

/** Marks a control whose typed value the server has not acknowledged yet. */
export function markUnsent(control: Control, unsent: boolean): void {
  if (unsent) control.dataset["unsent"] = "";
  else delete control.dataset["unsent"];
}

/**
 * Carries over what the person has typed or chosen and the server does not know: unsent answers of the shared form, and everything in the
 * page's other forms.
 */
function keepTyped(old: Element, fresh: Element): void {
  const there = controlsIn(fresh);
  for (const control of controlsIn(old)) {
    const unsent = control.dataset["unsent"] !== undefined;
    const shared = control.closest("[data-field]") !== null;
    if (shared ? !unsent : !isChanged(control)) continue;
    const same = there.find((c) =>
      c.name === control.name && (!isChoice(control) || c.value === control.value)
    );
    if (!same || (same instanceof HTMLInputElement && same.type === "hidden")) continue;
    if (isChoice(control)) (same as HTMLInputElement).checked = (control as HTMLInputElement).checked;
    else same.value = control.value;
    markUnsent(same, unsent);
  }
}

function isChoice(control: Control): boolean {
  return control instanceof HTMLInputElement && /radio|checkbox/.test(control.type);
}

function isChanged(control: Control): boolean {
  if (control instanceof HTMLSelectElement) {
    return Array.from(control.options).some((o) => o.selected !== o.defaultSelected);
  }
  if (isChoice(control)) {
    return (control as HTMLInputElement).checked !== (control as HTMLInputElement).defaultChecked;
  }
  return control.value !== control.defaultValue;
}

function controlsIn(element: Element): Control[] {
  return Array.from(element.querySelectorAll<Control>("input, select, textarea"));
}

function cursorIn(element: Element): Cursor | undefined {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || !element.contains(active)) return undefined;
  const text = active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement;
  return {
    id: active.id,
    name: active.getAttribute("name") ?? "",
    from: text ? active.selectionStart : null,
    to: text ? active.selectionEnd : null,
  };
}

function putCursor(cursor: Cursor): void {
  const again = (cursor.id ? document.getElementById(cursor.id) : null) ??
    (cursor.name ? document.querySelector<HTMLElement>(`[name="${CSS.escape(cursor.name)}"]`) : null);
  if (!again) return;
  again.focus({ preventScroll: true });
  const text = again instanceof HTMLInputElement || again instanceof HTMLTextAreaElement;
  if (text && cursor.from !== null) again.setSelectionRange(cursor.from, cursor.to);
}
