import type { SmsTanAnswer } from "#lib/cases/mod.ts";
import type { DeskVisitData } from "#lib/ui/session/desk_visit.ts";
import { signingDeskTexts as texts } from "#lib/ui/signing/mod.ts";
import { appointmentById, type Context, deskVisitPage, type Handlers, staffWith } from "#lib/web/mod.ts";

export { default } from "./index.tsx";

export const access = staffWith("serve");
export const leadsBackTo = "/desk/visits/:id";

/** A Handy-TAN to the person whose turn it is to sign. The clerk never sees the code. */
export const handler: Handlers<DeskVisitData> = {
  async POST(ctx) {
    const appointment = await appointmentById(ctx);
    const typed = ctx.form.text("number").slice(0, 60);
    const answer = await ctx.house.cases.sendSmsTan(appointment, ctx.clerk, typed);
    if (answer.ok) return ctx.seeOther(`/desk/visits/${appointment.id}`);
    return await deskVisitPage(ctx, appointment, { sms: { typed, fault: refusal(ctx, answer) } }, 422);
  },
};

function refusal({ t, formats }: Context, answer: Exclude<SmsTanAnswer, { ok: true }>): string {
  switch (answer.reason) {
    case "notANumber":
      return t(texts.smsNotANumber);
    case "notMobile":
      return t(texts.smsNotMobile);
    case "country":
      return t(texts.smsCountry);
    case "numberCap":
      return t(texts.smsNumberCap, { time: formats.time(answer.retryAt) });
    case "townCap":
      return t(texts.smsTownCap, { time: formats.time(answer.retryAt) });
    case "throttled":
      return t(texts.smsThrottled, { time: formats.time(answer.retryAt) });
    case "citizenAway":
      return t(texts.smsAway);
    case "notOffered":
    case "notNow":
      return t(texts.smsNotNow);
  }
}
