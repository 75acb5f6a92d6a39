import { writeOutShorthand } from '../../../../src/language/questions/shorthand';

const out = (text: string, known: readonly string[] = []) =>
  writeOutShorthand(text, (word) => known.includes(word));

describe('chat shorthand', () => {
  it.each([
    ['what abt police', 'what about police'],
    ['paper w/ a stamp, w/o a form', 'paper with a stamp, without a form'],
    ['min. age of a record, 5 min. later', 'minimum age of a record, 5 min. later'],
    ['sheets a yr', 'sheets a yr'],
    ['avg sheets per yrs', 'average sheets per years'],
    ["it isn't abt us", "it isn't about us"],
    ["it was in phase 2, wasn't it?", 'it was in phase 2, right?'],
    ['it was in phase 2 didnt they', 'it was in phase 2, right?'],
    ["so why wasn't it", "so why wasn't it"],
    ['كانت في المرحلة الأولى مو جذي؟', 'كانت في المرحلة الأولى، صح؟'],
  ])('%s', (typed, meant) => {
    expect(out(typed)).toBe(meant);
  });

  it('leaves what is a known word, and shorthand of several words', () => {
    expect(out('abt gov', ['gov'])).toBe('about gov');
    expect(out('howmany sheets')).toBe('howmany sheets');
  });
});
