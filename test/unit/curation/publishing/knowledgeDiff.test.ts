import * as fc from 'fast-check';
import { diffKnowledge } from '../../../../src/curation/publishing/knowledgeDiff';
import { buildKnowledge } from '../../../../src/knowledge/buildKnowledge';
import type { Knowledge } from '../../../../src/knowledge/knowledge';
import { knowledgeFiles } from '../../../support/knowledge/knowledgeFiles';
import { plainKnowledge } from '../../../support/knowledge/plainTexts';

function built(...changes: readonly Replacement[]): Knowledge {
  const result = buildKnowledge(knowledgeFiles(...changes));
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.knowledge;
}
/** In a file the first match by something else. */
type Replacement = [file: string, from: string, to: string];
const NOTHING = { added: [], removed: [], changed: [], references: [] };

describe('the difference of two states of the knowledge', () => {
  it('is nothing where nothing is different but the layout', () => {
    const relaid = built(['entries.yaml', '- id: launch', '# Launched.\n- id: launch']);
    expect(diffKnowledge(built(), relaid)).toEqual(NOTHING);
  });

  it('names what an entry has lost and gained, field by field', () => {
    const changed = built(
      ['entries.yaml', 'When was it launched?', 'When did it start?'],
      ['entries.yaml', 'في عام 2018.', 'عام 2018.'],
      ['entries.yaml', 'asOf: 2018-02-05', 'asOf: 2018-02-06'],
    );
    expect(diffKnowledge(built(), changed)).toEqual({
      ...NOTHING,
      changed: [
        {
          id: 'launch',
          fields: [
            {
              field: 'questions.en',
              removed: ['When was it launched?'],
              added: ['When did it start?'],
            },
            {
              field: 'label.en',
              removed: ['When was it launched?'],
              added: ['When did it start?'],
            },
            { field: 'answer.ar', removed: ['في عام 2018.'], added: ['عام 2018.'] },
            { field: 'asOf', removed: ['2018-02-05'], added: ['2018-02-06'] },
          ],
        },
      ],
    });
  });

  it('names an entry that is written for several once, with whom it is written for', () => {
    const more = built([
      'entities.yaml',
      'code: COURTS',
      'code: COURTS\n    fields: { result: { en: a lot, ar: الكثير, source: NEWS-1, asOf: 2018-12-31 } }',
    ]);
    const { changed } = diffKnowledge(built(), more);
    expect(changed.map(({ id }) => id)).toEqual(['entity-result']);
    expect(changed[0]?.fields).toContainEqual({
      field: 'for',
      removed: [],
      added: ['courts'],
    });
  });

  it('names sources, entities and phases that change, and the answers that change with them', () => {
    const changed = built(
      ['sources.yaml', 'title: { en: A blog', 'title: { en: The blog'],
      ['entities.yaml', 'cut paper by 55%', 'cut paper by 56%'],
      ['entities.yaml', 'aliases: { en: [the roads people]', 'aliases: { en: [road people]'],
    );
    const diff = diffKnowledge(built(), changed);
    expect(diff.references).toEqual(['source BLOG-1: changed', 'name entity roads: changed']);
    expect(diff.changed).toEqual([
      {
        id: 'entity-result',
        fields: [
          {
            field: 'answer.en',
            removed: ['Roads Authority cut paper by 55%.'],
            added: ['Roads Authority cut paper by 56%.'],
          },
        ],
      },
    ]);
  });

  it('turned round has added what was removed, whatever the entries are', () => {
    const texts = fc.dictionary(
      fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      fc.uniqueArray(fc.constantFrom('who', 'what', 'where', 'when'), { minLength: 1 }),
    );
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const [old, now] = [plainKnowledge(before), plainKnowledge(after)];
        const [there, back] = [diffKnowledge(old, now), diffKnowledge(now, old)];
        expect(new Set(back.added)).toEqual(new Set(there.removed));
        expect(new Set(back.removed)).toEqual(new Set(there.added));
        expect(new Set(back.changed.map(({ id }) => id))).toEqual(
          new Set(there.changed.map(({ id }) => id)),
        );
        expect(diffKnowledge(old, old)).toEqual(NOTHING);
      }),
    );
  });
});
