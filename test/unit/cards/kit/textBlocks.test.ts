import fc from 'fast-check';
import {
  choice,
  doneLine,
  faultLine,
  heading,
  labelledValue,
  line,
  lines,
  noteLine,
  subheading,
} from '../../../../src/cards/kit/textBlocks';
import { labelPrefix, joinList, withoutQuestionMark } from '../../../../src/wording/labelText';
import { isolateBidi } from '../../../../src/language/text/displayText';
import { withSafeTexts } from '../../../../src/cards/kit/adaptiveCard';
import { rounds } from '../../../support/process/rounds';
import { directionOf, seenOrder } from '../../../support/cards/seenOrder';
import { turnsWhatIsBeside } from '../../../support/cards/textDirection';

const JOINER = '\u2060';

describe('on a card', () => {
  const live = '[a](b){{c';
  const [shown, inert] = [`[a](b){${JOINER}{c`, `[a]${JOINER}(b){${JOINER}{c`];

  it('what people read is such, and what is sent back or leads somewhere stays', () => {
    const card = {
      type: 'AdaptiveCard',
      body: [
        { type: 'TextBlock', text: live, id: live },
        {
          type: 'Input.ChoiceSet',
          label: live,
          placeholder: live,
          value: live,
          choices: [{ title: live, value: live }],
        },
        { type: 'Image', altText: live, url: live, data: { text: live } },
        { type: 'Chart', legend: live, x: live, y: 5, note: live, data: [null] },
        { type: 'Text.Action.', data: { text: live } },
        { type: 5, data: { text: live }, value: { text: live } },
      ],
      refresh: { text: live },
      actions: [{ type: 'Action.Execute', title: live, verb: live, data: { text: live } }],
    };
    expect(withSafeTexts(card)).toEqual({
      type: 'AdaptiveCard',
      body: [
        { type: 'TextBlock', text: shown, id: live },
        {
          ...{ type: 'Input.ChoiceSet', label: inert, placeholder: shown, value: live },
          choices: [{ title: inert, value: live }],
        },
        { type: 'Image', altText: inert, url: live, data: { text: shown } },
        { type: 'Chart', legend: inert, x: inert, y: 5, note: live, data: [null] },
        { type: 'Text.Action.', data: { text: shown } },
        { type: 5, data: { text: shown }, value: { text: live } },
      ],
      refresh: { text: live },
      actions: [{ type: 'Action.Execute', title: inert, verb: live, data: { text: live } }],
    });
    expect(card.body[0]?.text).toBe(live);
  });

  it('what changes nowhere is the very same, and of what changes the rest is', () => {
    const plain = { type: 'TextBlock', text: 'plain' };
    const still = { items: [plain, { list: ['a', null, 1] }], data: { text: 'x' } };
    expect(withSafeTexts(still)).toBe(still);
    const items = [plain, { type: 'TextBlock', text: live }];
    const changed = withSafeTexts({ items });
    expect(changed.items[0]).toBe(plain);
    expect(items[1]?.text).toBe(live);
  });

  it.each([
    ...['*a*', '_a_', '[a', 'a]', '`a', '~a', '\\a', '#a', '<a', 'a>', 'a&b', 'a|b', 'a@b'],
    ...[
      '{{a',
      '1. a',
      '12) a',
      '3.',
      '- a',
      '+ a',
      '=',
      ' - a',
      '    a',
      '\ta',
      'a  \nb',
      'b\n- a',
    ],
    ...['x://y', 'a.bc', '2.bc', 'ب.تث'],
  ])('%j is a run, where no Markdown is read', (text) => {
    expect(line(text)).toEqual({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text }] });
    expect(heading(text)).toMatchObject({ type: 'RichTextBlock' });
  });

  it.each([
    'a. 1. b',
    '1.5 m',
    '12a',
    'a - b',
    '{a}',
    ' a',
    'a b',
    'No. 5',
    '3.c',
    'a/b: c',
    '1.'.concat('5'),
  ])('%j is a plain text', (text) => {
    expect(line(text)).toEqual({ type: 'TextBlock', text, wrap: true });
    expect(heading(text)).toMatchObject({ type: 'TextBlock', style: 'heading' });
  });

  it('has its look and its room either way', () => {
    for (const text of ['plain', '*live*'])
      expect(JSON.stringify(line(text, { color: 'Accent' }, 'Medium'))).toMatch(
        /(?=.*"color":"Accent").*"spacing":"Medium"/,
      );
  });

  it('stands line by line, without those that are empty', () => {
    expect(lines(' a \n\n • b\n')).toEqual([
      { type: 'TextBlock', text: 'a', wrap: true, spacing: 'Default' },
      { type: 'TextBlock', text: '• b', wrap: true, spacing: 'Small' },
    ]);
  });

  it('is live in nothing that says more than itself', () => {
    const live = '*live*';
    const run = { type: 'TextRun', text: live };
    const inside = { inlines: [run] };
    const small = { inlines: [{ ...run, size: 'Small' }] };
    expect(heading(live)).toMatchObject({
      inlines: [{ ...run, size: 'Medium', weight: 'Bolder' }],
    });
    expect(heading(live)).not.toHaveProperty('style');
    expect(subheading(live)).toMatchObject({
      ...{ spacing: 'Medium', inlines: [{ ...run, weight: 'Bolder' }] },
    });
    expect(noteLine(live)).toMatchObject({
      ...{ spacing: 'Small', inlines: [{ ...run, size: 'Small', isSubtle: true }] },
    });
    expect(choice(live)).toMatchObject({ type: 'Container', style: 'emphasis', items: [inside] });
    expect(faultLine(live)).toMatchObject({
      type: 'Container',
      style: 'attention',
      items: [small],
    });
    expect(doneLine(live)).toMatchObject({ type: 'Container', style: 'good', items: [small] });
    expect(labelledValue(live, live, { weight: 'Bolder' })).toEqual({
      ...{ type: 'RichTextBlock', spacing: 'Small' },
      inlines: [
        { type: 'TextRun', text: `${live}: `, isSubtle: true },
        { ...run, weight: 'Bolder' },
      ],
    });
    expect([joinList('ar', ['a', 'b']), joinList('en', ['a', 'b'])]).toEqual(['a، b', 'a, b']);
  });

  it('is called as it is, with no colon behind a question', () => {
    expect(['Sheets', 'Sheets?', 'أوراق؟', 'a?b'].map(labelPrefix)).toEqual([
      ...['Sheets: ', 'Sheets? ', 'أوراق؟ ', 'a?b: '],
    ]);
    expect(['a?', 'ب؟', 'a?b'].map(withoutQuestionMark)).toEqual(['a', 'ب', 'a?b']);
  });

  it('is set off where it is of the other direction', () => {
    expect(isolateBidi('ar', 'RTA 5')).toBe('\u2068RTA 5\u2069');
    expect(isolateBidi('en', 'هيئة')).toBe('\u2068هيئة\u2069');
    expect([isolateBidi('ar', 'هيئة 5'), isolateBidi('en', 'RTA\u202e')]).toEqual([
      'هيئة 5',
      'RTA',
    ]);
  });

  it.each(['קובץ אבג', 'ـــ؟', '؟؟؟', '٢٠٢٦'])(
    '%s does not turn what follows in English',
    (name) => {
      expect(seenOrder(`By: ${isolateBidi('en', name)}, 23 November`, 'en')).toMatch(
        /^By: .*, 23 November$/,
      );
    },
  );

  it.each(['Привет мир', 'फ़ॉर्म', '日本', 'Ωμέγα', 'Ⅻ'])(
    '%s does not turn what follows in Arabic',
    (name) => {
      expect(seenOrder(`من: ${isolateBidi('ar', name)}، 23 نوفمبر`, 'ar')).toMatch(
        /^ربمفون 23 ،.* :نم$/,
      );
    },
  );
});

/** Letters, digits and marks by the direction that the Unicode data has of them. */
function lettersOf(directions: readonly string[]): string[] {
  const letters: string[] = [];
  for (let code = 0; code < 0x1ffff; code += 1) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const letter = String.fromCodePoint(code);
    // A mark without a letter has the direction of what it stands on.
    if (/[\p{L}\p{Mc}\p{Nd}\p{Nl}]/u.test(letter) && directions.includes(directionOf(letter)))
      letters.push(letter);
  }
  return letters;
}

describe('a name', () => {
  it('is set off for any letter of the other direction, and for none of its own', () => {
    const [left, right] = [lettersOf(['L']), lettersOf(['R', 'AL', 'AN'])];
    expect([left.length, right.length].every((count) => count > 1000)).toBe(true);
    const bare = (language: 'ar' | 'en', letters: string[]) =>
      letters.filter((letter) => isolateBidi(language, letter) === letter);
    expect([bare('ar', left), bare('en', right)]).toEqual([[], []]);
    expect([bare('en', left).length, bare('ar', right).length]).toEqual([
      ...[left.length, right.length],
    ]);
  });

  const part = fc.constantFrom(
    ...[
      'RTA',
      'Привет',
      'फ़ॉर्म',
      '日本',
      'هيئة',
      'קובץ',
      '٢٠',
      '5',
      '12',
      '؟',
      'ـ',
      ' ',
      '-',
      '(',
      ')',
    ],
    ...[',', '،', '.', '/', '%', '\u2068', '\u2069', '\u2067', '\u202e', '\u200f', '\u200e', '"'],
  );
  const name = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''));
  /** What a card says before, between and behind two names. */
  const SAID = {
    ar: ['الوثائق: ', ' (ورقتان، الجهة)، ', '، 23 نوفمبر'],
    en: ['Documents: ', ' (2 sheets, Entity), ', ', 23 November'],
  } as const;

  it.each(['ar', 'en'] as const)(
    'of any script leaves the rest of the line in %s as it is',
    (language) => {
      const [before, between, behind] = SAID[language];
      const shown = (first: string, second: string) =>
        `${before}${first}${between}${second}${behind}`;
      // A sign that nothing else has stands for each name.
      const expected = new RegExp(
        `^${seenOrder(shown('\u2068①\u2069', '\u2068②\u2069'), language)
          .replace(/[()]/g, '\\$&')
          .replace(/[①②]/g, '.*')}$`,
        'su',
      );
      fc.assert(
        fc.property(name, name, (first, second) => {
          const names = [first, second].map((one) => isolateBidi(language, one));
          for (const one of names) expect(turnsWhatIsBeside(one)).toBe(false);
          const whole = isolateBidi(language, shown(names[0]!, names[1]!));
          expect(turnsWhatIsBeside(whole)).toBe(false);
          for (const text of [shown(names[0]!, names[1]!), whole]) {
            expect([text, seenOrder(text, language)]).toEqual([
              text,
              expect.stringMatching(expected),
            ]);
          }
        }),
        { numRuns: rounds(5_000, 500) },
      );
    },
  );
});
