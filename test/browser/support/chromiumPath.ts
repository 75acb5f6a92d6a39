import { existsSync } from 'node:fs';

/**
 * Where the browser is: `CHROMIUM`, or else where Debian puts it.
 * @throws when there is none, with what to install
 */
export function chromiumPath(): string {
  const path = process.env['CHROMIUM'] || '/usr/bin/chromium';
  if (existsSync(path)) return path;
  throw new Error(
    `There is no Chromium at ${path}. Install the Debian package chromium, or set CHROMIUM to the path of one.`,
  );
}
