import { rename, rm } from 'node:fs/promises';

/** Where a file is written before it takes its place. */
export const temporaryPath = (path: string): string => `${path}.part`;

/**
 * Writes a temporary file and renames it, because a half-written file looks like a whole one.
 * @param write writes to the path that it is given
 */
export async function writeFileAtomically(
  path: string,
  write: (beside: string) => Promise<void>,
): Promise<void> {
  const beside = temporaryPath(path);
  try {
    await write(beside);
    await rename(beside, path);
  } finally {
    await rm(beside, { force: true });
  }
}
