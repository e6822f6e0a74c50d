import type { ComponentChildren, JSX } from "preact";
import { callStrings } from "#lib/visits/mod.ts";
import { ActionBar, VisitLayout } from "../mod.ts";
import { LiveFrame } from "./LiveFrame.tsx";
import { visitTexts } from "./visit_texts.ts";
import type { SessionWords } from "./words.ts";

/** A live page of a visit, the citizen's or a third person's: pictures, what is to do, and the bar with the call's switches in front. */
export function VisitFrame(
  { words: { t }, socket, now, stage, bar, children }: {
    readonly words: SessionWords;
    readonly socket: string;
    readonly now: Temporal.Instant;
    readonly stage: JSX.Element | undefined;
    readonly bar: JSX.Element | undefined;
    readonly children: ComponentChildren;
  },
): JSX.Element {
  return (
    <LiveFrame t={t} socket={socket} now={now}>
      <VisitLayout
        stageLabel={t(visitTexts.stage)}
        stepLabel={t(visitTexts.step)}
        stage={stage}
        actions={
          <ActionBar label={callStrings(t).bar}>
            <div id="switches" class="af-call__switches" />
            {bar}
          </ActionBar>
        }
      >
        {children}
      </VisitLayout>
    </LiveFrame>
  );
}
