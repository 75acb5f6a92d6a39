import { besideOf, writeInPlace } from '../../lib/writeFileAtomically';
import { FaultsFound } from '../usageError';

/**
 * {@link writeInPlace} for what an operator has named.
 * @throws FaultsFound where the file cannot be written
 */
export async function replaceOutputFile(
  out: string,
  write: (beside: string) => Promise<void>,
): Promise<void> {
  try {
    await writeInPlace(out, write);
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (path !== besideOf(out)) throw error;
    throw new FaultsFound([`${out} cannot be written (${code}).`]);
  }
}
