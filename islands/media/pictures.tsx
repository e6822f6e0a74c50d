/** The pictures of a call with more than two people, or in which something is shown: up to two large ones, the others in a row below. */
import type { JSX } from "preact";
import { Icon, StagePlaceholder } from "#lib/ui/shared.ts";
import type { CallStrings } from "#lib/visits/call_texts.ts";
import type { Tile } from "./layout.ts";
import { named, Picture } from "./parts.tsx";
import type { Remote } from "./remotes.ts";

/** "Ana Petrova (Dolmetschen)": everybody is named with what they are there for. */
export function nameAndRole(
  { name, role, kind }: Pick<Remote, "name" | "role" | "kind">,
  texts: CallStrings,
): string {
  const what = role === "guest" ? (kind ? texts[`kind_${kind}`] : undefined) : texts[`role_${role}`];
  return what === undefined ? name : `${name} (${what})`;
}

type PicturesProps = {
  readonly texts: CallStrings;
  readonly remotes: readonly Remote[];
  readonly large: readonly Tile[];
  readonly small: readonly Tile[];
  readonly signing: readonly string[];
  readonly pins: readonly string[];
  readonly onPin: (id: string) => void;
  readonly onHeight: (id: string, what: Tile["what"], height: number) => void;
  /** one's own picture: here it has its place in the row */
  readonly own: MediaStreamTrack | undefined;
  readonly mirrored: boolean;
};

export function Pictures(props: PicturesProps): JSX.Element {
  const { texts, large, small, own } = props;
  return (
    <div class="af-pictures">
      <div class={large.length > 2 ? "af-pictures__large af-pictures__large--many" : "af-pictures__large"}>
        {large.map((tile) => (
          <Person
            key={`${tile.id} ${tile.what}`}
            {...props}
            tile={tile}
            beside={large.length > 1}
          />
        ))}
      </div>
      {(small.length > 0 || own) && (
        <div class="af-pictures__row">
          {small.map((tile) => <Person key={`${tile.id} ${tile.what}`} {...props} tile={tile} inRow />)}
          {own && (
            <figure class="af-tile">
              <Picture track={own} label={texts.ownPicture} mirrored={props.mirrored} />
              <figcaption class="af-tile__name">{texts.you}</figcaption>
            </figure>
          )}
        </div>
      )}
    </div>
  );
}

type PersonProps = PicturesProps & {
  readonly tile: Tile;
  /** large, with another large one at its side */
  readonly beside?: boolean;
  /** in the row below: there the frame shows who speaks, and the word is only heard */
  readonly inRow?: boolean;
};

function Person({ tile, beside, inRow, ...props }: PersonProps): JSX.Element | null {
  const { texts, remotes, signing, pins, onPin } = props;
  const remote = remotes.find(({ id }) => id === tile.id);
  if (!remote) return null;
  const who = nameAndRole(remote, texts);
  const incoming = tile.what === "screen" ? remote.screen : remote.camera;
  const isSigning = signing.includes(remote.id);
  const active = tile.what === "camera" && (remote.speaking || isSigning);
  const states = [remote.speaking && texts.isSpeaking, isSigning && texts.isSigning].filter(Boolean);
  return (
    <figure
      class={["af-tile", active && "af-tile--active", beside && "af-tile--beside"].filter(Boolean).join(" ")}
      data-person={remote.id}
      data-what={tile.what}
      data-frames={remote.received.videoFrames}
      data-audio={remote.received.audioPackets}
    >
      {incoming && !incoming.paused
        ? (
          <Picture
            track={incoming.track}
            label={named(texts.pictureOf, who)}
            onHeight={(height) => props.onHeight(remote.id, tile.what, height)}
          />
        )
        : <StagePlaceholder icon="camera-off">{null}</StagePlaceholder>}
      <figcaption class="af-tile__name">
        {tile.what === "screen" ? named(texts.screenOf, who) : who}
        {active && <span class={inRow ? "kern-sr-only" : undefined}>{` · ${states.join(" · ")}`}</span>}
      </figcaption>
      {tile.what === "screen" && canFillScreen() && (
        <button
          type="button"
          class="af-tile__pin"
          aria-label={named(texts.fillScreen, who)}
          onClick={({ currentTarget }) => fillScreen(currentTarget)}
        >
          <Icon name="screen" />
        </button>
      )}
      {tile.what === "camera" && (
        <button
          type="button"
          class="af-tile__pin"
          aria-pressed={pins.includes(remote.id) ? "true" : "false"}
          aria-label={named(texts.pin, who)}
          onClick={() => onPin(remote.id)}
        >
          <Icon name="pin" />
        </button>
      )}
    </figure>
  );
}

/** iPhones fill the screen with a video only, by a call of their own. */
type FillingVideo = HTMLVideoElement & { webkitEnterFullscreen?: () => void };

function canFillScreen(): boolean {
  return document.fullscreenEnabled || "webkitEnterFullscreen" in HTMLVideoElement.prototype;
}

/** What is shown fills the screen, so that letters can be read on a phone as well. */
function fillScreen(button: HTMLElement): void {
  const video = button.closest("figure")?.querySelector<FillingVideo>("video");
  if (!video) return;
  // Refusing it leaves everything as it was.
  if (document.fullscreenEnabled) video.requestFullscreen().catch(() => {});
  else video.webkitEnterFullscreen?.();
}
