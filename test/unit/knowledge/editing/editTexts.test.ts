import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { CannotEdit } from '../../../../src/knowledge/editing/textEdit';
import { addPhrasings } from '../../../../src/knowledge/editing/addPhrasings';
import { bilingualPlaces } from '../../../../src/curation/translation/bilingualPlaces';
import { isFacts } from '../../../../src/knowledge/facts/factFiles';
import { isEntries } from '../../../../src/knowledge/readEntries';
import { editTexts } from '../../../../src/knowledge/editing/editTexts';
import { troublesome, writtenFiles } from '../../../support/knowledge/writtenFiles';
import { rounds } from '../../../support/process/rounds';

interface Item {
  id: string;
  questions: { en: string[]; ar: string[] };
  answer: Record<string, string>;
}
const itemsOf = (text: string) => parse(text) as Item[];
const itemOf = (text: string, id: string) => itemsOf(text).find((item) => item.id === id);

/** How many characters of `before` stand in `after` in front of and behind what differs. */
function keptAround(before: string, after: string): number {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return start + end;
}

/** Phrasings that differ from each other and from "one" and "two" whatever else they are. */
const phrasings = fc
  .array(troublesome(['\n']), { minLength: 1, maxLength: 4 })
  .map((texts) => texts.map((text, at) => `${text}q${at}x${text}`));

describe('adding phrasings', () => {
  it('reads back exactly what was added, and leaves every other character as it was', () => {
    fc.assert(
      fc.property(writtenFiles, phrasings, ({ text }, added) => {
        const after = addPhrasings(text, 'b', 'ar', added);
        expect(keptAround(text, after)).toBe(text.length);
        expect(itemOf(after, 'b')?.questions.ar).toEqual(['one', 'two', ...added]);
        expect(itemsOf(after).length).toBe(itemsOf(text).length);
      }),
      { numRuns: rounds(250, 80) },
    );
  });

  it('writes as the others of the list are written', () => {
    const file = (list: string) => `- id: b\n  questions:\n    en:${list}`;
    const added = (list: string) => addPhrasings(file(list), 'b', 'en', ['x y', 'a: b']);
    expect(added('\n      - one # 1\n\n')).toBe(
      file('\n      - one # 1\n      - x y\n      - "a: b"\n\n'),
    );
    expect(added("\n    - 'one'")).toBe(file("\n    - 'one'\n    - 'x y'\n    - 'a: b'"));
    expect(added(' [ "one", ]\n')).toBe(file(' [ "one", "x y", "a: b", ]\n'));
    expect(added(' [\n      one, # 1\n      two\n    ]\n')).toBe(
      file(' [\n      one, # 1\n      two,\n      x y,\n      "a: b"\n    ]\n'),
    );
    expect(added(' []\n')).toBe(file(' [x y, "a: b"]\n'));
  });

  it('makes the list of a language that has none yet', () => {
    const entry = '- id: b\n  questions:\n    en:\n      - one\n  answer: { en: x }\n';
    expect(addPhrasings(entry, 'b', 'ar', ['س', 'ص'])).toBe(
      '- id: b\n  questions:\n    en:\n      - one\n    ar:\n      - س\n      - ص\n  answer: { en: x }\n',
    );
    expect(addPhrasings('[{id: b, questions: {en: [one]}}]', 'b', 'ar', ['س'])).toBe(
      '[{id: b, questions: {en: [one], ar: [س]}}]',
    );
  });

  it('leaves out what is asked there already, but for case, marks and repetition', () => {
    const entry = '- id: b\n  questions:\n    en:\n      - What is it?\n';
    expect(addPhrasings(entry, 'b', 'en', ['what is IT', 'New', 'new?'])).toBe(
      `${entry}      - New\n`,
    );
    expect(addPhrasings(entry, 'b', 'en', ['What is it'])).toBe(entry);
  });
});

describe('changing a text', () => {
  it('reads back exactly, whatever it was and is, and keeps all around it and its comments', () => {
    fc.assert(
      fc.property(writtenFiles, troublesome(['\n', '\n  ', '\n\n']), (file, value) => {
        const { start, end } = file.answer;
        const after = editTexts(file.text, [{ path: ['b', 'answer', 'en'], text: value }]);
        expect(after.slice(0, start)).toBe(file.text.slice(0, start));
        expect(after.endsWith(file.text.slice(end))).toBe(true);
        const comments = file.text.slice(start, end).match(/# (why|behind)/g) ?? [];
        for (const comment of comments) expect(after).toContain(comment);
        expect(itemsOf(after)).toEqual(
          itemsOf(file.text).map((item) =>
            item.id === 'b' ? { ...item, answer: { ...item.answer, en: value } } : item,
          ),
        );
      }),
      { numRuns: rounds(250, 80) },
    );
  });

  it('makes many changes at once, which say what each made alone says', () => {
    fc.assert(
      fc.property(writtenFiles, troublesome(['\n']), phrasings, ({ text }, value, added) => {
        const edits = [
          { path: ['b', 'answer', 'en'], text: value },
          { path: ['b', 'questions', 'ar', 1], text: value },
          { path: ['b', 'questions', 'ar'], add: added },
          { path: ['a', 'answer', 'ar'], text: value },
        ];
        const oneByOne = edits.reduce((before, edit) => editTexts(before, [edit]), text);
        expect(itemsOf(editTexts(text, edits))).toEqual(itemsOf(oneByOne));
        expect(itemOf(oneByOne, 'a')?.answer).toEqual({ en: 'x', ar: value });
      }),
      { numRuns: rounds(100, 40) },
    );
  });

  it('finds its way through maps, and through lists by id and by place', () => {
    const text =
      'entities:\n  - id: rta\n    name:\n      en: "RTA"\n    aliases:\n      en: [a, b]\n';
    const edits = [
      { path: ['entities', 'rta', 'name', 'en'], text: 'Roads' },
      { path: ['entities', 0, 'aliases', 'en', 1], text: 'c' },
      { path: ['entities', 'rta', 'name', 'ar'], text: 'الطرق' },
    ];
    expect(editTexts(text, edits)).toBe(
      'entities:\n  - id: rta\n    name:\n      en: "Roads"\n      ar: "الطرق"\n    aliases:\n      en: [a, c]\n',
    );
  });

  it.each([
    ['- id: a\n', ['b', 'answer'], 'there is no b › answer'],
    ['- id: a\n- id: a\n', ['a', 'answer'], 'the id "a" is there twice'],
    ['- id: a\n  answer: {en: x}\n', ['a', 'answer'], 'a › answer: it is not a text'],
    ['- id: a\n  answer: *x\n', ['a', 'answer'], 'line '],
    ['- id: [a\n', ['a', 'answer'], 'line '],
    ['- id: a\n  for: &x y\n  where: *x\n', ['a', 'for'], 'would alter other parts'],
    ['- id: a\n  answer: {}\n', ['a', 'answer', 'en'], 'there is nothing beside it'],
  ])('is refused where it cannot be done without loss: %j', (text, path, message) => {
    const edit = () => editTexts(text, [{ path, text: 'new' }]);
    expect(edit).toThrow(CannotEdit);
    expect(edit).toThrow(message);
  });
});

describe('editing the shipped files', () => {
  const folder = join(__dirname, '../../../../knowledge');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^(?!tests)\w+[/\\].*\.yaml$/.test(name))
    .map((name) => ({
      name: name.replaceAll('\\', '/'),
      text: readFileSync(join(folder, name), 'utf8'),
    }));

  it.each(files.filter(({ name }) => isEntries(name)))(
    'changes nothing but what was asked for: $name',
    ({ text }) => {
      const before = itemsOf(text);
      for (const { id } of [before[0]!, before.at(-1)!]) {
        const added = addPhrasings(text, id, 'ar', ['# كيف: أبدأ', 'س']);
        expect(keptAround(text, added)).toBe(text.length);
        const after = editTexts(added, [{ path: [id, 'answer', 'en'], text: 'New: "it\'s"' }]);
        expect(itemsOf(after)).toEqual(
          before.map((item) =>
            item.id === id
              ? {
                  ...item,
                  questions: { ...item.questions, ar: [...item.questions.ar, '# كيف: أبدأ', 'س'] },
                  answer: { ...item.answer, en: 'New: "it\'s"' },
                }
              : item,
          ),
        );
      }
    },
  );

  const ofFacts = files.filter(({ name }) => isFacts(name));
  it.each(ofFacts)('changes one text of facts and no other: $name', (file) => {
    const places = bilingualPlaces([file]).filter(({ isList }) => !isList);
    for (const { path } of [places[0]!, places.at(-1)!]) {
      const after = editTexts(file.text, [{ path: [...path, 'ar'], text: 'نص «جديد»: س' }]);
      const changed = bilingualPlaces([{ ...file, text: after }]).filter(
        ({ texts }) => texts.ar[0] === 'نص «جديد»: س',
      );
      expect(changed.map((place) => place.path)).toEqual([path]);
      expect(after.split('\n')).toHaveLength(file.text.split('\n').length);
    }
  });
});
