import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names of the variables that docs/configuration.md explains. */
export function documentedVariables(): Set<string> {
  const page = readFileSync(join(__dirname, '../../../docs/configuration.md'), 'utf8');
  const [, section = ''] = /^## Environment variables\n([\s\S]*?)^## /m.exec(page) ?? [];
  const cells = [...section.matchAll(/^\|([^|]+)\|/gm)].map(([, cell = '']) => cell);
  return new Set(
    cells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, name = '']) => name)),
  );
}

/** As somebody who deploys it fills in what an example leaves open. */
export const placeholdersFilled = (given: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      value
        .replace('your-secret', 'kW8~q3T.vN5r-Lx2Zb7uHs9Jd4')
        .replace('your-password', 'mR6tYw2kPz'),
    ]),
  );
