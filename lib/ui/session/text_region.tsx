import type { JSX } from "preact";
import { LINE_CHARACTERS_MAX, type TextLine, textStrings } from "#lib/visits/mod.ts";
import { Island } from "../island.tsx";
import { Button, Message, Messages } from "../mod.ts";
import type { SessionWords } from "./words.ts";

export interface TextRegionProps {
  readonly words: SessionWords;
  /** the viewer's id; undefined: no text for this viewer now */
  readonly ownId: string | undefined;
  readonly waiting: boolean;
  /** for a page without script: what was written so far, and where a line is sent to */
  readonly plain?: { readonly lines: readonly TextLine[]; readonly action: string };
}

/** The text beside the voice (element `text`). */
export function TextRegion({ words: { t }, ownId, waiting, plain }: TextRegionProps): JSX.Element {
  const texts = textStrings(t);
  return (
    <section id="text" aria-label={texts.title}>
      {ownId !== undefined && (
        <Island name="TextTalk" props={{ ownId, texts, waiting }}>
          {plain && (
            <>
              <h2 class="kern-heading-small">{texts.open}</h2>
              {plain.lines.length > 0 && (
                <Messages label={texts.log}>
                  {plain.lines.filter(({ done }) => done).map((line) => (
                    <Message
                      key={line.id}
                      who={line.by === ownId ? texts.you : line.name}
                      own={line.by === ownId}
                    >
                      {line.text}
                    </Message>
                  ))}
                </Messages>
              )}
              <form method="post" action={plain.action}>
                <label class="kern-label" for="plain-line">{texts.line}</label>
                <textarea
                  class="kern-form-input__input"
                  id="plain-line"
                  name="text"
                  rows={2}
                  maxLength={LINE_CHARACTERS_MAX}
                />
                <Button kind="secondary">{texts.send}</Button>
              </form>
            </>
          )}
        </Island>
      )}
    </section>
  );
}
