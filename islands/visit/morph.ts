/**
 * Brings an element of the page into the state of a fresh one from the server, changing only what differs. What stays is the same element as
 * before: the cursor, the selection, what an input method is composing, the undo history and a running island are left alone.
 */

export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What the page says about itself on its elements: the server's silence does not take it away. */
const OWN_ATTRIBUTES: ReadonlySet<string> = new Set(["data-unsent", "data-busy", "data-alive", "open"]);
const ISLAND_ATTRIBUTES = ["data-island", "data-src", "data-props"];

/** Marks a control whose value the server has not acknowledged yet. */
export function markUnsent(control: Control, unsent: boolean): void {
  if (unsent) control.dataset["unsent"] = "";
  else delete control.dataset["unsent"];
}

/** @returns the element that stands in the page now: `live` itself, unless the two are too different for that */
export function morph(live: Element, fresh: Element): Element {
  if (live.nodeName !== fresh.nodeName || isIsland(live) !== isIsland(fresh)) {
    live.replaceWith(fresh);
    return fresh;
  }
  if (isIsland(live)) {
    // What is in an island is its own affair; with other properties it begins anew.
    if (ISLAND_ATTRIBUTES.every((name) => live.getAttribute(name) === fresh.getAttribute(name))) return live;
    live.replaceWith(fresh);
    return fresh;
  }
  const keep = isControl(live) && isKept(live);
  takeAttributes(live, fresh);
  if (live instanceof HTMLTextAreaElement) live.defaultValue = (fresh as HTMLTextAreaElement).defaultValue;
  else morphChildren(live, fresh);
  if (isControl(live) && !keep) showSent(live);
  return live;
}

function isIsland(element: Element): boolean {
  return element.hasAttribute("data-island");
}

function takeAttributes(live: Element, fresh: Element): void {
  for (const { name } of Array.from(live.attributes)) {
    if (!fresh.hasAttribute(name) && !OWN_ATTRIBUTES.has(name)) live.removeAttribute(name);
  }
  for (const { name, value } of Array.from(fresh.attributes)) {
    if (live.getAttribute(name) !== value) live.setAttribute(name, value);
  }
}

function morphChildren(live: Element, fresh: Element): void {
  const wanted = Array.from(fresh.childNodes);
  const names = new Set(wanted.map(nameOf).filter((name) => name !== ""));
  let at = live.firstChild;
  for (const node of wanted) {
    while (at && nameOf(at) !== "" && !names.has(nameOf(at))) at = removed(at);
    const match = counterpart(at, node);
    if (!match) {
      live.insertBefore(node, at);
      continue;
    }
    // Moving an element takes the cursor out of it, so rather what stands before it goes.
    while (at && at !== match && !names.has(nameOf(at))) at = removed(at);
    if (match !== at) live.insertBefore(match, at);
    at = match.nextSibling;
    if (match instanceof Element) morph(match, node as Element);
    else if (match.nodeValue !== node.nodeValue) match.nodeValue = node.nodeValue;
  }
  while (at) at = removed(at);
}

function removed(node: ChildNode): ChildNode | null {
  const next = node.nextSibling;
  node.remove();
  return next;
}

/** The node, from `at` on, that becomes `wanted`. What has a name is found by it; everything else only in its place. */
function counterpart(at: ChildNode | null, wanted: Node): ChildNode | undefined {
  const name = nameOf(wanted);
  if (name === "") {
    return at && nameOf(at) === "" && at.nodeName === wanted.nodeName ? at : undefined;
  }
  for (let node = at; node; node = node.nextSibling) {
    if (nameOf(node) === name && node.nodeName === wanted.nodeName) return node;
  }
  return undefined;
}

/** What a node is recognised by: its id, or the first control in it, because a control must not be confused with another. */
function nameOf(node: Node): string {
  if (!(node instanceof Element)) return "";
  if (node.id) return `#${node.id}`;
  const control = isControl(node) ? node : node.querySelector("input, select, textarea");
  if (!isControl(control)) return "";
  return `${control.id || control.name}${isChoice(control) ? `=${control.value}` : ""}`;
}

function isControl(element: Element | null): element is Control {
  return element instanceof HTMLInputElement || element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement;
}

export function isChoice(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && /radio|checkbox/.test(control.type);
}

/** Whether the person's own value stays: an answer of the shared form that is on its way, or something typed into another form. */
function isKept(control: Control): boolean {
  if (control.type === "hidden") return false;
  const question = control.closest("[data-field]");
  if (!question) return isChanged(control);
  // Of a group of choices, the one that was chosen carries the mark for all.
  return Array.from(question.querySelectorAll<Control>("[data-unsent]")).some(({ name }) =>
    name === control.name
  );
}

/** Whether it shows something else than the server sent with it last. */
export function isChanged(control: Control): boolean {
  if (isChoice(control)) return control.checked !== control.defaultChecked;
  return control.value !== sentValue(control);
}

/** The control shows what the server sent with it last. */
export function showSent(control: Control): void {
  if (isChoice(control)) control.checked = control.defaultChecked;
  else takeText(control, sentValue(control));
}

function sentValue(control: Control): string {
  if (!(control instanceof HTMLSelectElement)) return control.defaultValue;
  const options = Array.from(control.options);
  return (options.find(({ defaultSelected }) => defaultSelected) ?? options[0])?.value ?? "";
}

function takeText(control: Control, value: string): void {
  if (control.value === value) return;
  const text = control instanceof HTMLSelectElement ? undefined : control;
  const cursor = text && cursorIn(text, value);
  control.value = value;
  if (cursor) text?.setSelectionRange(...cursor);
}

/** Where the cursor belongs after another person's change: at the same place of the text around it. */
function cursorIn(
  control: HTMLInputElement | HTMLTextAreaElement,
  next: string,
): [number, number] | undefined {
  const { value, selectionStart, selectionEnd } = control;
  if (document.activeElement !== control || selectionStart === null || selectionEnd === null) {
    return undefined;
  }
  const shortest = Math.min(value.length, next.length);
  let same = 0;
  while (same < shortest && value[same] === next[same]) same += 1;
  let sameEnd = 0;
  while (
    sameEnd < shortest - same && value[value.length - 1 - sameEnd] === next[next.length - 1 - sameEnd]
  ) sameEnd += 1;
  const moved = (at: number) => {
    if (at <= same) return at;
    const fromEnd = Math.min(value.length - at, sameEnd);
    return Math.max(same, next.length - fromEnd);
  };
  return [moved(selectionStart), moved(selectionEnd)];
}
