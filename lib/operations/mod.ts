export { METRICS_TYPE, metricsText } from "./metrics.ts";
export { type PartState, type Readiness, readinessOf } from "./readiness.ts";
