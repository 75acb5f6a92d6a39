import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import startDatabase from '../../support/database/startDatabase';
import { chromiumPath } from './chromiumPath';
import { PROJECT, SCREENSHOTS } from './folders';

/**
 * Before all files: the browser is there, the build is that of today, no old pictures are left, and
 * there is a database for the tests that need no more than the tab.
 */
export default async function prepareRun(): Promise<void> {
  chromiumPath();
  execFileSync('npm', ['run', 'build'], { cwd: PROJECT, stdio: 'inherit' });
  rmSync(SCREENSHOTS, { recursive: true, force: true });
  mkdirSync(SCREENSHOTS, { recursive: true });
  await startDatabase();
}
