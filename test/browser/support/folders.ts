import { join } from 'node:path';

/** The folder of package.json. */
export const PROJECT = join(__dirname, '../../..');
/** Pictures of the last run; git ignores them. */
export const SCREENSHOTS = join(__dirname, '../screenshots');
