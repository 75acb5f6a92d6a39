import { execFile } from 'node:child_process';
import { userInfo } from 'node:os';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Who publishes: the name that is given, or that of Git's configuration, or of the account here. */
export async function publisher(given: string | undefined): Promise<string> {
  const name = given?.trim();
  if (name) return name;
  const { stdout } = await run('git', ['config', 'user.name']).catch(() => ({ stdout: '' }));
  return stdout.trim() || userInfo().username;
}
