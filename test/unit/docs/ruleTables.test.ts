import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AGREEMENT_RULES } from '../../../src/answering/agreement/agreementRules';
import { DOUBT_RULES } from '../../../src/answering/agreement/doubtRules';
import { ARBITRATION_RULES } from '../../../src/answering/arbitration/arbitrationRules';

const page = readFileSync(join(__dirname, '../../../docs/engine.md'), 'utf8');

/** The rows of the table below a heading, without its padding. */
function rowsBelow(heading: string): string[] {
  const section = page.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) => row.replace(/ +/g, ' '));
}

test.each([
  ['Agreement of question and entry', AGREEMENT_RULES],
  ['Doubts about the first entry', DOUBT_RULES],
])('the page on the engine has every rule below "%s"', (heading, rules) => {
  expect(rowsBelow(heading)).toEqual(
    rules.map(
      ({ id, rule, example, counter }) => `| \`${id}\` | ${rule} | ${example} | ${counter} |`,
    ),
  );
});

const ANSWERED_BY = { ranking: 'ranking', facts: 'facts', missing: 'facts: missing' };

test('the page on the engine has every rule between facts and entries', () => {
  expect(rowsBelow('Facts or entry')).toEqual(
    ARBITRATION_RULES.map(
      ({ id, rule, by, example, counter }) =>
        `| \`${id}\` | ${rule} | ${ANSWERED_BY[by]} | ${example} | ${counter} |`,
    ),
  );
});
