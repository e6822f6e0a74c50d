import { morph } from "./morph.ts";

/**
 * Puts a server-rendered fragment in place of the element with the same id, without disturbing the person who types or looks at it.
 * @returns the element as it stands in the page now
 */
export function swapFragment(target: string, html: string): Element | undefined {
  const live = document.getElementById(target);
  if (!live) return undefined;
  const template = document.createElement("template");
  template.innerHTML = html;
  const fresh = template.content.getElementById(target) ?? template.content.firstElementChild;
  return fresh ? morph(live, fresh) : undefined;
}
