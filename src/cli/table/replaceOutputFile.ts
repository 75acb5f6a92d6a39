import { temporaryPath, writeFileAtomically } from '../../lib/writeFileAtomically';
import { InputFaults } from '../usageError';

/**
 * {@link writeFileAtomically} for what an operator has named.
 * @throws InputFaults if the file cannot be written
 */
export async function replaceOutputFile(
  out: string,
  write: (beside: string) => Promise<void>,
): Promise<void> {
  try {
    await writeFileAtomically(out, write);
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (path !== temporaryPath(out)) throw error;
    throw new InputFaults([`${out} cannot be written (${code}).`]);
  }
}
