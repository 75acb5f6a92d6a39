import { join } from 'node:path';
import type { PackageFiles } from '../../../src/cli/package/checks/packageFault';
import { readPackageFiles } from '../../../src/cli/package/readPackageFiles';

export const MANIFEST_FOLDER = join(__dirname, '../../../manifest');

const BOT = '1b9f2a3c-0000-4000-8000-00000000abcd';

/** Every variable of a package. */
export const PACKAGE_VARIABLES = {
  MicrosoftAppId: BOT,
  PUBLIC_URL: 'https://lawaraq.gov.example',
  DEVELOPER_NAME: 'Example Entity',
  DEVELOPER_WEBSITE: 'https://gov.example/lawaraq',
  PRIVACY_URL: 'https://gov.example/privacy',
  TERMS_URL: 'https://gov.example/terms',
};

/** The files of the shipped manifest, filled in. */
export const goodPackage = (): Promise<PackageFiles> =>
  readPackageFiles(MANIFEST_FOLDER, {
    VERSION: '1.2.3',
    TEAMS_APP_ID: '2c9f2a3c-0000-4000-8000-00000000abcd',
    BOT_ID: BOT,
    TAB_CLIENT_ID: BOT,
    DEVELOPER_NAME: 'Example Entity',
    DEVELOPER_WEBSITE: 'https://gov.example/lawaraq',
    PRIVACY_URL: 'https://gov.example/privacy',
    TERMS_URL: 'https://gov.example/terms',
    PUBLIC_URL: 'https://lawaraq.gov.example',
    PUBLIC_HOST: 'lawaraq.gov.example',
  });
