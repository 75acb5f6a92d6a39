import { createEntityFinder } from '../../../../src/answering/understanding/entityFinder';
import { realAnswerer } from '../../../support/knowledge/realAnswerer';
import { longTest } from '../../../support/process/rounds';

describe('the finder of entities', () => {
  longTest('finds in a text what the answerer of the same knowledge finds', async () => {
    const { answerer, knowledge } = await realAnswerer();
    const finder = createEntityFinder(knowledge);
    const texts = [
      ...knowledge.names.filter(({ type }) => type === 'entity').flatMap(({ aliases }) => aliases),
      ...['Dwea', 'kahraba dubai', 'DC', 'RTA or the police', 'Abu Dhabi Police', 'phase 2', ''],
    ];
    expect(texts.length).toBeGreaterThan(200);
    for (const text of texts)
      expect([text, finder.entitiesIn(text)]).toEqual([text, answerer.entitiesIn(text)]);
  });

  it('tells what a text says beside the names in it', async () => {
    const { answerer } = await realAnswerer();
    expect(answerer.namesIn('top 10 of RTA in phase 2, since 1/3/2024')).toEqual({
      entities: [['rta']],
      phases: [['phase-2']],
      strange: false,
      rest: 'top 10 of , in , , since 1/3/2024',
      asRead: expect.stringContaining('top 10 of') as string,
    });
    expect(answerer.namesIn('وين وصلت هيئة الطرق هالسنة')).toMatchObject({
      entities: [['rta']],
      rest: 'وين وصلت , هالسنه',
    });
    expect(answerer.namesIn('how far is Abu Dhabi Police')).toMatchObject({
      entities: [],
      strange: true,
    });
  });
});
