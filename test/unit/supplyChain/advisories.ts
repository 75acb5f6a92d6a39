/**
 * Below these versions packages that we ship have faults that are publicly known, or do not work.
 * Kept by hand, since tests need no network; `npm run release` asks the registry for what is new.
 */
export const MINIMUMS: readonly (readonly [name: string, atLeast: string, why: string])[] = [
  ['uuid', '11.1.1', 'CVE-2026-41907; by an override, since botbuilder and msal ask for less'],
  ['restify', '12.0.0', 'before, it cannot be loaded on Node 24'],
  ['botbuilder', '4.23.3', 'the last version'],
  [
    'axios',
    '1.16.0',
    'CVE-2026-42033, -42043, -40175, -25639: requests elsewhere, headers of others',
  ],
  ['form-data', '4.0.4', 'CVE-2025-7783: boundaries that can be guessed'],
  ['jsonwebtoken', '9.0.0', 'CVE-2022-23529, -23539, -23540, -23541: keys that are none'],
  ['jws', '4.0.1', 'CVE-2025-65945: signatures by HMAC that are not checked'],
  ['jose', '4.15.5', 'CVE-2024-28176: encrypted tokens that unpack without end'],
  ['@azure/identity', '4.2.1', 'CVE-2024-35255: rights of another'],
  ['@azure/msal-node', '2.9.2', 'CVE-2024-35255: rights of another'],
  ['qs', '6.14.2', 'CVE-2025-15284, CVE-2026-2391: arrays without a limit'],
  ['find-my-way', '9.0.1', 'CVE-2024-45813: slow paths'],
  ['send', '1.1.0', 'CVE-2024-43799: script in a page of redirection'],
  ['lodash', '4.17.23', 'CVE-2025-13465, CVE-2021-23337: prototypes'],
  ['node-fetch', '2.6.7', 'CVE-2022-0235: secrets sent to another host'],
  ['ws', '7.5.10', 'CVE-2024-37890: too many headers'],
  ['follow-redirects', '1.15.6', 'CVE-2024-28849: secrets sent to another host'],
  ['brace-expansion', '2.0.2', 'CVE-2025-5889: slow patterns'],
  ['minimatch', '9.0.7', 'CVE-2026-26996, CVE-2026-27903: slow patterns'],
  ['glob', '10.5.0', 'CVE-2025-64756: names of files as commands'],
  ['semver', '7.5.2', 'CVE-2022-25883: slow ranges'],
  ['zod', '3.22.3', 'CVE-2023-4316: slow addresses'],
  ['yaml', '2.2.2', 'CVE-2023-2251: an error that nobody can catch'],
  ['diff', '8.0.3', 'CVE-2026-24001: slow patches'],
  ['json-schema', '0.4.0', 'CVE-2021-3918: prototypes'],
  ['sshpk', '1.13.2', 'CVE-2018-3737: slow keys'],
  ['kysely', '0.28.12', 'CVE-2026-32763: SQL in paths of JSON, on other databases than ours'],
  ['pg', '8.0.0', 'before, it does not connect on Node 14 and later'],
];

/** Published by somebody who had taken the account of their author. */
export const NEVER: readonly string[] = [
  ...['axios@0.30.4', 'axios@1.14.1', 'plain-crypto-js@4.2.1'],
  ...['debug@4.4.2', 'chalk@5.6.1', 'ansi-styles@6.2.2', 'strip-ansi@7.1.1'],
];
