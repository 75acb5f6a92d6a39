import { join } from 'node:path';

/** The folder of package.json. */
export const PROJECT = join(__dirname, '../../..');
/** Pictures of the last run; git ignores them. */
export const SCREENSHOTS = join(__dirname, '../screenshots');
/** Pictures for the guides: `npm run pictures` replaces those that the guides show. */
export const GUIDE_PICTURES =
  process.env['PICTURES'] === 'docs' ? join(PROJECT, 'docs/pictures') : join(SCREENSHOTS, 'guide');
