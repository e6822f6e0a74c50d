export { type Config, type Environment, type LogLevelSetting, type TownInfo } from "./config.ts";
export { readConfig, SETTINGS } from "./read.ts";
export type { SettingFault } from "./reader.ts";
export { readEnvFile, readEnvironment, unknownNames } from "./environment.ts";
export { CALLING_CODES, NEAR, type SmsCountry, UNION } from "./sms_countries.ts";
