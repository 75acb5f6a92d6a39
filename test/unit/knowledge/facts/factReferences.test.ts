import fc from 'fast-check';
import { createFactWording } from '../../../../src/facts/factValueText';
import { buildKnowledge } from '../../../../src/knowledge/buildKnowledge';
import { factsNamedIn } from '../../../../src/knowledge/facts/factReferences';
import type { Knowledge } from '../../../../src/knowledge/knowledge';
import { formatProblem } from '../../../../src/knowledge/knowledgeProblem';
import { filesWithFacts } from '../../../support/knowledge/factFixtures';
import { realMessages } from '../../../support/knowledge/messages';

type Change = [file: string, from: string, to: string];

const saying = (en: string, ar: string): Change[] => [
  ['entries.yaml', 'en: In 2018.', `en: "${en}"`],
  ['entries.yaml', 'ar: في عام 2018.', `ar: "${ar}"`],
];

async function build(changes: readonly Change[]) {
  const factWording = createFactWording(await realMessages());
  return buildKnowledge(filesWithFacts(...changes), { factWording });
}
async function knowledgeOf(changes: readonly Change[]): Promise<Knowledge> {
  const built = await build(changes);
  if ('problems' in built) throw new Error(built.problems.map(formatProblem).join('\n'));
  return built.knowledge;
}
async function problemsIn(...changes: readonly Change[]): Promise<string[]> {
  const built = await build(changes);
  return 'problems' in built ? built.problems.map(formatProblem) : [];
}
const answerOf = async (en: string, ar: string, ...more: Change[]) =>
  (await knowledgeOf([...saying(en, ar), ...more])).entries.find(({ id }) => id === 'launch')
    ?.answer;

const SHEETS = '{fact:strategy.sheets_saved.2018}';

describe('a text that names a fact', () => {
  it('says its value with the word and the scale of each language', async () => {
    expect(await answerOf(`It saved ${SHEETS} sheets.`, `وفّرت ${SHEETS} ورقة.`)).toEqual({
      en: 'It saved more than 37 million sheets.',
      ar: 'وفّرت أكثر من 37 مليون ورقة.',
    });
  });

  it('begins a sentence with a capital letter', async () => {
    const answer = await answerOf(`${SHEETS} sheets. ${SHEETS}!`, `${SHEETS} ورقة.`);
    expect(answer?.en).toBe('More than 37 million sheets. More than 37 million!');
  });

  it('says the figure alone, the date, a name or a text of the fact', async () => {
    const answer = await answerOf(
      '{fact:strategy.sheets_saved.2018|figure} on {fact:strategy.sheets_saved.2018|asOf} by {fact:strategy.launched_by}: {fact:strategy.goal}, {fact:strategy.launched_on}',
      '{fact:strategy.sheets_saved.2018|figure} في {fact:strategy.sheets_saved.2018|asOf}',
    );
    expect(answer).toEqual({
      en: '37 million on 16 January 2019 by The Minister and Roads Authority: no paper, 2018',
      ar: '37 مليون في 16 يناير 2019',
    });
  });

  it('changes with the fact, in an answer, in a field and in what is said of missing facts', async () => {
    const changes = (value: string): Change[] => [
      ...saying(`It was ${SHEETS}.`, `كانت ${SHEETS}.`),
      ['facts/missing.yaml', 'en: I have no target.', `en: "None, but ${SHEETS}."`],
      ['entities.yaml', 'en: cut paper by 55%', `en: "cut ${SHEETS}"`],
      ['entities.yaml', 'ar: خفضت الورق بنسبة 55%', `ar: "خفضت ${SHEETS}"`],
      ['facts/results.yaml', 'value: 37000000', `value: ${value}`],
    ];
    for (const [value, said] of [
      ['37000000', '37'],
      ['38500000', '38.5'],
    ] as const) {
      const { entries, facts } = await knowledgeOf(changes(value));
      const answer = entries.find(({ id }) => id === 'launch')?.answer;
      expect(answer).toEqual({
        en: `It was more than ${said} million.`,
        ar: `كانت أكثر من ${said} مليون.`,
      });
      const result = entries.find(({ id }) => id === 'entity-result.roads')?.answer;
      expect(result).toEqual({
        en: `Roads Authority cut more than ${said} million.`,
        ar: `هيئة الطرق خفضت أكثر من ${said} مليون.`,
      });
      expect(facts.missing[0]?.text.en).toBe(`None, but more than ${said} million.`);
    }
  });

  it.each([
    [
      'an unknown fact',
      '{fact:strategy.sheets}',
      /entries\.yaml:\d+.*there is no fact "strategy\.sheets"; there are .*strategy\.sheets_saved\.2018/,
    ],
    ['an unknown subject', '{fact:nobody.age}', /there is no fact "nobody\.age"$/],
    ['an unknown form', '{fact:strategy.goal|colour}', /"colour" is no form of a fact/],
    ['a date that is not known', '{fact:strategy.goal|asOf}', /"strategy\.goal" has no "asOf"/],
  ])('is refused with its place if it names %s', async (_what, reference, message) => {
    const problems = await problemsIn(...saying(reference, 'في عام 2018.'));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
  });

  it('is not blamed for facts that have mistakes', async () => {
    const problems = await problemsIn(...saying(SHEETS, SHEETS), [
      'facts/results.yaml',
      'unit: sheets',
      'unit: hours',
    ]);
    expect(problems.join('\n')).not.toMatch(/there is no fact/);
    expect(problems).toHaveLength(1);
  });

  it('names each fact once, wherever it stands and in whichever form', () => {
    const id = fc.stringMatching(/^[a-z][a-z0-9_-]{0,8}(\.[a-z0-9_-]{1,8}){1,3}$/);
    const around = fc.string().map((text) => text.replace(/[{}|]/g, ''));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(id, fc.constantFrom('', '|figure', '|asOf'), around)),
        (named) => {
          const text = named.map(([fact, form, rest]) => `${rest}{fact:${fact}${form}}`).join('');
          expect(factsNamedIn(text)).toEqual([...new Set(named.map(([fact]) => fact))]);
        },
      ),
    );
  });
});
