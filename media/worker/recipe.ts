/**
 * What the source build of the video worker consists of: everything here is part of the cache key, so a changed header or
 * flag never meets a binary built from the old one.
 */
import { createHash } from "node:crypto";
import ktls from "./adapters/ktls.h" with { type: "text" };
import precompiled from "./adapters/precompiled.h" with { type: "text" };
import srtp from "./adapters/srtp.h" with { type: "text" };
import unorderedDense from "./adapters/ankerl/unordered_dense.h" with { type: "text" };

/** The mediasoup version whose worker is provided; a test compares it with the installed package. */
export const MEDIASOUP_VERSION = "3.27.1";

/** Debian packages (bookworm and later) the build needs. */
export const PACKAGES = [
  "g++",
  "flatbuffers-compiler",
  "libflatbuffers-dev",
  "libssl-dev",
  "libuv1-dev",
  "libsrtp2-dev",
  "libabsl-dev",
] as const;

/** Our headers, by their path in the include folder. `precompiled.h` is included in front of every file. */
export const ADAPTERS: Readonly<Record<string, string>> = {
  "ankerl/unordered_dense.h": unorderedDense,
  "ktls.h": ktls,
  "precompiled.h": precompiled,
  "srtp.h": srtp,
};

export const COMPILE_FLAGS = [
  "-std=c++20",
  "-O2",
  "-DNDEBUG",
  "-DMS_LITTLE_ENDIAN",
  "-DMS_EXECUTABLE",
  "-DFLATBUFFERS_LOCALE_INDEPENDENT=1",
  "-w",
] as const;

export const HEADER_FLAGS = [
  "--cpp",
  "--cpp-field-case-style",
  "lower",
  "--reflect-names",
  "--scoped-enums",
  "--filename-suffix",
  "",
] as const;

export const LIBRARIES = [
  "ssl",
  "crypto",
  "uv",
  "srtp2",
  "flatbuffers",
  "absl_strings",
  "absl_throw_delegate",
  "absl_bad_optional_access",
  "pthread",
] as const;

/** First 12 hexadecimal digits of the SHA-256 over all of the above. */
export function recipeHash(): string {
  const inputs = JSON.stringify([PACKAGES, ADAPTERS, COMPILE_FLAGS, HEADER_FLAGS, LIBRARIES]);
  return createHash("sha256").update(inputs).digest("hex").slice(0, 12);
}
