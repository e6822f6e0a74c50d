import type { ComponentChildren, JSX } from "preact";
import type { Translator } from "#lib/i18n/mod.ts";
import { Island } from "../island.tsx";
import { visitTexts } from "./visit_texts.ts";

/** A page that its socket keeps up to date: names the socket, and holds the places for announcements and for the state of the line. */
export function LiveFrame(
  { t, socket, now, children }: {
    readonly t: Translator;
    readonly socket: string;
    /** the server's time, for clocks on the page */
    readonly now?: Temporal.Instant;
    readonly children: ComponentChildren;
  },
): JSX.Element {
  return (
    <div class="af-live" data-socket={socket} data-now={now?.epochMilliseconds}>
      <Island
        name="LiveVisit"
        props={{ lost: t(visitTexts.connectionLost), back: t(visitTexts.connectionBack) }}
      />
      <p id="announcer" class="kern-sr-only" role="status" />
      {children}
    </div>
  );
}
