/**
 * The clerk's keys. Each needs Alt, so that none is pressed while typing (WCAG 2.1.4), and none is one that Chrome, Edge or a German or English
 * Firefox keeps for its own menus (A B C D E F H L S T V X). A button says its key by `aria-keyshortcuts`; islands/visit/keys.ts presses it.
 */
export const KEYS = {
  call: "Alt+R",
  microphone: "Alt+M",
  camera: "Alt+K",
  identity: "Alt+W",
  formPage: "Alt+N",
  freeze: "Alt+U",
  confirmation: "Alt+I",
  ending: "Alt+G",
} as const;

/** The keys of the call: the same for everybody in it. */
export const CALL_KEYS = { microphone: KEYS.microphone, camera: KEYS.camera } as const;
