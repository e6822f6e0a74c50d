import { useEffect, useState } from "preact/hooks";
import { wireForms } from "./visit/form.ts";
import { wireNotices } from "./visit/notices.ts";
import { visitSocket } from "./visit/socket.ts";

/** What the line says when the connection is gone. */
export interface LiveVisitProps {
  readonly lost: string;
  readonly back: string;
}

let wired = false;

/** Opens the visit's socket and keeps the page alive with it. Shows nothing unless the connection is lost. */
export default function LiveVisit({ lost, back }: LiveVisitProps) {
  const [connected, setConnected] = useState(true);
  const [wasLost, setWasLost] = useState(false);
  useEffect(() => {
    const socket = visitSocket();
    if (!wired) {
      wired = true;
      wireForms(socket);
      wireNotices(socket);
    }
    return socket.listen("state", (now) => {
      setConnected(now);
      if (!now) setWasLost(true);
    });
  }, []);
  return (
    <p class={connected ? "live-state" : "live-state live-state--lost"} role="status">
      {connected ? (wasLost ? back : "") : lost}
    </p>
  );
}

declare global {
  interface Islands {
    LiveVisit: LiveVisitProps;
  }
}
