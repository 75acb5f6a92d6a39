import { createEntityFinder } from '../../src/answering/entityFinder';
import { loadWordVectors } from '../../src/loadWordVectors';
import { realAnswerer } from '../support/realAnswerer';

describe('the finder of entities', () => {
  it('finds in a text what the answerer of the same knowledge finds', async () => {
    const { answerer, knowledge } = await realAnswerer();
    const finder = createEntityFinder(knowledge, loadWordVectors());
    const texts = [
      ...knowledge.names.filter(({ type }) => type === 'entity').flatMap(({ aliases }) => aliases),
      ...['Dwea', 'kahraba dubai', 'DC', 'RTA or the police', 'Abu Dhabi Police', 'phase 2', ''],
    ];
    expect(texts.length).toBeGreaterThan(200);
    for (const text of texts)
      expect([text, finder.entitiesIn(text)]).toEqual([text, answerer.entitiesIn(text)]);
  });
});
