import { dirname, isAbsolute, resolve, win32 } from "node:path";
import { extendProfile, readProfile } from "../operations/stored-profile";
import { defaultProfile } from "../profile/index";
import type { Profile } from "../profile/profile";
import { Problem } from "../sheet/problem";
import { readUtf8 } from "./utf8-file";

/**
 * Reads a profile and those it extends, the nearest one winning. Throws `profile-not-utf8`, `profile-far`,
 * `profile-circular` and what reading a profile throws.
 */
export async function loadProfile(path: string, seen: readonly string[] = []): Promise<Profile> {
  const whole = resolve(path);
  if (seen.includes(whole)) throw new Problem("profile-circular", { file: path });
  const parsed = readProfile(await readUtf8(path, "profile-not-utf8"), path);
  const base =
    parsed.extends === undefined
      ? defaultProfile
      : await loadProfile(near(parsed.extends, path), [...seen, whole]);
  return extendProfile(base, parsed, path);
}

/** The file beside or below `path` that it names; a stranger's profile makes nothing else be read. */
function near(named: string, path: string): string {
  const parts = named.split(/[\\/]/);
  const isFar =
    isAbsolute(named) || win32.isAbsolute(named) || named.includes(":") || parts.includes("..");
  if (isFar || named.includes("\0")) throw new Problem("profile-far", { file: path, path: named });
  return resolve(dirname(resolve(path)), parts.join("/"));
}
