import type { JSX } from "preact";
import type { UploadsView } from "#lib/cases/mod.ts";
import { type UploadAsked, UPLOADS } from "#lib/services/mod.ts";
import { AGAIN_REASONS, type UploadFile, uploadTexts } from "#lib/uploads/mod.ts";
import { Button, Panel } from "../mod.ts";
import { deskUploadTexts as texts } from "./desk_texts.ts";
import { Papers } from "./papers.tsx";
import type { UploadWords } from "./words.ts";

export interface DeskUploadsProps extends UploadWords {
  readonly view: UploadsView;
  readonly papers: readonly UploadAsked[];
  /** /desk/visits/:id */
  readonly base: string;
}

/** The person's papers on the clerk's page (element `uploads`): what came, and asking for what did not. */
export function DeskUploads(props: DeskUploadsProps): JSX.Element {
  const { t, view, papers } = props;
  const news = papers.map(({ id }) => ({ id, count: view.files.filter(({ kind }) => kind === id).length }))
    .filter(({ count }) => count > 0)
    .map(({ id, count }) => t(texts.news, { name: t(UPLOADS[id].name), count }));
  return (
    <div id="uploads" data-live-region="" tabIndex={-1}>
      <p class="kern-sr-only" role="status">{news.join(" ")}</p>
      <Panel heading={t(texts.title)}>
        <ul class="af-desk-papers">
          {papers.map((paper) => <DeskPaper {...props} paper={paper} key={paper.id} />)}
        </ul>
      </Panel>
    </div>
  );
}

function DeskPaper(props: DeskUploadsProps & { readonly paper: UploadAsked }): JSX.Element {
  const { t, view, paper, base } = props;
  const name = t(UPLOADS[paper.id].name);
  const files = view.files.filter(({ kind }) => kind === paper.id);
  const request = view.requests.find(({ kind, fulfilled }) => kind === paper.id && !fulfilled);
  const state = request
    ? askedWords(props, request)
    : files.length > 0
    ? t(uploadTexts.count, { count: files.length })
    : t(texts.none);
  return (
    <li id={`paper-${paper.id}`}>
      <div class="af-desk-papers__line">
        <span>
          <strong>{name}</strong>
          <span class="af-note">{state}</span>
        </span>
        {view.open && (
          <Asking
            {...props}
            name={name}
            asked={request !== undefined}
            again={files.length > 0}
          />
        )}
      </div>
      <Papers
        {...props}
        files={files}
        base={`${base}/uploads`}
        acts={(file, fileName) => view.open && <Turning t={t} base={base} file={file} name={fileName} />}
      />
    </li>
  );
}

/** "angefordert um 10:05 Uhr: nicht lesbar" */
function askedWords(
  { t, formats }: UploadWords,
  { askedAt, reason }: DeskUploadsProps["view"]["requests"][number],
): string {
  const time = formats.time(askedAt);
  return reason ? t(texts.askedBecause, { time, reason: t(texts[reason]) }) : t(texts.asked, { time });
}

function Asking(
  { t, base, paper, name, asked, again }: DeskUploadsProps & {
    readonly paper: UploadAsked;
    readonly name: string;
    readonly asked: boolean;
    readonly again: boolean;
  },
): JSX.Element {
  const label = asked ? texts.withdrawFor : again ? texts.askAgainFor : texts.askFor;
  return (
    <form class="af-desk-papers__ask" method="post" action={`${base}/upload-requests`}>
      {!asked && again && <Reasons t={t} name={name} />}
      {asked && <input type="hidden" name="_method" value="delete" />}
      <input type="hidden" name="kind" value={paper.id} />
      <Button kind={asked ? "tertiary" : "secondary"} attributes={{ "aria-label": t(label, { name }) }}>
        {t(asked ? texts.withdraw : again ? texts.askAgain : texts.ask)}
      </Button>
    </form>
  );
}

/** What came is not enough: the citizen reads why, and what to do otherwise. */
function Reasons({ t, name }: Pick<DeskUploadsProps, "t"> & { readonly name: string }): JSX.Element {
  return (
    <span class="kern-form-input__select-wrapper">
      <select class="kern-form-input__select" name="reason" aria-label={t(texts.reason, { name })}>
        <option value="">{t(texts.noReason)}</option>
        {AGAIN_REASONS.map((reason) => <option key={reason} value={reason}>{t(texts[reason])}</option>)}
      </select>
    </span>
  );
}

function Turning(
  { t, base, file, name }: Pick<DeskUploadsProps, "t" | "base"> & {
    readonly file: UploadFile;
    readonly name: string;
  },
): JSX.Element | null {
  if (file.mediaType !== "image/jpeg") return null;
  return (
    <form method="post" action={`${base}/uploads/${file.id}`}>
      <input type="hidden" name="_method" value="patch" />
      <Button kind="tertiary" attributes={{ "aria-label": t(texts.turnOne, { name }) }}>
        {t(texts.turn)}
      </Button>
    </form>
  );
}
