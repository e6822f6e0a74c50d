/**
 * What the device check found, and what it means for a visit. Pure, for browsers too. It says nothing about the person and does not name the
 * device or its address.
 */
import { WAYS } from "./check_messages.ts";

const BROWSER_RESULTS = ["able", "in-app", "unable"] as const;
const DEVICE_RESULTS = [
  "untried",
  "works",
  "silent",
  "denied",
  "busy",
  "missing",
  "insecure",
] as const;
const SOUND_RESULTS = ["untried", "heard", "not-heard"] as const;
const NETWORK_RESULTS = ["untried", ...WAYS, "none"] as const;

export interface DeviceReport {
  readonly browser: typeof BROWSER_RESULTS[number];
  readonly camera: typeof DEVICE_RESULTS[number];
  readonly microphone: typeof DEVICE_RESULTS[number];
  readonly sound: typeof SOUND_RESULTS[number];
  readonly network: typeof NETWORK_RESULTS[number];
  /** there and back, on the way that the network lets through */
  readonly roundTripMilliseconds?: number;
  readonly lossPercent?: number;
}

export type CheckedPart = "browser" | "camera" | "microphone" | "sound" | "network";
export const CHECKED_PARTS: readonly CheckedPart[] = ["browser", "camera", "microphone", "sound", "network"];

/** A traffic light: `open` means that something has not been tried. */
export type Light = "good" | "limited" | "bad" | "open";

/** From here on pictures stutter: seen in calls under such lines. */
const LOSS_PERCENT_LIMITED = 3;
const ROUND_TRIP_MILLISECONDS_LIMITED = 300;

export const UNTRIED: DeviceReport = {
  browser: "able",
  camera: "untried",
  microphone: "untried",
  sound: "untried",
  network: "untried",
};

/**
 * The light of one part. Without a picture nobody's identity can be seen, so a camera is needed; sound can be replaced by writing.
 */
export function lightOfPart(part: CheckedPart, report: DeviceReport): Light {
  switch (part) {
    case "browser":
      return report.browser === "able" ? "good" : "bad";
    case "camera":
      return report.camera === "untried" ? "open" : report.camera === "works" ? "good" : "bad";
    case "microphone":
      return report.microphone === "untried" ? "open" : report.microphone === "works" ? "good" : "limited";
    case "sound":
      return report.sound === "untried" ? "open" : report.sound === "heard" ? "good" : "limited";
    case "network": {
      if (report.network === "untried") return "open";
      if (report.network === "none") return "bad";
      const poor = (report.lossPercent ?? 0) >= LOSS_PERCENT_LIMITED ||
        (report.roundTripMilliseconds ?? 0) >= ROUND_TRIP_MILLISECONDS_LIMITED;
      return poor ? "limited" : "good";
    }
  }
}

/** The light of the whole: the worst part counts; what has not been tried counts unless something is bad. */
export function lightOf(report: DeviceReport): Light {
  const lights = CHECKED_PARTS.map((part) => lightOfPart(part, report));
  for (const light of ["bad", "open", "limited"] as const) if (lights.includes(light)) return light;
  return "good";
}

/** A report from a browser, or undefined if it is none. */
export function readDeviceReport(text: (name: string) => string): DeviceReport | undefined {
  const one = <T extends string>(name: string, values: readonly T[]) =>
    values.find((value) => value === text(name));
  const browser = one("browser", BROWSER_RESULTS);
  const camera = one("camera", DEVICE_RESULTS);
  const microphone = one("microphone", DEVICE_RESULTS);
  const sound = one("sound", SOUND_RESULTS);
  const network = one("network", NETWORK_RESULTS);
  if (!browser || !camera || !microphone || !sound || !network) return undefined;
  const roundTrip = wholeNumber(text("roundTripMilliseconds"), 60_000);
  const loss = wholeNumber(text("lossPercent"), 100);
  return {
    ...{ browser, camera, microphone, sound, network },
    ...(roundTrip === undefined ? {} : { roundTripMilliseconds: roundTrip }),
    ...(loss === undefined ? {} : { lossPercent: loss }),
  };
}

function wholeNumber(text: string, most: number): number | undefined {
  return /^\d{1,5}$/.test(text) && Number(text) <= most ? Number(text) : undefined;
}
