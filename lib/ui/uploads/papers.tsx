import type { ComponentChildren, JSX } from "preact";
import { type UploadFile, uploadTexts } from "#lib/uploads/mod.ts";
import { Button, Icon } from "../mod.ts";
import { factsOf, nameOf, type UploadWords } from "./words.ts";

export interface PapersProps extends UploadWords {
  /** of one kind, oldest first */
  readonly files: readonly UploadFile[];
  /** where a file is, without its id */
  readonly base: string;
  /** what can be done with a file, beside it */
  readonly acts?: (file: UploadFile, name: string) => ComponentChildren;
}

/** The files of one paper: a small picture that opens the large one, or a PDF to be saved. */
export function Papers(props: PapersProps): JSX.Element | null {
  const { t, files, base, acts } = props;
  if (files.length === 0) return null;
  return (
    <ol class="af-papers">
      {files.map((file, index) => {
        const name = nameOf(t, file.kind, index + 1);
        const href = `${base}/${file.id}`;
        const isPicture = file.mediaType === "image/jpeg";
        return (
          <li class="af-paper" id={`papier-${file.id}`} key={file.id}>
            <a
              class="af-paper__look"
              href={href}
              target={isPicture ? "_blank" : undefined}
              aria-label={t(isPicture ? uploadTexts.open : uploadTexts.save, { name })}
            >
              {isPicture
                ? <img class="af-paper__picture" src={href} alt="" loading="lazy" decoding="async" />
                : <Icon name="document" large />}
            </a>
            <span class="af-paper__words">
              <span class="af-paper__name">{t(uploadTexts.page, { number: index + 1 })}</span>
              <span class="af-note">{factsOf(props, file)}</span>
            </span>
            {acts?.(file, name)}
          </li>
        );
      })}
    </ol>
  );
}

/** Removes a file that one sent oneself. */
export function RemoveForm(
  { t, action, name }: Pick<UploadWords, "t"> & { readonly action: string; readonly name: string },
): JSX.Element {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="_method" value="delete" />
      <Button kind="tertiary" attributes={{ "aria-label": t(uploadTexts.removeOne, { name }) }}>
        {t(uploadTexts.remove)}
      </Button>
    </form>
  );
}
