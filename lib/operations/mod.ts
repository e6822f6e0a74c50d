export { METRICS_TYPE, metricsText } from "./metrics.ts";
export { type PartState, type Readiness, readinessOf } from "./readiness.ts";
export { devTexts } from "./dev_texts.ts";
export { type SampleMail, sampleMail, sampleMails } from "./sample_mails.ts";
