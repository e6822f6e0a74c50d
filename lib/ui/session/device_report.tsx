import type { JSX } from "preact";
import type { Formats, Translator } from "#lib/i18n/mod.ts";
import {
  CHECKED_PARTS,
  type CheckedDevices,
  deviceReportTexts as texts,
  lightOf,
  lightOfPart,
} from "#lib/visits/mod.ts";

/** The traffic light of a device check in words, for one line. */
export function deviceWords({ report }: CheckedDevices, t: Translator): string {
  return t(texts[lightOf(report)]);
}

/** What the check found, so that a clerk knows before the call what will not work. */
export function DeviceReportLine(
  { devices, t, formats, id }: { devices: CheckedDevices; t: Translator; formats: Formats; id: string },
): JSX.Element {
  const { report, at } = devices;
  const troubles = CHECKED_PARTS.filter((part) => ["bad", "limited"].includes(lightOfPart(part, report)));
  const { roundTripMilliseconds: milliseconds, lossPercent: percent, network } = report;
  return (
    <p class="kern-body" id={id}>
      {[
        deviceWords(devices, t),
        ...(troubles.length > 0
          ? [t(texts.troubles, { parts: troubles.map((part) => t(texts[part])).join(", ") })]
          : []),
        ...(milliseconds === undefined || percent === undefined
          ? []
          : [t(texts.line, { way: network.toUpperCase(), milliseconds, percent })]),
        t(texts.at, { when: formats.dateAndTime(Temporal.Instant.from(at)) }),
      ].join(" · ")}
    </p>
  );
}
