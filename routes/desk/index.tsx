import type { FollowedCase } from "#lib/cases/mod.ts";
import { DeskLayout } from "#lib/ui/mod.ts";
import { DeskKeys } from "#lib/ui/session/DeskKeys.tsx";
import { DeskAgenda, type DeskAgendaProps, deskTitle } from "#lib/ui/session/DeskAgenda.tsx";
import { deskTexts } from "#lib/ui/session/desk_texts.ts";
import { FollowedPanel } from "#lib/ui/uploads/mod.ts";
import { LiveFrame } from "#lib/ui/session/LiveFrame.tsx";
import { type Handlers, page, type PageProps, readDesk, serviceNames, staffWith } from "#lib/web/mod.ts";
import { MailOutage } from "../admin/_outage.tsx";

export const access = staffWith("serve");

type Data = DeskAgendaProps & { readonly followed: readonly FollowedCase[] };

export const handler: Handlers<Data> = {
  async GET(ctx) {
    const desk = await readDesk(ctx, ctx.clerk);
    const followed = await ctx.house.cases.following.ofClerk(ctx.clerk.id);
    return page({ ...desk, followed }, {
      title: deskTitle(desk.entries, ctx.t),
      layout: "desk",
      styles: ["desk.css"],
    });
  },
};

/** The desk with nobody in hand: the agenda, and what happens next. */
export default function DeskPage({ data, ctx }: PageProps<Data>) {
  const { t, formats } = ctx;
  return (
    <LiveFrame t={t} socket="/live/desk">
      <DeskLayout
        labels={{ agenda: t(deskTexts.title), person: t(deskTexts.person), form: t(deskTexts.form) }}
        agenda={<DeskAgenda {...data} />}
        empty={
          <>
            <MailOutage ctx={ctx} />
            <h2 class="kern-heading-medium">{t(deskTexts.empty)}</h2>
            <p class="kern-body">{t(deskTexts.emptyHelp)}</p>
            <FollowedPanel {...{ t, formats }} cases={data.followed} serviceName={serviceNames(ctx)} />
            <DeskKeys t={t} />
          </>
        }
      />
    </LiveFrame>
  );
}
