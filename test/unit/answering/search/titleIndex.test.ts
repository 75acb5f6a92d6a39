import fc from 'fast-check';
import { join } from 'node:path';
import {
  EntryWords,
  inOrder,
  likeness,
  QUALITY,
  TitleIndex,
  titleLines,
  weightOf,
} from '../../../../src/answering/search/titleIndex';
import {
  lineOf,
  readSearchWords,
  soundOf,
  soundsOf,
  wordsOf,
  type SearchWord,
} from '../../../../src/answering/search/searchWords';
import type { ExpandedEntry, Knowledge } from '../../../../src/knowledge/knowledge';
import { loadKnowledge } from '../../../../src/knowledge/readKnowledgeFolder';
import { runToEnd } from '../../../../src/lib/pausableWork';
import { editDistance } from '../../../../src/language/text/editDistance';
import { rounds } from '../../../support/process/rounds';

const SHIPPED = join(__dirname, '../../../../knowledge');
let knowledge: Knowledge;
let index: TitleIndex;
beforeAll(async () => {
  const built = await loadKnowledge(SHIPPED);
  if ('problems' in built) throw new Error('The shipped knowledge has mistakes.');
  knowledge = built.knowledge;
  index = runToEnd(TitleIndex.making(knowledge));
});

const found = (text: string, most = 3) =>
  index
    .find(text)
    .slice(0, most)
    .map(({ entry }) => entry.id);
const all = (text: string) => index.find(text).map(({ entry }) => entry.id);

describe('entries for what is being typed', () => {
  it.each([
    // Whose title has the word, in the order of phases; a shorter title before a longer one.
    ['pha', 'phase-start.phase-1'],
    ['المرح', 'phase-start.phase-1'],
    // The article is no part of the word, and neither is what stands before it.
    ['مرح', 'phase-start.phase-1'],
    ['والمرح', 'phase-start.phase-1'],
    // The article with the first letter of its word: whatever begins with that letter.
    ['المستهدف', 'phase-target.phase-1'],
    // Every word counts, also while the last one has only begun.
    ['target of phase 2', 'phase-target.phase-2'],
    ['phase 2 targ', 'phase-target.phase-2'],
    ['مستهدف المرحلة الثان', 'phase-target.phase-2'],
    // Without hamza and with vowel marks.
    ['اتلاف', 'records-destroy-old'],
    ['إِتْلاف', 'records-destroy-old'],
    // A name by its short form, in a language other than that of the title.
    ['dewa', 'entity-phase.dewa'],
    // A word that stands in a phrasing only.
    ['retention', 'records-five-years'],
    // The beginning of a title before the same words elsewhere.
    ['what is the dubai paperless', 'strategy-what'],
    // One typing error: letters exchanged, one too many, one too few, a wrong one.
    ['phsae', 'phase-start.phase-1'],
    ['phasse', 'phase-start.phase-1'],
    ['tareget of phase 2', 'phase-target.phase-2'],
    ['مستهذف المرحلة الثانية', 'phase-target.phase-2'],
    // Arabic in Latin letters.
    ['mar7ala', 'phase-start.phase-1'],
  ])('finds by “%s” first %s', (text, expected) => {
    expect(found(text, 1)).toEqual([expected]);
  });

  it('takes a word for mistyped only where none begins like it', () => {
    expect(all('retention')).toEqual(['records-five-years', 'records-digital-too']);
  });

  it('finds nothing for other things, for marks, or before a letter was typed', () => {
    for (const text of ['weather in paris', '???', '', ' ', 'ال', '\u202e', '*'])
      expect(all(text)).toEqual([]);
  });

  it('offers no small talk, no commands, and nothing that is not in the sources', () => {
    const kinds = new Set(
      ['h', 'hello', 'help', 'مرحبا', 'سجلاتي'].flatMap((text) =>
        index.find(text).map(({ entry }) => entry.kind),
      ),
    );
    expect([...kinds].filter((kind) => ['smalltalk', 'command', 'gap'].includes(kind))).toEqual([]);
    expect(index.entry('command-help')).toBeUndefined();
  });

  it('puts those that have every word before those that lack one', () => {
    const hits = index.find('digital signature uae pass');
    const firstPartial = hits.findIndex(({ whole }) => !whole);
    expect(firstPartial).toBeGreaterThan(0);
    expect(hits.slice(firstPartial).every(({ whole }) => !whole)).toBe(true);
  });
});

/** One error away from a beginning of the word: what the index must find without looking at it. */
function isMistyped(typed: string, word: string): boolean {
  if (typed.length < 4) return false;
  return [-1, 0, 1].some(
    (more) =>
      typed.length + more <= word.length &&
      editDistance(typed, word.slice(0, typed.length + more), 1) <= 1,
  );
}

/** How well one word of an entry is what was typed; by looking at every word. */
const WAYS: ((typed: SearchWord, word: string) => number)[] = [
  ({ forms, mayGoOn }, word) =>
    Math.max(
      0,
      ...forms
        .filter((form) => (mayGoOn ? word.startsWith(form) : word === form))
        .map((form) => likeness(form, word)),
    ),
  ({ forms }, word) => (forms.some((form) => isMistyped(form, word)) ? QUALITY.mistyped : 0),
  ({ forms }, word) =>
    soundOf(word) !== '' && soundsOf(forms).includes(soundOf(word)) ? QUALITY.sound : 0,
];

/** The same list by reading every word of every entry for every word that was typed. */
function bruteForce({ entries, names }: Pick<Knowledge, 'entries' | 'names'>, text: string) {
  const typed = readSearchWords(text);
  if (typed.length === 0) return [];
  const words = new EntryWords({ names });
  const all = inOrder(entries).map((entry) => ({ entry, words: [...words.of(entry)] }));
  const qualities = typed.map((one) => {
    for (const way of WAYS) {
      const each = all.map((entry) =>
        Math.max(
          0,
          ...entry.words.map(
            ([word, inTitle]) => way(one, word) * (inTitle ? 1 : QUALITY.elsewhere),
          ),
        ),
      );
      if (each.some((quality) => quality > 0)) return each;
    }
    return all.map(() => 0);
  });
  const weights = typed.map((one, at) => {
    const found = (qualities[at] ?? []).filter((quality) => quality > 0).length;
    return weightOf(one, all.length, found);
  });
  const sum = (of: (at: number) => number) => typed.reduce((total, _, at) => total + of(at), 0);
  const wanted = sum((at) => (typed[at]?.content ? (weights[at] ?? 0) : 0));
  return all
    .map(({ entry }, number) => {
      const has = (at: number) => (qualities[at]?.[number] ?? 0) > 0;
      const whole = typed.every((one, at) => !one.content || has(at));
      const covered = sum((at) => (typed[at]?.content && has(at) ? (weights[at] ?? 0) : 0));
      const plain = sum((at) => (weights[at] ?? 0) * (qualities[at]?.[number] ?? 0));
      const begins = titleLines(entry).some((line) => line.startsWith(lineOf(wordsOf(text))));
      const score = plain * (whole && begins ? QUALITY.beginsTitle : 1);
      return { id: entry.id, number, score, whole, shown: whole || covered >= wanted / 2 };
    })
    .filter(({ shown }) => shown)
    .sort((a, b) => Number(b.whole) - Number(a.whole) || b.score - a.score || a.number - b.number)
    .map(({ id, score, whole }) => ({ id, score, whole }));
}

describe('the index', () => {
  const WORDS = ['paper', 'pap', 'page', 'phase', 'phases', 'law', 'the', 'of', 'ورق', 'الورق'];
  const MORE = ['المرحلة', 'مرحلة', 'والقانون', 'قانون', 'إتلاف', 'في', '2', '2019', 'RTA'];
  const word = fc.constantFrom(...WORDS, ...MORE);
  const sentence = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));
  const entry = fc.record({
    en: sentence,
    ar: sentence,
    more: fc.array(sentence, { maxLength: 2 }),
  });
  const typedWord = fc.oneof(
    word,
    fc.constantFrom('war8', 'mar7ala', 'pahse', 'papr', 'قانوت', 'ال', 'الم', 'xyz'),
    fc.tuple(word, fc.nat(5)).map(([text, length]) => text.slice(0, length)),
    fc
      .tuple(word, fc.nat(6), fc.constantFrom('', 'x', 'a', 'ا'))
      .map(([text, at, letter]) => text.slice(0, at) + letter + text.slice(at + 1)),
    fc.string({ maxLength: 4 }),
  );
  const typed = fc.array(typedWord, { maxLength: 4 }).map((parts) => parts.join(' '));

  it('finds what reading every entry finds, in the same order with the same scores', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 12 }), typed, (written, text) => {
        const entries = written.map(({ en, ar, more }, at): ExpandedEntry => ({
          id: `entry-${at}`,
          family: `entry-${at}`,
          kind: 'definition',
          patterns: { en: more, ar: [] },
          label: { en, ar },
          answer: { en, ar },
          sources: [],
          followUps: [],
        }));
        const made = runToEnd(TitleIndex.making({ entries, names: [] }));
        const hits = made
          .find(text)
          .map(({ entry: { id }, score, whole }) => ({ id, score, whole }));
        expect(hits).toEqual(bruteForce({ entries, names: [] }, text));
      }),
      { numRuns: rounds(400, 120) },
    );
  });
});
