import { mayBeShipped, type Licensed } from './licences';

/**
 * The list of what is shipped with its licences, in Markdown. The texts of the licences are in the
 * packages themselves, and for what browsers run in `dist/tab/.vite/licences.json`.
 * @throws naming what may not be shipped
 */
export function thirdParty(packages: readonly Licensed[]): string {
  const refused = packages.filter((each) => !mayBeShipped(each));
  if (refused.length > 0)
    throw new Error(
      `These may not be shipped: ${refused.map(({ name, licence }) => `${name} (${licence ?? 'no licence'})`).join(', ')}`,
    );
  const counts = new Map<string, number>();
  for (const { licence = '' } of packages) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  const byCount = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return [
    '# What Lawaraq is shipped with',
    '',
    'Packages for every platform; an installation has those of its own. Their licences are in their folders below `node_modules/`; those of what browsers run are in `dist/tab/.vite/licences.json`.',
    '',
    '`@resvg/resvg-js` is under MPL-2.0: it is shipped unchanged, and its source is at https://github.com/thx/resvg-js.',
    '',
    '| licence | packages |',
    '| --- | ---: |',
    ...byCount.map(([licence, count]) => `| ${licence} | ${count} |`),
    '',
    '| package | version | licence |',
    '| --- | --- | --- |',
    ...packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`),
    '',
  ].join('\n');
}
