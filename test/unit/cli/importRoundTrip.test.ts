import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { IntlMessageFormat } from 'intl-messageformat';
import { groupQnaRows, dedupePhrasings } from '../../../src/cli/import/groupQnaRows';
import { literalMessage } from '../../../src/knowledge/editing/textEdit';
import { readQnaRows } from '../../../src/cli/import/readQnaRows';
import { readTsv } from '../../../src/cli/import/readTsv';
import { toKnowledgeFiles } from '../../../src/cli/import/toKnowledgeFiles';
import { readXlsx } from '../../../src/cli/table/readXlsx';
import type { Table } from '../../../src/cli/table/table';
import { writeXlsx } from '../../../src/cli/table/writeXlsx';
import { buildKnowledge } from '../../../src/knowledge/buildKnowledge';
import type { Messages } from '../../../src/messages/messages';
import { realMessages } from '../../support/knowledge/messages';
import { rounds } from '../../support/process/rounds';

/** An entry as it goes in, and as it comes out. */
interface Item {
  id: string;
  phrasings: string[];
  answer: string;
}

let messages: Messages;
beforeAll(async () => {
  messages = await realMessages();
});

const HEADINGS = ['Question', 'Answer', 'Source', 'Metadata', 'IsContextOnly', 'Prompts', 'QnaId'];
const TROUBLE = [
  ...'{}<>\'"#|\\,:;-&*!%@`[]?=+. \t~',
  ...['ا', 'ب', 'ة', 'ّ', '؟', '٣', '😀', 'é', '\u200f', '\u0085', '\u2028', '\u00a0', '\u0007'],
  ...['a', 'n', 'Z', '0', '---', '# ', ': ', "don't", '<b>', '</b>', '{name}', "''", '{x, plural}'],
];

const texts = (more: readonly string[] = []) =>
  fc
    .array(fc.constantFrom(...TROUBLE, ...more), { minLength: 1, maxLength: 12 })
    .map((parts) => parts.join('').trim())
    // Cells lose the white space around them, and `\n` is how an export breaks a line.
    .filter((text) => text !== '' && !/\\[nr\n]/.test(text));

const onOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Entries whose phrasings differ, by a word of their own. */
const items = fc
  .array(
    fc.tuple(fc.array(texts(), { minLength: 1, maxLength: 4 }), texts(['\n', '\n  ', ' \n'])),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((list) =>
    list.map(([phrasings, answer], entry): Item => ({
      id: `qna-${entry}`,
      phrasings: phrasings.map((text, at) => onOneLine(`${text} q${entry}x${at}`)),
      answer,
    })),
  );

const PROMPTS = '[{"DisplayOrder":0,"QnaId":0,"Qna":null,"DisplayText":"Back"}]';

const cellsOf = (list: readonly Item[]): string[][] =>
  list.flatMap(({ phrasings, answer }, id) =>
    phrasings.map((text) => [text, answer, 'a "b".pdf', '{a: #b', 'False', PROMPTS, String(id)]),
  );

function imported(table: Table): Item[] {
  const read = readQnaRows(table);
  const { entries, faults } = groupQnaRows(read);
  expect([...read.faults, ...faults]).toEqual([]);
  const { settled, remarks } = dedupePhrasings(entries);
  expect(remarks).toEqual([]);
  const given = {
    file: 'kb.tsv',
    language: 'ar',
    asOf: '2026-11-25',
    reviewBy: '2027-11-25',
  } as const;
  const built = buildKnowledge(toKnowledgeFiles(settled, given, messages), {
    allowSingleLanguage: true,
  });
  if ('problems' in built) throw new Error(JSON.stringify(built.problems));
  return built.knowledge.entries.map(({ id, patterns, answer }) => ({
    id,
    phrasings: patterns.ar.map((pattern) => String(new IntlMessageFormat(pattern, 'ar').format())),
    answer: answer.ar,
  }));
}

describe('an import of any table', () => {
  it('has the same phrasings and answers when it is loaded, from a file as Azure writes it', () => {
    fc.assert(
      fc.property(items, (list) => {
        const rows = cellsOf(list).map((cells) =>
          cells.map((cell) => cell.replaceAll('\t', ' ').replaceAll('\n', '\\n')).join('\t'),
        );
        const spaced = list.map((item) => ({
          ...item,
          answer: item.answer.replaceAll('\t', ' ').trim(),
        }));
        const file = Buffer.from([HEADINGS.join('\t'), ...rows].join('\n'));
        expect(imported(readTsv(file))).toEqual(spaced);
      }),
      { numRuns: rounds(100, 40) },
    );
  });

  it('keeps lines of blanks in an answer with a control character', () => {
    const answer = '\u0007 \n \n  four thousand sheets of paper, or so they say';
    const list = [{ id: 'qna-0', phrasings: ['how many sheets'], answer }];
    const file = stringify([HEADINGS, ...cellsOf(list)], { delimiter: '\t' });
    expect(imported(readTsv(Buffer.from(file)))).toEqual([{ ...list[0], answer: answer.trim() }]);
  });

  it('has them too from a file as spreadsheets write it, with cells of several lines', () => {
    fc.assert(
      fc.property(items, (list) => {
        const file = stringify([HEADINGS, ...cellsOf(list)], { delimiter: '\t' });
        expect(imported(readTsv(Buffer.from(file)))).toEqual(list);
      }),
      { numRuns: rounds(100, 40) },
    );
  });

  it('has them too from a spreadsheet', async () => {
    async function* rows(list: readonly Item[]) {
      for (const cells of [HEADINGS, ...cellsOf(list)]) yield await Promise.resolve(cells);
    }
    const plain = items.filter((list) => !JSON.stringify(list).includes('\\u0007'));
    await fc.assert(
      fc.asyncProperty(plain, async (list) => {
        const file = await writeXlsx(rows(list), { name: 'kb', rightToLeft: true });
        expect(imported(await readXlsx(file))).toEqual(list);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a literal message', () => {
  it('says its text, whatever it is, and leaves a lone apostrophe as it is', () => {
    expect(literalMessage("I don't know")).toBe("I don't know");
    fc.assert(
      fc.property(texts(['\n']), (text) => {
        expect(new IntlMessageFormat(literalMessage(text), 'en').format()).toBe(text);
      }),
      { numRuns: rounds(500, 150) },
    );
  });
});
