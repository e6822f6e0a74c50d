import type { Context, ErrorData, PageProps } from "#lib/web/mod.ts";

export function errorTitle(_ctx: Context, status: number): string {
  return String(status);
}

export default function ErrorPage({ data }: PageProps<ErrorData>) {
  return <h1>{data.status}</h1>;
}
