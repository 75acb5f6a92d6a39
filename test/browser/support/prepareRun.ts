import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { chromiumPath } from './chromiumPath';
import { PROJECT, SCREENSHOTS } from './folders';

/** Before all files: the browser is there, the build is that of today, and no old pictures are left. */
export default function prepareRun(): void {
  chromiumPath();
  const compiler = require.resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', 'tsconfig.build.json'], {
    cwd: PROJECT,
    stdio: 'inherit',
  });
  rmSync(SCREENSHOTS, { recursive: true, force: true });
  mkdirSync(SCREENSHOTS, { recursive: true });
}
