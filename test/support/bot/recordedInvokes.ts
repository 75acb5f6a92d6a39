import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sent } from './testBot';

const FOLDER = join(__dirname, 'invokes');

/** Activities in the shape that Teams gives them in its documentation, by the names of their files. */
export const recordedInvokes = (): Record<string, Sent> =>
  Object.fromEntries(
    readdirSync(FOLDER).map((file) => [
      file.replace(/\.json$/, ''),
      JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Sent,
    ]),
  );
