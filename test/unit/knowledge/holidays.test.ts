import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildKnowledge } from '../../../src/knowledge/buildKnowledge';
import { formatProblem } from '../../../src/knowledge/knowledgeProblem';
import { knowledgeFiles } from '../../support/knowledge/knowledgeFiles';

const named = 'name: { en: A day, ar: يوم }';
const built = (text?: string) =>
  buildKnowledge([
    ...knowledgeFiles(),
    ...(text === undefined ? [] : [{ name: 'holidays.yaml', text }]),
  ]);
const holidaysIn = (text?: string) => {
  const result = built(text);
  if ('problems' in result) throw new Error(result.problems.map(formatProblem).join('\n'));
  return result.knowledge.holidays;
};
const problemsIn = (text: string) => {
  const result = built(text);
  return 'problems' in result ? result.problems.map(formatProblem) : [];
};

test('a folder need not have holidays', () => expect(holidaysIn()).toEqual([]));

test('days in a row are written once, and each day counts once', () =>
  expect(
    holidaysIn(`holidays:
  - { day: 2026-12-02, until: 2026-12-03, ${named} }
  - { day: 2026-12-03, ${named} }
  - { day: 2027-02-28, until: 2027-03-01, ${named} }
`),
  ).toEqual(['2026-12-02', '2026-12-03', '2027-02-28', '2027-03-01']));

test('a day that is none and one without a name are reported by line', () =>
  expect(
    problemsIn(`holidays:
  - { day: 2026-13-02, ${named} }
  - { day: 2026-12-02, until: 2026-12-01, ${named} }
  - { day: 2026-12-02, until: 2027-12-02, ${named} }
  - { day: 2026-12-02 }
`),
  ).toEqual([
    expect.stringMatching(/^holidays\.yaml:2 .*write a day as 2019-01-16/),
    expect.stringMatching(/^holidays\.yaml:5 .*name/),
  ]));

test('an end before its beginning, and one that is too far off, are reported', () =>
  expect(
    problemsIn(`holidays:
  - { day: 2026-12-02, until: 2026-12-01, ${named} }
  - { day: 2026-12-02, until: 2027-12-02, ${named} }
`),
  ).toEqual([
    'holidays.yaml:2 holidays › [1] › until: "2026-12-01" is not one of the 31 days from 2026-12-02 on; correct one of them',
    expect.stringMatching(/^holidays\.yaml:3 .*"2027-12-02" is not one of the 31 days/),
  ]));

test('the shipped ones load', () => {
  const text = readFileSync(join(__dirname, '../../../knowledge/holidays.yaml'), 'utf8');
  expect(holidaysIn(text)).toContain('2026-12-03');
});
