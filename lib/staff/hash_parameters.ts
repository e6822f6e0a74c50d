/**
 * Argon2id (RFC 9106) with OWASP's minimum (Password Storage Cheat Sheet: m = 19 MiB, t = 2, p = 1). Stored hashes carry their own
 * parameters; raising these re-hashes each password at its owner's next sign-in.
 */
export const ARGON2_MEMORY_KIB = 19 * 1024;
export const ARGON2_PASSES = 2;
export const ARGON2_LANES = 1;
export const ARGON2_SALT_BYTES = 16;
export const ARGON2_HASH_BYTES = 32;

/** How every hash with the present parameters begins (PHC string format). */
export const ARGON2_PREFIX = `$argon2id$v=19$m=${ARGON2_MEMORY_KIB},t=${ARGON2_PASSES},p=${ARGON2_LANES}$`;
