import { join } from 'node:path';
import { overview } from '../../../src/contract/tabContract';
import { loadKnowledge } from '../../../src/knowledge/readKnowledgeFolder';
import { publishedResults } from '../../../src/knowledge/publishedResults';
import { askedLanguage } from '../../../src/tabApi/tabPerson';
import { publishedAnswer } from '../../../src/tabApi/tabApi';

const KNOWLEDGE = join(__dirname, '../../../knowledge');

test('what was published of an entity, a phase or all has its sources, and is about that alone', async () => {
  const loaded = await loadKnowledge(KNOWLEDGE);
  if ('problems' in loaded) throw new Error('The shipped knowledge does not load');
  const { knowledge } = loaded;
  const families = (scope: Parameters<typeof publishedResults>[1]) =>
    publishedResults(knowledge, scope).map(({ family }) => family);
  expect(families({})).toEqual(['results-final']);
  expect(families({ phaseId: 'phase-1' })).toContain('phase-result');
  expect(families({ entityId: 'rta', phaseId: 'phase-1' })).toEqual(['entity-result']);
  for (const entry of publishedResults(knowledge, { entityId: 'rta' }))
    expect(entry.subject).toBe('rta');
  for (const language of ['ar', 'en'] as const) {
    const [final] = publishedAnswer(publishedResults(knowledge, {}), knowledge, language);
    expect(overview.shape.published.element.parse(final)).toMatchObject({
      entryId: 'results-final',
      asOf: '2021-12-11',
    });
    expect(final?.sources.length).toBeGreaterThan(1);
    expect(final?.sources[0]?.title).toMatch(language === 'ar' ? /[\u0621-\u064a]/ : /[a-z]/);
  }
});

test.each([
  ['ar', 'ar'],
  ['en-GB,ar;q=0.5', 'en'],
  ['fr, ar-AE;q=0.8, en;q=0.1', 'ar'],
  ['fr', undefined],
  ['', undefined],
  [undefined, undefined],
])('a client that takes %s is answered in %s', (accepted, language) => {
  expect(askedLanguage(accepted)).toBe(language);
});
