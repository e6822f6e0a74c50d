/**
 * The oldest browsers that must work. Public pages: Chrome 71, Firefox 69, Safari 12.1; the visit and the desk,
 * which need WebRTC as it is today: Chrome 90, Firefox 102, Safari 14.1.
 */
export const PUBLIC_FLOOR = { chrome: [71, 0], firefox: [69, 0], safari: [12, 1], ios: [12, 2] } as const;
export const VISIT_FLOOR = { chrome: [90, 0], firefox: [102, 0], safari: [14, 1], ios: [14, 5] } as const;

/** esbuild's `target` for one floor. */
export function scriptTarget(floor: typeof PUBLIC_FLOOR | typeof VISIT_FLOOR): string[] {
  return Object.entries(floor).map(([name, [major, minor]]) => `${name}${major}.${minor}`);
}

/** lightningcss' `targets` for one floor: `major << 16 | minor << 8`, with names of its own. */
export function styleTargets(floor: typeof PUBLIC_FLOOR | typeof VISIT_FLOOR): Record<string, number> {
  return Object.fromEntries(
    Object.entries(floor).map(([name, [major, minor]]) => [
      name === "ios" ? "ios_saf" : name,
      (major << 16) | (minor << 8),
    ]),
  );
}
