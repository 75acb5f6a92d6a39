import fc from 'fast-check';
import { parse } from 'yaml';
import { CannotEdit } from '../../../../src/knowledge/editing/textEdit';
import { appendEntry, type NewEntry } from '../../../../src/knowledge/editing/appendEntry';
import { troublesome, writtenFiles } from '../../../support/knowledge/writtenFiles';
import { rounds } from '../../../support/process/rounds';

const entry: NewEntry = {
  reviewBy: '2027-11-25',
  followUps: ['strategy-goal'],
  id: 'parking-permit',
  kind: 'howto',
  questions: { en: ['How do I park?', '- parking: where'], ar: ['وين أوقف سيارتي'] },
  answer: { en: 'In the app.', ar: 'من التطبيق:\n• افتح «مواقف»' },
  source: ['SEED', 'ITP-2018'],
  asOf: '2026-11-25',
  tests: { en: ['parking'], ar: ['مواقف'] },
};
const WRITTEN = `- id: parking-permit
  kind: howto
  questions:
    en:
      - How do I park?
      - "- parking: where"
    ar:
      - وين أوقف سيارتي
  answer:
    en: "In the app."
    ar: |-
      من التطبيق:
      • افتح «مواقف»
  source: [SEED, ITP-2018]
  asOf: 2026-11-25
  followUps: [strategy-goal]
  reviewBy: 2027-11-25
  tests:
    en:
      - parking
    ar:
      - مواقف
`;

describe('appending an entry', () => {
  it('writes it as the shipped files are written, behind a blank line', () => {
    expect(appendEntry('- id: a\n', entry)).toBe(`- id: a\n\n${WRITTEN}`);
    expect(appendEntry('- id: a', entry)).toBe(`- id: a\n\n${WRITTEN}`);
    expect(appendEntry('- id: a\n\n', entry)).toBe(`- id: a\n\n${WRITTEN}`);
  });

  it('begins a file that has none yet', () => {
    expect(appendEntry('', entry)).toBe(WRITTEN);
    expect(appendEntry('# Parking.\n', entry)).toBe(`# Parking.\n\n${WRITTEN}`);
    expect(appendEntry('# Parking.\n[] # none\n', entry)).toBe(
      `# Parking.\n${WRITTEN.trimEnd()} # none\n`,
    );
  });

  it('quotes answers and indents as the entries before it', () => {
    const text = "  - id: a\n    answer:\n      en: 'x'\n      ar: 'س'\n";
    const after = appendEntry(text, entry);
    expect(after).toContain('\n\n  - id: parking-permit\n    kind: howto\n    questions:\n');
    expect(after).toContain("\n      en: 'In the app.'\n");
  });

  it('leaves every character in front of it as it was, and reads back exactly', () => {
    const wordings = fc.record({
      phrasing: troublesome(['\n']),
      answer: troublesome(['\n', '\n  ', '\n\n']).filter((text) => text.trim() !== ''),
    });
    fc.assert(
      fc.property(writtenFiles, wordings, ({ text }, { phrasing, answer }) => {
        const questions = { en: [phrasing], ar: [phrasing, phrasing] };
        const appended = { ...entry, questions, answer: { en: answer, ar: answer } };
        const after = appendEntry(text, appended);
        expect(after.startsWith(text)).toBe(true);
        expect(parse(after)).toEqual([...(parse(text) as unknown[]), appended]);
      }),
      { numRuns: rounds(250, 80) },
    );
  });

  it.each([
    ['- id: parking-permit\n', 'the id "parking-permit" is there already'],
    ['sources: {}\n', 'it contains no list of entries'],
    ['[{id: a}]\n', 'would alter other parts of the file'],
    ['- id: a\n...\n', 'would alter other parts of the file'],
    ['- id: "a\n', 'line '],
  ])('is refused where it cannot be done without loss: %j', (text, message) => {
    expect(() => appendEntry(text, entry)).toThrow(CannotEdit);
    expect(() => appendEntry(text, entry)).toThrow(message);
  });
});
