/** Which pictures are large: pure, so that it can be tested without a browser. */

/** Two people who speak in sign language must be seen side by side (EN 301 549 § 6.5.6); more would be too small to read hands. */
const LARGE_COUNT_MAX = 2;

type Person = {
  readonly id: string;
  readonly role: "citizen" | "clerk" | "guest";
  readonly screen?: unknown;
};

export type Wish = {
  /** in the order in which they were pinned */
  readonly pins: readonly string[];
  readonly signing: readonly string[];
  readonly allEqual: boolean;
};

export type Tile = { readonly id: string; readonly what: "camera" | "screen" };

export function layoutOf(people: readonly Person[], wish: Wish): { large: Tile[]; small: Tile[] } {
  const cameras = people.map(({ id }): Tile => ({ id, what: "camera" }));
  const screens = people.filter(({ screen }) => screen !== undefined).map(({ id }): Tile => ({
    id,
    what: "screen",
  }));
  if (wish.allEqual) return { large: [...screens, ...cameras], small: [] };
  const first = people.find(({ role }) => role !== "guest") ?? people[0];
  const wanted = [
    ...wish.pins,
    // Who speaks with their hands must be seen; who was pinned goes before them.
    ...wish.signing.filter((id) => !wish.pins.includes(id)),
  ].filter((id) => people.some((person) => person.id === id));
  const ids = wanted.length > 0 || screens.length > 0 ? wanted : first ? [first.id] : [];
  const large = [...screens, ...ids.map((id): Tile => ({ id, what: "camera" }))].slice(0, LARGE_COUNT_MAX);
  const isLarge = (tile: Tile) => large.some(({ id, what }) => id === tile.id && what === tile.what);
  return { large, small: cameras.filter((tile) => !isLarge(tile)) };
}

/** The pins after somebody's was pressed: the newest two stay. */
export function pinned(pins: readonly string[], id: string): string[] {
  if (pins.includes(id)) return pins.filter((other) => other !== id);
  return [...pins, id].slice(-LARGE_COUNT_MAX);
}
