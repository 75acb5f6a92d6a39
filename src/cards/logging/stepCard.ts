import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import {
  createCard,
  type Card,
  type ActionElement,
  type CardElement,
  type Container,
} from '../kit/adaptiveCard';
import type { Choice } from '../kit/cardInput';
import { actionRows, actionButton, actionButtonWithoutInputs } from '../kit/actionButtons';
import { faultLine, line, noteLine, openingRow } from '../kit/textBlocks';

/** A question of the dialog, with all texts in the language of the card. */
export interface Question {
  /** The draft that the answer is for. */
  record: string;
  /** A field, or a step of the dialog without one. */
  field: string;
  /**
   * What was understood so far, one line each: "3 sheets × 40,000 transactions = 120,000 sheets".
   */
  understood?: readonly string[];
  /** Why the last answer was rejected. */
  fault?: string;
  question: string;
  /** Which part of the questions it belongs to: "2 of 3: the paper". */
  progress?: string;
  /** An example of an answer: "Example: 3"; may have several lines. */
  example?: string;
  /** What else may be told in the same message. */
  also?: string;
  choices?: readonly Choice[];
  /**
   * Whether several choices are allowed; they are sent together, in the input named like the field.
   */
  several?: boolean;
  /**
   * Back, skip, save for later …: from {@link submit}, {@link actionButton} or {@link
   * actionButtonWithoutInputs}.
   */
  buttons?: readonly ActionElement[];
}

/** Numbered choices, so that people can answer with a number. */
function numbered({ record, field, choices = [] }: Question): Container[] {
  return choices.map(({ title, value }, at) => {
    const choose = actionButtonWithoutInputs(title, { verb: 'log.set', record, field, value });
    return openingRow(`${at + 1}. ${title}`, choose);
  });
}

function severalChoices(
  { record, field, choices = [] }: Question,
  messages: Messages,
  language: Language,
): CardElement[] {
  return [
    {
      type: 'Input.ChoiceSet',
      id: field,
      label: messages.say(language, 'record.form.several'),
      style: 'expanded',
      isMultiSelect: true,
      wrap: true,
      choices: choices.map(({ title, value }, at) => ({ title: `${at + 1}. ${title}`, value })),
    },
    ...actionRows([
      actionButton(
        messages.say(language, 'record.button.done'),
        { verb: 'log.set', record, field, value: '' },
        { style: 'positive' },
      ),
    ]),
  ];
}

/** A question with what was understood before, its choices, and ways around it. */
export function questionCard(asked: Question, messages: Messages, language: Language): Card {
  const { understood = [], fault, progress, question, example, also } = asked;
  const { choices = [], several, buttons = [] } = asked;
  const apart = understood.length > 0 ? 'Medium' : 'Default';
  return createCard(language, [
    ...understood.map((text) => noteLine(text)),
    ...(fault === undefined ? [] : fault.split('\n').map(faultLine)),
    ...(progress === undefined ? [] : [noteLine(progress, apart)]),
    line(question, { weight: 'Bolder' }, progress === undefined ? apart : 'Small'),
    ...(example === undefined ? [] : example.split('\n').map((text) => noteLine(text))),
    ...(also === undefined ? [] : [noteLine(also)]),
    ...(several && choices.length > 0
      ? severalChoices(asked, messages, language)
      : numbered(asked)),
    ...actionRows(buttons),
  ]);
}
