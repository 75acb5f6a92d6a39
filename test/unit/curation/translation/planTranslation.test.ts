import fc from 'fast-check';
import { planTranslation } from '../../../../src/curation/translation/planTranslation';
import { sheetText, translationRows } from '../../../../src/curation/translation/translationRows';
import type { SheetRow } from '../../../../src/curation/translation/wantedTexts';
import { literalMessage } from '../../../../src/knowledge/editing/textEdit';
import type { KnowledgeFile } from '../../../../src/knowledge/yaml/yamlFile';
import { knowledgeFiles } from '../../../support/knowledge/knowledgeFiles';
import { troublesome } from '../../../support/knowledge/writtenFiles';

const FILES = knowledgeFiles();
const ARABIC_ANSWER = 'launch/answer';

/** The rows of a sheet as they are written, from row 2 on. */
const sheetOf = (files: readonly KnowledgeFile[]): SheetRow[] =>
  translationRows(files).map((row, at) => ({ ...row, row: at + 2 }));

/** The sheet with other texts in some cells. */
function changed(path: string, texts: Partial<SheetRow['texts']>, files = FILES): SheetRow[] {
  const sheet = sheetOf(files);
  const row = sheet.find((one) => one.path === path);
  if (!row) throw new Error(`no row ${path}`);
  row.texts = { ...row.texts, ...texts };
  return sheet;
}
const rowOf = (path: string) => sheetOf(FILES).find((one) => one.path === path)?.row;

const afterwards = (files: readonly KnowledgeFile[], plan: ReturnType<typeof planTranslation>) =>
  files.map(({ name, text }) => ({
    name,
    text: plan.changes.find((change) => change.name === name)?.after ?? text,
  }));

describe('the rows of a translators’ sheet', () => {
  it('are the phrasings, answers, names, titles and fields, each at its path', () => {
    const rows = translationRows(FILES).map(({ file, id, path, texts }) => [
      file,
      id,
      path,
      texts.en,
    ]);
    expect(rows).toEqual([
      ['entities.yaml', 'roads', 'entities/roads/name', 'Roads Authority'],
      ['entities.yaml', 'roads', 'entities/roads/fields/result', 'cut paper by 55%'],
      ['entities.yaml', 'courts', 'entities/courts/name', 'Courts'],
      ['entries.yaml', 'launch', 'launch/questions/#1', 'When was it launched?'],
      ['entries.yaml', 'launch', 'launch/answer', 'In 2018.'],
      ['entries.yaml', 'phase-members', 'phase-members/questions/#1', 'Who is in {phase}?'],
      [
        'entries.yaml',
        'phase-members',
        'phase-members/answer',
        expect.stringMatching(/\n{members}$/),
      ],
      ['entries.yaml', 'entity-result', 'entity-result/questions/#1', 'What did {entity} save?'],
      ['entries.yaml', 'entity-result', 'entity-result/answer', '{name} {result}.'],
      ['phases.yaml', 'phase-1', 'phases/phase-1/name', 'phase 1'],
      ['phases.yaml', 'phase-2', 'phases/phase-2/name', 'phase 2'],
      ['sources.yaml', 'NEWS-1', 'sources/NEWS-1/title', 'First news'],
      ['sources.yaml', 'NEWS-1', 'sources/NEWS-1/publisher', 'The Paper'],
      ['sources.yaml', 'BLOG-1', 'sources/BLOG-1/title', 'A blog'],
      ['sources.yaml', 'BLOG-1', 'sources/BLOG-1/publisher', 'Somebody'],
    ]);
  });

  it('leave a gap where a language has fewer phrasings, or none', () => {
    const files = knowledgeFiles(['entries.yaml', 'ar: [متى أُطلقت؟]', 'ar: [متى, "وين"]']);
    const rows = translationRows(files).filter(({ path }) => path.startsWith('launch/questions'));
    expect(rows.map(({ path, texts }) => [path, texts.en, texts.ar])).toEqual([
      ['launch/questions/#1', 'When was it launched?', 'متى'],
      ['launch/questions/#2', '', 'وين'],
    ]);
  });
});

describe('taking a translators’ sheet back', () => {
  it('changes nothing where no cell was changed', () => {
    expect(planTranslation(FILES, sheetOf(FILES))).toEqual({
      ...{ changes: [], texts: 0, faults: [], leftAlone: [] },
    });
  });

  it('makes the files say what the cells say, whatever that is, and nothing else', () => {
    const rows = sheetOf(FILES);
    const cells = fc.uniqueArray(
      fc.record({
        at: fc.nat(rows.length - 1),
        language: fc.constantFrom('en' as const, 'ar' as const),
        text: troublesome(['\n', '\t', '=1+1', '+971 4', '\r\n']),
      }),
      { minLength: 1, maxLength: 6, selector: ({ at, language }) => `${at} ${language}` },
    );
    fc.assert(
      fc.property(cells, (list) => {
        const sheet = sheetOf(FILES);
        for (const { at, language, text } of list) {
          const isPhrasing = sheet[at]!.path.includes('questions');
          const cell = sheetText(literalMessage(`${text}q${at}${language}x`));
          sheet[at]!.texts[language] = isPhrasing ? cell.replace(/\s+/g, ' ') : cell;
        }
        const plan = planTranslation(FILES, sheet);
        expect({ ...plan, changes: [] }).toEqual({
          ...{ changes: [], texts: list.length, faults: [], leftAlone: [] },
        });
        const after = afterwards(FILES, plan);
        expect(sheetOf(after).map(({ path, texts }) => ({ path, texts }))).toEqual(
          sheet.map(({ path, texts }) => ({ path, texts })),
        );
        // Once more it changes nothing.
        expect(planTranslation(after, sheet)).toMatchObject({ changes: [], leftAlone: [] });
      }),
      { numRuns: 150 },
    );
  });

  it('adds a phrasing where a cell was empty, and the language that an entry lacks', () => {
    const files = knowledgeFiles(
      ['entries.yaml', 'en: [When was it launched?], ar: [متى أُطلقت؟]', 'en: [When?, since when]'],
      ['entries.yaml', 'answer: { en: In 2018., ar: في عام 2018. }', 'answer: { en: In 2018. }'],
    );
    const sheet = sheetOf(files);
    const fill = (path: string, ar: string) => {
      sheet.find((row) => row.path === path)!.texts.ar = ar;
    };
    fill('launch/questions/#1', 'متى أُطلقت؟');
    fill('launch/questions/#2', 'منذ متى');
    fill('launch/answer', 'في عام 2018.');
    const plan = planTranslation(files, sheet);
    expect(plan).toMatchObject({ texts: 3, faults: [], leftAlone: [] });
    expect(plan.changes.map(({ after }) => after.slice(0, after.indexOf('source:')))).toEqual([
      `- id: launch
  kind: event
  questions: { en: [When?, since when], ar: [متى أُطلقت؟, منذ متى] }
  answer: { en: In 2018., ar: في عام 2018. }
  `,
    ]);
  });

  it('leaves a row alone whose text, in either language, was changed in the files meanwhile', () => {
    const sheet = changed(ARABIC_ANSWER, { ar: 'سنة 2018.' });
    const files = knowledgeFiles(['entries.yaml', 'In 2018.', 'In February 2018.']);
    expect(planTranslation(files, sheet)).toEqual({
      changes: [],
      texts: 0,
      faults: [],
      leftAlone: [
        { row: rowOf(ARABIC_ANSWER), text: 'English: was changed in entries.yaml meanwhile' },
      ],
    });
  });

  it('leaves a row alone that is not there any more, and does the others', () => {
    const sheet = changed(ARABIC_ANSWER, { ar: 'سنة 2018.' });
    sheet.find(({ path }) => path === 'entities/courts/name')!.texts.en = 'The Courts';
    const files = knowledgeFiles(
      ['entities.yaml', 'id: courts', 'id: dubai-courts'],
      ['phases.yaml', 'members: [courts]', 'members: [dubai-courts]'],
    );
    const plan = planTranslation(files, sheet);
    expect(plan.leftAlone).toEqual([
      {
        row: rowOf('entities/courts/name'),
        text: 'entities.yaml has no entities/courts/name any more',
      },
    ]);
    expect(plan.changes.map(({ name }) => name)).toEqual(['entries.yaml']);
  });

  it('finds a phrasing again that has moved in its list', () => {
    const sheet = changed('launch/questions/#1', { en: 'When did it begin?' });
    const files = knowledgeFiles(['entries.yaml', 'en: [When', 'en: [since when, When']);
    const [change] = planTranslation(files, sheet).changes;
    expect(change?.after).toContain('en: [since when, When did it begin?]');
  });

  it.each([
    [{ ar: '' }, 'Arabic: is empty; a text is removed in the file itself'],
    [{ ar: 'في {yaer}' }, 'Arabic: {yaer} stands for nothing here; known: none'],
    [{ en: 'In {2018' }, 'English: not a valid message: EXPECT_ARGUMENT_CLOSING_BRACE'],
  ])('names the row where a text cannot be: %j', (texts, text) => {
    const sheet = changed(ARABIC_ANSWER, texts);
    sheet.find(({ path }) => path === 'entities/courts/name')!.texts.en = 'The Courts';
    expect(planTranslation(FILES, sheet)).toEqual({
      ...{ changes: [], texts: 0, leftAlone: [] },
      faults: [{ row: rowOf(ARABIC_ANSWER), text }],
    });
  });

  it('names the row of a phrasing that another entry has', () => {
    const sheet = changed('entity-result/questions/#1', { en: 'when was it launched' });
    expect(planTranslation(FILES, sheet).faults).toEqual([
      {
        row: rowOf('entity-result/questions/#1'),
        text: 'English: the same phrasing is also in "launch"; keep it in one entry',
      },
    ]);
  });

  it('names rows that were copied or whose last column was changed', () => {
    const [first, second, third, ...rest] = sheetOf(FILES);
    const sheet = [first!, { ...first!, row: 3 }, { ...third!, fingerprint: 'x' }, ...rest];
    expect(second?.row).toBe(3);
    expect(planTranslation(FILES, sheet).faults).toEqual([
      { row: 3, text: 'is row 2 once more' },
      { row: 4, text: 'Fingerprint: is not as it was written; take it from the export' },
    ]);
  });
});
