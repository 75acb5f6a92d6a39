import {
  LONGEST_REASON,
  REASON_KINDS,
  type Reason,
  type ShownAnswer,
  type Verdict,
} from '../../curation/usage/answerFeedback';
import type { Messages } from '../../messages/messages';
import { createCard, type Card, type ActionElement, type CardElement } from '../kit/adaptiveCard';
import type { CardInputs } from '../actions/cardAction';
import { line, noteLine } from '../kit/textBlocks';
import { actionButton, actionButtonWithoutInputs } from '../kit/actionButtons';
import type { Language } from '../../language/text/detectLanguage';
import { askButton } from '../experts/askExpertsCard';

/** An answer that was rated as unhelpful. */
interface UnhelpfulAnswer {
  language: Language;
  entryId: string;
  /** The question, with personal data masked. */
  question: string;
}

type AfterUnhelpful = (answer: UnhelpfulAnswer, messages: Messages) => ActionElement[];

/** What to do after an unhelpful answer: at most two buttons, in the language of the answer. */
const afterUnhelpful: AfterUnhelpful = ({ question, language }, messages) => [
  askButton(question, { messages, language }),
];

/** The state of a person's feedback: not rated, rated, or rated with a reason. */
export type FeedbackState = 'open' | Verdict | 'told';

/** The feedback that a card displays. */
export interface FeedbackContent {
  answer: Pick<ShownAnswer, 'id' | 'language' | 'entryId' | 'question'>;
  state: FeedbackState;
  /** The client has buttons of its own below the message, so the card has none. */
  isNative?: boolean;
}

const KIND_INPUT = 'feedback.kind';
export const TEXT_INPUT = 'feedback.text';

/** Asks for a reason; every input is optional. */
export function reasonForm(
  { language, verdict }: { language: ShownAnswer['language']; verdict: Verdict },
  messages: Messages,
): CardElement[] {
  const kinds: CardElement = {
    type: 'Input.ChoiceSet',
    id: KIND_INPUT,
    label: messages.say(language, 'feedback.kind'),
    style: 'expanded',
    wrap: true,
    choices: REASON_KINDS.map((kind) => ({
      title: messages.say(language, `feedback.kind.${kind}`),
      value: kind,
    })),
  };
  return [
    ...(verdict === 'unhelpful' ? [kinds] : []),
    {
      type: 'Input.Text',
      id: TEXT_INPUT,
      label: messages.say(language, 'feedback.text'),
      maxLength: LONGEST_REASON,
    },
  ];
}

/** The inputs of {@link reasonForm}; undefined if they are empty. */
export function reasonIn(inputs: CardInputs): Reason | undefined {
  const kind = REASON_KINDS.find((one) => one === inputs[KIND_INPUT]);
  const text = inputs[TEXT_INPUT]?.trim();
  if (!kind && !text) return undefined;
  return { ...(kind ? { kind } : {}), ...(text ? { text } : {}) };
}

/** The elements below the answer. */
export function feedbackBody(
  { answer: { language }, state, isNative }: FeedbackContent,
  messages: Messages,
): CardElement[] {
  // The client's own form asks for the reason.
  switch (isNative && state === 'unhelpful' ? 'told' : state) {
    case 'open':
      return [];
    case 'helpful':
      return [noteLine(messages.say(language, 'feedback.thanks'), 'Medium')];
    case 'told':
      return [noteLine(messages.say(language, 'feedback.told'), 'Medium')];
    case 'unhelpful':
      return [
        {
          type: 'Container',
          style: 'emphasis',
          spacing: 'Medium',
          items: [
            line(messages.say(language, 'feedback.why')),
            ...reasonForm({ language, verdict: 'unhelpful' }, messages),
          ],
        },
      ];
  }
}

/** Buttons to rate the answer, or to change the rating; with those of the client, only what to do next. */
export function feedbackButtons(
  { answer, state, isNative }: FeedbackContent,
  messages: Messages,
): ActionElement[] {
  if (isNative)
    return state === 'unhelpful' || state === 'told' ? afterUnhelpful(answer, messages) : [];
  const rate = (verdict: Verdict) =>
    actionButtonWithoutInputs(messages.say(answer.language, `feedback.${verdict}`), {
      verb: 'feedback.rate',
      answer: answer.id,
      verdict,
    });
  switch (state) {
    case 'open':
      return [rate('helpful'), rate('unhelpful')];
    case 'helpful':
      return [rate('unhelpful')];
    case 'unhelpful': {
      const send = messages.say(answer.language, 'feedback.send');
      return [
        actionButton(send, { verb: 'feedback.reason', answer: answer.id }),
        rate('helpful'),
        ...afterUnhelpful(answer, messages),
      ];
    }
    case 'told':
      return [rate('helpful'), ...afterUnhelpful(answer, messages)];
  }
}

/** The same as a card of its own, for clients that cannot replace a card. */
export const feedbackCard = (feedback: FeedbackContent, messages: Messages): Card =>
  createCard(
    feedback.answer.language,
    feedbackBody(feedback, messages),
    feedbackButtons(feedback, messages),
  );
