import { useEffect, useState } from "preact/hooks";
import { wireFocus } from "./visit/focus.ts";
import { wireForms } from "./visit/form.ts";
import { wireKeys } from "./visit/keys.ts";
import { wireNotices } from "./visit/notices.ts";
import { visitSocket } from "./visit/socket.ts";

/** What the line says when the connection is gone. */
export interface LiveVisitProps {
  readonly lost: string;
  readonly back: string;
}

/** How long "the connection is back" stays, in milliseconds. */
const BACK_SHOWN_MS = 6000;

let wired = false;

/** Opens the visit's socket and keeps the page alive with it. Shows nothing unless the connection is lost, or has just come back. */
export default function LiveVisit({ lost, back }: LiveVisitProps) {
  const [line, setLine] = useState<"good" | "lost" | "back">("good");
  useEffect(() => {
    const socket = visitSocket();
    if (!wired) {
      wired = true;
      wireFocus();
      wireForms(socket);
      wireNotices(socket);
      wireKeys();
    }
    return socket.listen("state", (connected) => {
      setLine((before) => !connected ? "lost" : before === "lost" ? "back" : before);
    });
  }, []);
  useEffect(() => {
    if (line !== "back") return;
    const timer = setTimeout(() => setLine("good"), BACK_SHOWN_MS);
    return () => clearTimeout(timer);
  }, [line]);
  return (
    <p class={line === "lost" ? "af-line af-line--lost" : "af-line"} role="status">
      {line === "lost" ? lost : line === "back" ? back : ""}
    </p>
  );
}

declare global {
  interface Islands {
    LiveVisit: LiveVisitProps;
  }
}
