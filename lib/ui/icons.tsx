import type { JSX } from "preact";

/** Line drawings on a grid of 24 × 24, our own; `M`, `L` and arcs only, so that a page's HTML stays small. */
const PATHS = {
  "arrow-back": "M19 12H5m6-7-7 7 7 7",
  "arrow-forward": "M5 12h14m-6-7 7 7-7 7",
  calendar: "M4 6h16v14H4zM4 10.5h16M8.5 3.5V8m7-4.5V8",
  camera: "M3 7h12v10H3zm12 4 6-3.5v9L15 13",
  "camera-off": "M3 7h12v10H3zm12 4 6-3.5v9L15 13M3 3l18 18",
  check: "M4.5 12.5 10 18 20 7",
  clock: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 4.5V12l3.5 2",
  danger: "M8.5 3h7L21 8.5v7L15.5 21h-7L3 15.5v-7zM12 7.5V13m0 3v.5",
  document: "M6 3h8l4 4v14H6zm8 0v4h4M9 12h6m-6 4h6",
  download: "M12 4v11m-5-4.5 5 5 5-5M4 20h16",
  edit: "M4 20l1-4L16 5l3 3L8 19zM13.5 7.5l3 3",
  help: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM9.5 9.5a2.5 2.5 0 1 1 3.5 2.3q-1 .5-1 2M12 17v.5",
  "identity-card":
    "M3 5h18v14H3zM8.5 9a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6zM5.5 16q3-3.5 6 0M14.5 10h4m-4 4h4",
  hand: "M8 13V6m3 5V4m3 7V4.5M17 12V6M8 13l-2.5-2.5L4 12l4 6.5q5 4 9-2V12",
  info: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 4.5V8m0 3v5.5",
  leave: "M10 4H5v16h5m4-12 5 4-5 4m5-4H9",
  lock: "M6 11h12v9H6zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11",
  mail: "M3 5.5h18v13H3zm0 .5 9 7 9-7",
  microphone: "M12 3a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3zM5.5 11a6.5 6.5 0 0 0 13 0M12 17.5V21",
  "microphone-off":
    "M12 3a3 3 0 0 0-3 3v5a3 3 0 0 0 6 0V6a3 3 0 0 0-3-3zM5.5 11a6.5 6.5 0 0 0 13 0M12 17.5V21M3 3l18 18",
  person: "M12 3.5a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20.5q1-6.5 7.5-6.5t7.5 6.5",
  phone: "M6 3.5h3.5L11 8 8.5 10q1.5 4 5.5 5.5l2-2.5 4.5 1.5V18q0 3-3 2.5Q6.5 19 3.5 6.5 3 3.5 6 3.5z",
  pin: "M9 3.5h6L14 10l3 3.5H7L10 10zM12 13.5v7",
  place: "M12 21.5q-7-7.5-7-12a7 7 0 0 1 14 0q0 4.5-7 12zM12 7a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z",
  screen: "M3 4.5h18v12H3zM8 20h8m-4-3.5V20",
  sign: "M3 20h18M5 16l1-3.5L15.5 3l2.5 2.5L8.5 15zM13 16q2-3 3.5-1t4-1",
  sound: "M4 9.5h4l5-4.5v14l-5-4.5H4zm12-1.5q3 4 0 8m2.5-10.5q5 6.5 0 13",
  success: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm-4.5 9.5 3 3 6-6.5",
  text: "M3.5 5h17v11.5H12L7 20.5v-4H3.5zM7.5 9h9m-9 3.5h6",
  warning: "M12 3.5 22 20.5H2zM12 9.5V15m0 2.5v.5",
} as const;

export type IconName = keyof typeof PATHS;

/** A small line drawing beside words that say the same; hidden from screen readers. */
export function Icon({ name, large }: { readonly name: IconName; readonly large?: boolean }): JSX.Element {
  return (
    <svg
      class={large ? "af-icon af-icon--large" : "af-icon"}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
