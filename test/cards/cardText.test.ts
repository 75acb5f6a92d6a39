import {
  called,
  choice,
  doneLine,
  faultLine,
  heading,
  isolated,
  joined,
  labelled,
  line,
  lines,
  remark,
  subheading,
  withoutQuestionMark,
} from '../../src/cards/cardText';
import { withShownTexts } from '../../src/cards/withShownTexts';

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
    expect(withShownTexts(card)).toEqual({
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
    expect(withShownTexts(still)).toBe(still);
    const items = [plain, { type: 'TextBlock', text: live }];
    const changed = withShownTexts({ items });
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
    expect(remark(live)).toMatchObject({
      ...{ spacing: 'Small', inlines: [{ ...run, size: 'Small', isSubtle: true }] },
    });
    expect(choice(live)).toMatchObject({ type: 'Container', style: 'emphasis', items: [inside] });
    expect(faultLine(live)).toMatchObject({
      type: 'Container',
      style: 'attention',
      items: [small],
    });
    expect(doneLine(live)).toMatchObject({ type: 'Container', style: 'good', items: [small] });
    expect(labelled(live, live, { weight: 'Bolder' })).toEqual({
      ...{ type: 'RichTextBlock', spacing: 'Small' },
      inlines: [
        { type: 'TextRun', text: `${live}: `, isSubtle: true },
        { ...run, weight: 'Bolder' },
      ],
    });
    expect([joined('ar', ['a', 'b']), joined('en', ['a', 'b'])]).toEqual(['a، b', 'a, b']);
  });

  it('is called as it is, with no colon behind a question', () => {
    expect(['Sheets', 'Sheets?', 'أوراق؟', 'a?b'].map(called)).toEqual([
      ...['Sheets: ', 'Sheets? ', 'أوراق؟ ', 'a?b: '],
    ]);
    expect(['a?', 'ب؟', 'a?b'].map(withoutQuestionMark)).toEqual(['a', 'ب', 'a?b']);
  });

  it('is set off where it is of the other direction', () => {
    expect(isolated('ar', 'RTA 5')).toBe('\u2068RTA 5\u2069');
    expect(isolated('en', 'هيئة')).toBe('\u2068هيئة\u2069');
    expect([isolated('ar', 'هيئة 5'), isolated('en', 'RTA\u202e')]).toEqual(['هيئة 5', 'RTA']);
  });
});
