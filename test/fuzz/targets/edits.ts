import assert from 'node:assert';
import { IntlMessageFormat } from 'intl-messageformat';
import { parse } from 'yaml';
import { addPhrasings } from '../../../src/knowledge/editing/addPhrasings';
import { CannotEdit, literalMessage } from '../../../src/knowledge/editing/textEdit';
import { editTexts } from '../../../src/knowledge/editing/editTexts';
import type { FuzzTarget } from '../fuzzTarget';
import { TINY_FILES } from '../tinyKnowledge';
import { typed } from '../typed';

const ENTRIES = TINY_FILES.find(({ name }) => name === 'strategy/entries.yaml')?.text ?? '';
const IDS = ['phase-target', 'who-started', 'help'];
type Entry = { id: string; answer: { en: string }; questions: { en: string[] } };
const entryIn = (text: string, id: string) =>
  (parse(text) as Entry[]).find((entry) => entry.id === id);

/** The file with an edit; undefined where it has to be edited by hand. */
function edited(edit: () => string): string | undefined {
  try {
    return edit();
  } catch (error) {
    if (error instanceof CannotEdit) return undefined;
    throw error;
  }
}

export const target: FuzzTarget = {
  seeds: () => [
    "it's {name}: 50% — «نص» # no comment\nsecond line",
    '- a list? "quoted" \'single\' : colon #hash',
    '\u00a0 leading and trailing \t\n\n\n  indented\n',
    "|\n>-\n''{'{'}\\n&anchor *alias !tag %d @x `y`",
    'true',
    '2020-01-01',
    '~',
    '\\u202e\\u2028\\u0085\\ufeff',
  ],
  check(input) {
    const text = typed(input);
    const literal = literalMessage(text);
    const format = new IntlMessageFormat(literal, 'en', undefined, { ignoreTag: true });
    assert.strictEqual(format.format(), text, 'the ICU message says the same');
    const id = IDS[input.length % IDS.length] ?? '';
    const answered = edited(() => editTexts(ENTRIES, [{ path: [id, 'answer', 'en'], text }]));
    if (answered !== undefined)
      assert.strictEqual(entryIn(answered, id)?.answer.en, text, `the answer of ${id}`);
    const asked = edited(() =>
      editTexts(ENTRIES, [{ path: [id, 'questions', 'en'], add: [text] }]),
    );
    if (asked === undefined) return;
    assert.strictEqual(entryIn(asked, id)?.questions.en.at(-1), text, `a question of ${id}`);
    assert.strictEqual(entryIn(asked, 'stamp')?.answer.en, entryIn(ENTRIES, 'stamp')?.answer.en);
    const added = edited(() => addPhrasings(ENTRIES, id, 'en', [text]));
    if (added !== undefined) assert(entryIn(added, id));
  },
  longest: 1_024,
};
