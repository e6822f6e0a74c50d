import { DURATION_BUCKETS_SECONDS, type House } from "#lib/web/mod.ts";
import { statusOf } from "#lib/visits/mod.ts";
import { readinessOf } from "./readiness.ts";

/** Prometheus' text format, version 0.0.4. */
export const METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8";

type Labels = Readonly<Record<string, string | number>>;
type Sample = { readonly suffix?: string; readonly labels?: Labels; readonly value: number };

/** Counts for whoever runs the service. Labels are route patterns, states and codes: nothing of a person, no address, no link. */
export async function metricsText(house: House): Promise<string> {
  const [outbox, visits, { parts }] = await Promise.all([
    house.outbox.state(),
    visitsToday(house),
    readinessOf(house),
  ]);
  const memory = Deno.memoryUsage();
  return [
    ...httpMetrics(house),
    metric("outbox_records", "gauge", "What waits to be sent or moved, and what of it has failed before", [
      { labels: { state: "waiting" }, value: outbox.waiting },
      { labels: { state: "failing" }, value: outbox.failing },
    ]),
    metric("live_sockets", "gauge", "Open live connections", [{ value: house.sockets.count }]),
    metric("visits", "gauge", "Today's visits by state", [
      { labels: { state: "waiting" }, value: visits.waiting },
      { labels: { state: "talking" }, value: visits.talking },
    ]),
    metric(
      "part_up",
      "gauge",
      "Whether a part works; its state says more",
      Object.entries(parts).map(([part, { state }]) => ({
        labels: { part, state },
        value: state === "up" ? 1 : 0,
      })),
    ),
    metric("memory_resident_bytes", "gauge", "Memory that the process holds", [{ value: memory.rss }]),
    metric("memory_heap_bytes", "gauge", "JavaScript's share of it in use", [{ value: memory.heapUsed }]),
    metric("start_time_seconds", "gauge", "When the process started, in Unix time", [{
      value: Math.round(performance.timeOrigin) / 1000,
    }]),
  ].join("");
}

function httpMetrics({ traffic }: House): string[] {
  const routes = [...traffic.routes()].sort(([a], [b]) => (a < b ? -1 : 1));
  const answers = routes.flatMap(([route, { answers }]) =>
    [...answers].sort().map(([status, value]) => ({ labels: { route, status }, value }))
  );
  const durations = routes.flatMap(([route, { durations, secondsTotal }]) => {
    let count = 0;
    const buckets = durations.map((some, index) => {
      count += some;
      return {
        suffix: "_bucket",
        labels: { route, le: DURATION_BUCKETS_SECONDS[index] ?? "+Inf" },
        value: count,
      };
    });
    const labels = { route };
    return [...buckets, { suffix: "_sum", labels, value: secondsTotal }, {
      suffix: "_count",
      labels,
      value: count,
    }];
  });
  return [
    metric("http_requests_total", "counter", "Answers by route and class of status", answers),
    metric("http_request_duration_seconds", "histogram", "Time until the answer's head", durations),
  ];
}

async function visitsToday({ booking, visits }: House): Promise<{ waiting: number; talking: number }> {
  const appointments = await booking.agenda(booking.today());
  const states = await Promise.all(appointments.map(async (one) => statusOf(await visits.of(one))));
  const count = (state: string) => states.filter((one) => one === state).length;
  return { waiting: count("waiting"), talking: count("talking") };
}

function metric(
  name: string,
  kind: "counter" | "gauge" | "histogram",
  help: string,
  samples: readonly Sample[],
): string {
  const full = `amtsfenster_${name}`;
  const lines = samples.map(({ suffix = "", labels, value }) =>
    `${full}${suffix}${inBraces(labels)} ${value}`
  );
  return [`# HELP ${full} ${help}`, `# TYPE ${full} ${kind}`, ...lines].join("\n") + "\n";
}

function inBraces(labels: Labels | undefined): string {
  if (!labels) return "";
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escape(String(value))}"`);
  return `{${pairs.join(",")}}`;
}

function escape(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}
