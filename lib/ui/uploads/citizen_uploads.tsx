import type { JSX } from "preact";
import type { UploadsView } from "#lib/cases/mod.ts";
import { type UploadAsked, UPLOADS } from "#lib/services/mod.ts";
import { type UploadFile, uploadTexts as texts } from "#lib/uploads/mod.ts";
import { Button } from "../mod.ts";
import { QrCode } from "../qr.tsx";
import { Papers, RemoveForm } from "./papers.tsx";
import { Refused, SendForm } from "./send_form.tsx";
import { type UploadAnswer, type UploadWords } from "./words.ts";

export interface CitizenUploadsProps extends UploadWords {
  readonly view: UploadsView;
  /** the papers of the service, in its order */
  readonly papers: readonly UploadAsked[];
  /** /visits/:token or /appointments/:token */
  readonly base: string;
  /** the link for the phone that is good now */
  readonly phoneLink?: string;
  readonly answer?: UploadAnswer;
}

/** What the clerk has asked for and has not got yet (element `asked`): said politely, without taking the cursor away. */
export function AskedPapers(props: CitizenUploadsProps): JSX.Element {
  const { t, view, papers } = props;
  const asked = papers.flatMap((paper) => {
    const request = openRequest(view, paper);
    return request ? [{ paper, reason: request.reason }] : [];
  });
  const namesOf = (those: readonly UploadAsked[]) => those.map(({ id }) => t(UPLOADS[id].name)).join(", ");
  const names = namesOf(asked.map(({ paper }) => paper));
  const arrived = namesOf(papers.filter((paper) => hasArrived(view, paper)));
  return (
    <div id="asked" data-live-region="" tabIndex={-1}>
      <p class={names ? "kern-sr-only" : "af-note"} role="status">
        {names ? t(texts.askedWords, { names }) : arrived && t(texts.arrived, { names: arrived })}
      </p>
      {asked.map(({ paper, reason }) => (
        <section class="af-asked" aria-labelledby={`asked-${paper.id}`} key={paper.id}>
          <h2 class="kern-heading-small" id={`asked-${paper.id}`}>
            {t(reason ? texts.askedAgain : texts.asked, { name: t(UPLOADS[paper.id].name) })}
          </h2>
          {reason && <p class="kern-body">{t(texts[reason])}</p>}
          <Sending {...props} paper={paper} />
        </section>
      ))}
    </div>
  );
}

/** All papers of the service: what is there, and a place to send more (element `uploads`). Nothing where nothing can be sent and nothing was. */
export function CitizenUploads(props: CitizenUploadsProps): JSX.Element {
  const { t, view, formats } = props;
  const papers = props.papers.filter(({ id }) =>
    view.open && isFollowing(view, id) || view.files.some((file) => file.kind === id) ||
    props.answer?.kind === id
  );
  if (papers.length === 0) return <div id="uploads" data-live-region="" tabIndex={-1} />;
  return (
    <section
      id="uploads"
      class="af-uploads"
      data-live-region=""
      aria-labelledby="uploads-heading"
      tabIndex={-1}
    >
      <h2 class="kern-heading-small af-step__heading" id="uploads-heading">
        {t(view.follow && view.open ? texts.followTitle : texts.title)}
      </h2>
      {view.open && <p class="kern-body">{t(view.follow ? texts.leadAfter : texts.lead)}</p>}
      {view.follow && (
        <p class="kern-body">
          {view.open
            ? `${t(texts.followUntil, { date: formats.longDate(view.follow.lastDay) })} ${t(texts.kept)}`
            : t(texts.followOver)}
        </p>
      )}
      {papers.map((paper) => <PaperDetails {...props} paper={paper} key={paper.id} />)}
    </section>
  );
}

type PaperProps = CitizenUploadsProps & { readonly paper: UploadAsked };

/** One paper, folded together while nothing is to be done with it. */
function PaperDetails(props: PaperProps): JSX.Element {
  const { t, view, paper, base, answer } = props;
  const { name, hint } = UPLOADS[paper.id];
  const files = view.files.filter(({ kind }) => kind === paper.id);
  // What arrives by itself unfolds nothing: nobody's page jumps while they type.
  const open = answer?.kind === paper.id || !isAsked(view, paper) && view.handover?.kind === paper.id ||
    view.follow !== undefined && view.open && isFollowing(view, paper.id);
  return (
    <details class="af-upload" id={`paper-${paper.id}`} open={open}>
      <summary>
        <span class="af-upload__name">{t(name)}</span>
        <span class="af-upload__count">{t(texts.count, { count: files.length })}</span>
      </summary>
      {(paper.when || hint) && (
        <p class="kern-body">
          {[paper.when && sentence(t(paper.when)), hint && t(hint)].filter(Boolean).join(" ")}
        </p>
      )}
      <Papers
        {...props}
        files={files}
        base={`${base}/uploads`}
        acts={(file, fileName) => !view.closed && <Changing {...props} file={file} fileName={fileName} />}
      />
      {!view.open && answer?.kind === paper.id && <Refused t={t} answer={answer} />}
      {view.open && isFollowing(view, paper.id) && (isAsked(view, paper)
        ? (
          <p class="kern-body">
            <a class="kern-link" href="#asked">{t(texts.askedAbove)}</a>
          </p>
        )
        : <Sending {...props} />)}
    </details>
  );
}

/** What can be done with one's own file: a better one takes its place in one step, or it goes. */
function Changing(
  { t, paper, base, answer, file, fileName }: PaperProps & {
    readonly file: UploadFile;
    readonly fileName: string;
  },
): JSX.Element {
  const refused = answer?.replaces === file.id;
  return (
    <>
      <RemoveForm t={t} action={`${base}/uploads/${file.id}`} name={fileName} />
      <details class="af-replace" id={`ersetzen-${file.id}`} open={refused}>
        <summary aria-label={t(texts.replaceOne, { name: fileName })}>{t(texts.replace)}</summary>
        <SendForm
          t={t}
          kind={paper.id}
          action={`${base}/uploads?kind=${paper.id}&replaces=${file.id}`}
          answer={refused ? answer : undefined}
          replaces={{ id: file.id, name: fileName }}
        />
      </details>
    </>
  );
}

/** The ways to send one paper: from this device, or with the phone while the call goes on here. */
function Sending(props: PaperProps): JSX.Element {
  const { t, formats, view, paper, base, phoneLink, answer } = props;
  const name = t(UPLOADS[paper.id].name);
  const handover = view.handover?.kind === paper.id ? view.handover : undefined;
  return (
    <>
      <SendForm
        t={t}
        kind={paper.id}
        action={`${base}/uploads?kind=${paper.id}`}
        answer={answer?.replaces ? undefined : answer}
      />
      {handover && phoneLink
        ? (
          <div class="af-handover">
            <QrCode link={phoneLink} label={t(texts.qr, { name })} />
            <div>
              <p class="kern-body">{t(texts.byPhoneHelp, { name, time: formats.time(handover.until) })}</p>
              <form method="post" action={`${base}/upload-handover`}>
                <input type="hidden" name="_method" value="delete" />
                <Button kind="tertiary">{t(texts.byPhoneEnd)}</Button>
              </form>
            </div>
          </div>
        )
        : !view.closed && (
          <form class="af-handover__open" method="post" action={`${base}/upload-handover`}>
            <input type="hidden" name="kind" value={paper.id} />
            <Button kind="tertiary" icon="phone">
              {t(texts.byPhone)}
              <span class="kern-sr-only">{`: ${name}`}</span>
            </Button>
          </form>
        )}
    </>
  );
}

function isAsked(view: UploadsView, paper: UploadAsked): boolean {
  return openRequest(view, paper) !== undefined;
}

function openRequest(view: UploadsView, { id }: UploadAsked): UploadsView["requests"][number] | undefined {
  return view.open ? view.requests.find(({ kind, fulfilled }) => kind === id && !fulfilled) : undefined;
}

/** What was asked for in this conversation is there. */
function hasArrived(view: UploadsView, { id }: UploadAsked): boolean {
  return view.open && view.requests.some(({ kind, fulfilled }) => kind === id && fulfilled);
}

/** After the visit only what was asked for is sent; where nothing was named, every paper of the service. */
function isFollowing({ follow }: UploadsView, id: UploadAsked["id"]): boolean {
  return !follow || follow.kinds.length === 0 || follow.kinds.includes(id);
}

function sentence(words: string): string {
  const first = words.charAt(0).toUpperCase() + words.slice(1);
  return /[.!?]$/.test(first) ? first : `${first}.`;
}
