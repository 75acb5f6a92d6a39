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
import { actionRows, actionButton } from '../kit/actionButtons';
import { faultLine, line, noteLine } from '../kit/textBlocks';

/** One question of the dialog. Every text is in the language of the card already. */
export interface Question {
  /** Of the draft that the answer goes into. */
  record: string;
  /** A field, or a step of the dialog that is about none. */
  field: string;
  /** What was understood so far, one line each: "3 sheets × 40,000 transactions = 120,000 sheets". */
  heard?: readonly string[];
  /** Why the last answer could not be taken. */
  fault?: string;
  question: string;
  /** What an answer looks like: "e.g. 3". */
  example?: string;
  choices?: readonly Choice[];
  /** Several may be chosen: then they are sent together, as the input that is named like the field. */
  several?: boolean;
  /** Back, skip, save for later …: {@link submit}, {@link actionButton} or {@link pressAlone}. */
  buttons?: readonly ActionElement[];
}

/** Choices with numbers, so that people can also answer with one. */
function numbered({ record, field, choices = [] }: Question): Container[] {
  return choices.map(({ title, value }, at) => ({
    type: 'Container',
    style: 'emphasis',
    spacing: 'Small',
    selectAction: {
      type: 'Action.Submit',
      title,
      data: { lawaraq: { verb: 'log.set', record, field, value } },
      associatedInputs: 'none',
    },
    items: [line(`${at + 1}. ${title}`, { color: 'Accent' })],
  }));
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

/** A question with what was understood before it, what can be chosen, and ways around it. */
export function questionCard(asked: Question, messages: Messages, language: Language): Card {
  const { heard = [], fault, question, example, choices = [], several, buttons = [] } = asked;
  return createCard(language, [
    ...heard.map((text) => noteLine(text)),
    ...(fault === undefined ? [] : [faultLine(fault)]),
    line(question, { weight: 'Bolder' }, heard.length > 0 ? 'Medium' : 'Default'),
    ...(example === undefined ? [] : [noteLine(example)]),
    ...(several && choices.length > 0
      ? severalChoices(asked, messages, language)
      : numbered(asked)),
    ...actionRows(buttons),
  ]);
}
