/**
 * The text beside the voice, or instead of it: every keystroke is on the others' pages at once (real-time text, EN 301 549 § 6.2). Finished lines
 * are announced as a log; a line that is being written is announced once, by who writes it, and not character by character.
 */
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Button, Message, Messages } from "#lib/ui/shared.ts";
import { LINE_CHARACTERS_MAX, type TextLine } from "#lib/visits/shared.ts";
import type { TextStrings } from "#lib/visits/text_texts.ts";
import { talk, type TalkState } from "./visit/talk.ts";
import { announce } from "./visit/notices.ts";

export type TextTalkProps = {
  /** this person's id in the visit */
  readonly ownId: string;
  readonly texts: TextStrings;
  /** In the waiting room some sentences are ready to be sent. */
  readonly waiting: boolean;
};

declare global {
  interface Islands {
    TextTalk: TextTalkProps;
  }
}

export default function TextTalk({ ownId, texts, waiting }: TextTalkProps): JSX.Element {
  const [state, setState] = useState<TalkState>({ lines: [], unsent: new Set() });
  const [open, setOpen] = useState(false);
  const [seen, setSeen] = useState(0);
  const place = useRef<HTMLDetailsElement>(null);
  const text = useRef(talk(ownId)).current;
  useEffect(() => text.watch(setState), []);
  useEffect(() => openFromLink(place), []);
  const finished = state.lines.filter(({ done }) => done).sort((a, b) => a.at - b.at);
  const others = state.lines.filter(({ done, by }) => !done && by !== ownId);
  useAnnouncedWriters(others, texts);
  const fromOthers = finished.filter(({ by }) => by !== ownId).length;
  // Whoever reads instead of hearing must not have to look for what is being written to them.
  useEffect(() => {
    if (others.length > 0 && place.current) place.current.open = true;
  }, [others.length > 0]);
  useEffect(() => {
    if (open) setSeen(fromOthers);
  }, [open, fromOthers]);
  const news = fromOthers - seen;
  return (
    <details
      class="af-talk"
      ref={place}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        {texts.open}
        {!open && news > 0 && <strong>{` · ${texts.fresh.replace("{count}", String(news))}`}</strong>}
      </summary>
      <Messages label={texts.log}>
        {finished.map((line) => (
          <Message key={line.id} who={whoOf(line, ownId, texts)} own={line.by === ownId}>
            {line.text}
            {state.unsent.has(line.id) && ` (${texts.unsent})`}
          </Message>
        ))}
      </Messages>
      <div class="af-talk__now" aria-live="off">
        {others.map((line) => (
          <p key={line.id} data-line={line.id}>
            <span class="af-message__who">{fill(texts.writing, whoOf(line, ownId, texts))}</span>
            <span class="af-message__text">{line.text}</span>
          </p>
        ))}
      </div>
      {finished.length + others.length === 0 && (
        <p class="af-note">{waiting ? texts.emptyWaiting : texts.empty}</p>
      )}
      <Writing text={text} texts={texts} />
      {waiting && (
        <p class="af-talk__ready">
          {[texts.later, texts.moment, texts.ready].map((sentence) => (
            <Button
              key={sentence}
              type="button"
              kind="secondary"
              onClick={() => text.say(sentence)}
            >
              {sentence}
            </Button>
          ))}
        </p>
      )}
      <p class="af-note">{texts.note}</p>
    </details>
  );
}

function Writing(
  { text, texts }: { readonly text: ReturnType<typeof talk>; readonly texts: TextStrings },
): JSX.Element {
  const control = useRef<HTMLTextAreaElement>(null);
  const finish = () => {
    text.finish();
    if (control.current) control.current.value = "";
    control.current?.focus();
  };
  return (
    <form
      class="af-talk__line"
      onSubmit={(event) => {
        event.preventDefault();
        finish();
      }}
    >
      <label class="kern-label" for="talk-line">{texts.line}</label>
      <textarea
        ref={control}
        class="kern-form-input__input"
        id="talk-line"
        rows={2}
        maxLength={LINE_CHARACTERS_MAX}
        onInput={({ currentTarget }) => text.typed(currentTarget.value)}
        onKeyDown={(event) => {
          // Whoever is composing a character with an input method presses Enter to choose it.
          if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          finish();
        }}
      />
      <Button type="submit" kind="secondary">{texts.send}</Button>
    </form>
  );
}

/** The page's link to the text opens it and puts the cursor where one writes. */
function openFromLink(place: { readonly current: HTMLDetailsElement | null }): () => void {
  const follow = (event: Event) => {
    if (!(event.target as Element).closest('a[href="#text"]') || !place.current) return;
    event.preventDefault();
    place.current.open = true;
    place.current.scrollIntoView({ block: "nearest" });
    place.current.querySelector("textarea")?.focus();
  };
  document.addEventListener("click", follow);
  return () => document.removeEventListener("click", follow);
}

function useAnnouncedWriters(others: readonly TextLine[], texts: TextStrings): void {
  const names = others.map(({ name }) => name).join(", ");
  useEffect(() => {
    if (names !== "") announce(fill(texts.writing, names));
  }, [names]);
}

function whoOf(line: TextLine, ownId: string, texts: TextStrings): string {
  if (line.by === ownId) return texts.you;
  const what = line.role === "clerk" ? texts.role_clerk : line.kind ? texts[`kind_${line.kind}`] : undefined;
  return what === undefined ? line.name : `${line.name} (${what})`;
}

function fill(text: string, name: string): string {
  return text.replace("{name}", name);
}
