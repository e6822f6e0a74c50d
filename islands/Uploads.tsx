import { useEffect } from "preact/hooks";
import { isUpload, postFiles, wireUploads } from "./visit/upload.ts";

/** Nothing is to be said to it. */
export type UploadsProps = Record<string, never>;

let wired = false;

/** Sends the papers of a page without a socket in the background. */
export default function Uploads(_props: UploadsProps) {
  useEffect(() => {
    if (wired) return;
    wired = true;
    wireUploads();
    document.addEventListener("submit", (event) => {
      const form = event.target as HTMLFormElement;
      const region = form.closest("[data-live-region]")?.id;
      if (!region || !isUpload(form)) return;
      event.preventDefault();
      void postFiles(form, region);
    });
  }, []);
  return null;
}

declare global {
  interface Islands {
    Uploads: UploadsProps;
  }
}
