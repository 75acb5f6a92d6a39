import * as fc from 'fast-check';
import { formatDiff } from '../../../../src/cli/knowledge/publishing/formatDiff';
import { diffKnowledge } from '../../../../src/curation/publishing/knowledgeDiff';
import { buildKnowledge } from '../../../../src/knowledge/buildKnowledge';
import type { Knowledge } from '../../../../src/knowledge/knowledge';
import type { KnowledgeFile } from '../../../../src/knowledge/yaml/yamlFile';
import { filesWithFacts } from '../../../support/knowledge/factFixtures';
import { knowledgeFiles } from '../../../support/knowledge/knowledgeFiles';
import { plainKnowledge } from '../../../support/knowledge/plainTexts';

function knowledgeOf(files: readonly KnowledgeFile[]): Knowledge {
  const result = buildKnowledge(files);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.knowledge;
}
const built = (...changes: readonly Replacement[]) => knowledgeOf(knowledgeFiles(...changes));
const withFacts = (...changes: readonly Replacement[]) => knowledgeOf(filesWithFacts(...changes));
/** In a file the first match by something else. */
type Replacement = [file: string, from: string, to: string];
const NO_FACT = { added: [], removed: [], changed: [] };
const NOTHING = { added: [], removed: [], changed: [], facts: NO_FACT, references: [] };

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

  it('names facts that are added, removed and changed, their texts in both languages', () => {
    const results = 'facts/results.yaml';
    const changed = withFacts(
      [results, 'value: 37000000', 'value: 38000000'],
      [results, 'no paper, ar: بلا ورق', 'less paper, ar: ورق أقل'],
      [results, 'id: strategy.launched_on', 'id: strategy.launch'],
      [results, 'note: { en: six entities', 'note: { en: seven entities'],
    );
    const diff = diffKnowledge(withFacts(), changed);
    expect(diff).toEqual({
      ...NOTHING,
      facts: {
        added: ['strategy.launch'],
        removed: ['strategy.launched_on'],
        changed: [
          {
            id: 'strategy.sheets_saved.2018',
            fields: [
              { field: 'value', removed: ['37000000'], added: ['38000000'] },
              { field: 'note.en', removed: ['six entities'], added: ['seven entities'] },
            ],
          },
          {
            id: 'strategy.goal',
            fields: [
              { field: 'value.en', removed: ['no paper'], added: ['less paper'] },
              { field: 'value.ar', removed: ['بلا ورق'], added: ['ورق أقل'] },
            ],
          },
        ],
      },
    });
    expect(formatDiff(diff)).toEqual(
      expect.arrayContaining([
        '0 entries added, 0 removed, 0 changed; 1 fact added, 1 removed, 2 changed',
        'Added facts:',
        '  + strategy.launch',
        'Removed facts:',
        '  - strategy.launched_on',
        'Changed facts:',
        '  strategy.goal',
        '    value.ar',
        '      - بلا ورق',
        '      + ورق أقل',
      ]),
    );
  });

  it('names what facts are about, attributes and what is missing, if they change', () => {
    const changed = withFacts(
      ['facts/subjects.yaml', 'en: The Minister', 'en: A Minister'],
      ['facts/attributes.yaml', 'en: [paper saved]', 'en: [less paper]'],
      ['facts/missing.yaml', 'I have no target.', 'No target is known.'],
    );
    expect(diffKnowledge(withFacts(), changed)).toEqual({
      ...NOTHING,
      references: [
        'subject minister: changed',
        'attribute sheets_saved: changed',
        'missing strategy target_percent: changed',
      ],
    });
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
