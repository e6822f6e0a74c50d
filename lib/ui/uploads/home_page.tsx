import type { JSX } from "preact";
import { uploadTexts as texts } from "#lib/uploads/mod.ts";
import { PageHeading } from "../mod.ts";
import { LiveFrame } from "../session/LiveFrame.tsx";
import type { LiveRegion } from "../session/regions.ts";
import { AskedPapers, CitizenUploads, type CitizenUploadsProps } from "./citizen_uploads.tsx";

export interface HomeUploadsData extends CitizenUploadsProps {
  readonly back: { readonly href: string; readonly label: string };
}

/** The papers of an appointment, before the visit and after it, by the appointment's link. */
export function homeUploadRegions(data: HomeUploadsData): LiveRegion[] {
  return [
    { target: "asked", element: <AskedPapers {...data} /> },
    { target: "uploads", element: <CitizenUploads {...data} /> },
  ];
}

export function HomeUploadsPage(
  { data, socket, said }: {
    readonly data: HomeUploadsData;
    readonly socket: string;
    /** what there is to know before anything is sent */
    readonly said?: JSX.Element | undefined;
  },
): JSX.Element {
  const { t, view } = data;
  return (
    <LiveFrame t={t} socket={socket}>
      <PageHeading back={data.back} {...(view.open && !view.follow ? { lead: t(texts.leadAtHome) } : {})}>
        {t(texts.send)}
      </PageHeading>
      {said}
      {homeUploadRegions(data).map(({ element }) => element)}
    </LiveFrame>
  );
}
