import { CUE_RULES } from '../../../src/frames/cueRules';
import { cueWordsOf } from '../../../src/frames/cueWords';
import { findCues } from '../../../src/frames/findCues';
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

describe.each(ids)('the wordings of $section.$id ($language)', ({ section, id, ...questions }) => {
  it('are found in what means it', () => {
    const missed = questions.examples.filter(({ text }) => !has(text, section, id));
    expect(missed).toEqual(questions.examples.filter(({ known }) => known !== undefined));
  });

  it('are not found in what only looks alike', () => {
    const found = questions.not.filter(({ text }) => has(text, section, id));
    expect(found).toEqual(questions.not.filter(({ known }) => known !== undefined));
  });
});

describe('the rules of place', () => {
  it.each(CUE_RULES.map(({ rule, cues, example, counter }) => ({ rule, cues, example, counter })))(
    '$cues: $rule',
    ({ example, counter }) => {
      expect(example).not.toBe('');
      expect(counter).not.toBe(example);
    },
  );
});
