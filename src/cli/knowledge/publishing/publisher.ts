import { execFile } from 'node:child_process';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';
import { writtenLine } from '../../../language/text/sanitizeText';
import { writtenOption } from '../../textOption';

const run = promisify(execFile);

/** Characters of why something is published. */
export const LONGEST_WHY = 1000;
const LONGEST_NAME = 200;

/** Who publishes: the name that is given, or that of Git's configuration, or of the account here. */
export async function publisher(given: string | undefined): Promise<string> {
  if (given?.trim()) return writtenOption('--by', given, LONGEST_NAME);
  const { stdout } = await run('git', ['config', 'user.name']).catch(() => ({ stdout: '' }));
  return writtenLine(stdout).slice(0, LONGEST_NAME) || userInfo().username;
}
