import { submit } from '../../../../src/cards/kit/adaptiveCard';
import { actionButtonWithoutInputs } from '../../../../src/cards/kit/actionButtons';
import { questionCard, type Question } from '../../../../src/cards/logging/stepCard';
import type { Messages } from '../../../../src/messages/messages';
import { realMessages } from '../../../support/knowledge/messages';
import { actionsOf, elementsOf, inputsOf, textOf, wishOf } from '../../../support/cards/readCard';
import { sampleRecord } from '../../../support/records/sampleRecord';

let messages: Messages;
beforeAll(async () => void (messages = await realMessages()));

const { id: record } = sampleRecord();
const CHOICES = [
  { title: 'Counted', value: 'counted' },
  { title: 'Estimate', value: 'estimate' },
];
const ask = (changes: Partial<Question> = {}) =>
  questionCard(
    { record, field: 'baselineMethod', question: 'How was it counted?', ...changes },
    messages,
    'en',
  );

test('a question stands after what was understood and what was wrong, before its example', () => {
  const card = ask({
    understood: ['3 sheets × 40,000 = 120,000 sheets a year', 'Since 2020.'],
    fault: 'I could not understand this.',
    example: 'Example: 3',
  });
  expect(textOf(card)).toBe(
    [
      '3 sheets × 40,000 = 120,000 sheets a year',
      'Since 2020.',
      'I could not understand this.',
      'How was it counted?',
      'Example: 3',
    ].join('\n'),
  );
});

test('choices have numbers, and each answers the question', () => {
  const card = ask({ choices: CHOICES });
  expect(textOf(card)).toMatch(/1\. Counted\n2\. Estimate$/);
  expect(actionsOf(card).map(wishOf)).toEqual([
    { verb: 'log.set', record, field: 'baselineMethod', value: 'counted' },
    { verb: 'log.set', record, field: 'baselineMethod', value: 'estimate' },
  ]);
});

test('where several may be chosen they are sent together, named like the field', () => {
  const card = ask({ field: 'channels', choices: CHOICES, several: true });
  expect(inputsOf(card)).toEqual([
    expect.objectContaining({ id: 'channels', isMultiSelect: true }),
  ]);
  const [done] = actionsOf(card);
  expect(wishOf(done)).toEqual({ verb: 'log.set', record, field: 'channels', value: '' });
  expect(done).not.toHaveProperty('associatedInputs');
});

test('buttons stand in sets that Teams shows, in their order', () => {
  const buttons = [
    ...Array.from({ length: 7 }, (_, at) => submit(`Button ${at}`)),
    actionButtonWithoutInputs('Summary', { verb: 'log.summary', record }),
  ];
  const card = ask({ buttons });
  const sets = elementsOf(card).flatMap((element) =>
    element.type === 'ActionSet' ? [element.actions.length] : [],
  );
  expect(sets).toEqual([6, 2]);
  expect(actionsOf(card)).toEqual(buttons);
});
