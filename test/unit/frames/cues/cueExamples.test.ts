import { CUE_RULES } from '../../../../src/frames/rules/cueRules';
import { cueWordsOf } from '../../../../src/frames/cues/cueWords';
import { findCues } from '../../../../src/frames/cues/findCues';
import { maskNames } from './cueNames';
import examples from './cueExamples.json';

interface Question {
  text: string;
  /** Why the matcher does not yet get this one right. */
  known?: string;
}

type Sections = Record<string, Record<string, { examples: Question[]; not: Question[] }>>;

const has = (text: string, section: string, id: string) =>
  findCues(maskNames(cueWordsOf(text))).some((cue) => cue.section === section && cue.id === id);

const ids = Object.entries(examples as Record<string, Sections>).flatMap(([language, sections]) =>
  Object.entries(sections).flatMap(([section, byId]) =>
    Object.entries(byId).map(([id, questions]) => ({ language, section, id, ...questions })),
  ),
);

describe.each(ids)('the wordings of $section $id ($language)', ({ section, id, ...questions }) => {
  it('are found in what means it', () => {
    const missed = questions.examples.filter(({ text }) => !has(text, section, id));
    expect(missed).toEqual(questions.examples.filter(({ known }) => known !== undefined));
  });

  it('are not found in what only looks alike', () => {
    const found = questions.not.filter(({ text }) => has(text, section, id));
    expect(found).toEqual(questions.not.filter(({ known }) => known !== undefined));
  });
});

const hits = (text: string, cues: string) => {
  const wanted = cues.split(' ');
  return findCues(maskNames(cueWordsOf(text))).filter(
    ({ section, id }) => wanted.includes(section) || wanted.includes(`${section}.${id}`),
  );
};

describe('the rules of place', () => {
  it.each(CUE_RULES.map(({ rule, cues, example }) => ({ rule, cues, example })))(
    'count $cues in $example',
    ({ cues, example }) => {
      expect(hits(example, cues)).not.toEqual([]);
    },
  );

  // A rule for a whole section may leave other wordings of that section in its counter-example.
  const ofIds = CUE_RULES.filter(({ cues }) => cues.split(' ').every((cue) => cue.includes('.')));
  it.each(ofIds.map(({ rule, cues, counter }) => ({ rule, cues, counter })))(
    'do not count $cues in $counter',
    ({ cues, counter }) => {
      expect(hits(counter, cues)).toEqual([]);
    },
  );
});

describe('the cues of a question', () => {
  it('have the words that they take up and the number of a relation', () => {
    expect(findCues(cueWordsOf('did they reach the 50 percent target'))).toContainEqual({
      section: 'relation',
      id: 'reached',
      start: 2,
      end: 3,
      number: 50,
    });
  });

  it('are found in a mix of both languages', () => {
    const ids = findCues(cueWordsOf('كم sheet وفرو في phase one')).map(({ id }) => id);
    expect(ids).toEqual(['how_many', 'sheets_paper', 'period_named']);
  });

  it('are found in Arabizi by what it reads', () => {
    const words = [{ typed: 'mta', read: 'متي', isName: false }];
    expect(findCues(words)).toContainEqual({ section: 'asks', id: 'when', start: 0, end: 1 });
  });

  it('keep the spans of the words as typed where shorthand is written out', () => {
    expect(findCues(cueWordsOf('whos the owner'))).toContainEqual({
      section: 'asks',
      id: 'who',
      start: 0,
      end: 1,
    });
  });

  it('leave the words of a name alone', () => {
    const words = [{ typed: 'electricity and water authority', read: '', isName: true }];
    expect(findCues(words)).toEqual([]);
  });
});
