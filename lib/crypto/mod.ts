export { CaseKeys, KeyDestroyedError } from "./case_keys.ts";
export { isSameSecret, loadMasterKey, Secrets, sha256Hex } from "./secrets.ts";
export { openSealed, seal, SEAL_OVERHEAD_BYTES } from "./seal.ts";
