import {
  NOBODY,
  type ColleagueQuestion,
  type Signed,
  MAX_REPLY_LENGTH,
} from '../../experts/colleagueQuestion';
import type { Refusal } from '../../experts/questionWorkflow';
import {
  createCard,
  type Card,
  type CardElement,
  type ActionElement,
  type Container,
  type ToggleAction,
} from '../kit/adaptiveCard';
import type { CardInputs } from '../actions/cardAction';
import { faultLine, heading, labelledValue, line, noteLine, quotedText } from '../kit/textBlocks';
import { joinList } from '../../wording/labelText';
import { isolateBidi } from '../../language/text/displayText';
import {
  signature,
  type QuestionTextContext,
  ASK_INPUTS,
  foldedForm,
  reasonInput,
} from './colleagueQuestionText';
import { actionButton, actionButtonWithoutInputs } from '../kit/actionButtons';

const ANSWER = 'answer-form';
const CLOSE = 'close-form';
const REOPEN = 'reopen-form';

/** Opens one form and closes the other. */
const toggle = (title: string, form: string, other?: string): ToggleAction => ({
  type: 'Action.ToggleVisibility',
  title,
  targetElements: [form, ...(other === undefined ? [] : [{ elementId: other, isVisible: false }])],
});

/** Keys of the texts on forms and buttons. */
type StepWord =
  | 'take'
  | 'giveBack'
  | 'answer'
  | 'reply'
  | 'replyRemark'
  | 'sendReply'
  | 'cannot'
  | 'why'
  | 'closeNow'
  | 'reopen'
  | 'lacks'
  | 'reopenNow'
  | 'draft';

/**
 * Forms and buttons for everyone in the channel; rights are checked when a button is pressed.
 * @param attempt the inputs of a refused step
 */
function colleagueQuestionForms(
  { id, state, decisions, drafted }: ColleagueQuestion,
  { mayDraft, attempt = {} }: { mayDraft: boolean; attempt?: CardInputs | undefined },
  { messages, language }: QuestionTextContext,
): { forms: Container[]; actions: ActionElement[] } {
  const say = (key: StepWord) => messages.say(language, `ask.${key}`);
  if (state === 'answered' || state === 'closed') {
    const reopen = { verb: 'ask.reopen', question: id, decision: decisions } as const;
    const form = foldedForm(
      REOPEN,
      [reasonInput(ASK_INPUTS.lacks, say('lacks'))],
      [actionButton(say('reopenNow'), reopen, { style: 'positive' })],
    );
    const draft: ActionElement[] =
      mayDraft && state === 'answered' && !drafted
        ? [actionButtonWithoutInputs(say('draft'), { verb: 'ask.draft', question: id }, 'positive')]
        : [];
    return { forms: [form], actions: [...draft, toggle(say('reopen'), REOPEN)] };
  }
  const { [ASK_INPUTS.reply]: typed = '', [ASK_INPUTS.why]: why = '' } = attempt;
  const reply = {
    type: 'Input.Text',
    id: ASK_INPUTS.reply,
    label: say('reply'),
    isMultiline: true,
    maxLength: MAX_REPLY_LENGTH,
    ...(typed === '' ? {} : { value: typed }),
  } as const;
  const forms = [
    foldedForm(
      ANSWER,
      [reply, noteLine(say('replyRemark'))],
      [actionButton(say('sendReply'), { verb: 'ask.answer', question: id }, { style: 'positive' })],
      typed !== '',
    ),
    foldedForm(
      CLOSE,
      [reasonInput(ASK_INPUTS.why, say('why'), why)],
      [
        actionButton(
          say('closeNow'),
          { verb: 'ask.close', question: id },
          { style: 'destructive' },
        ),
      ],
      typed === '' && why !== '',
    ),
  ];
  const first =
    state === 'open'
      ? actionButtonWithoutInputs(say('take'), { verb: 'ask.take', question: id }, 'positive')
      : actionButtonWithoutInputs(say('giveBack'), { verb: 'ask.giveBack', question: id });
  const open = [toggle(say('answer'), ANSWER, CLOSE), toggle(say('cannot'), CLOSE, ANSWER)];
  return { forms, actions: state === 'open' ? [first, ...open] : [...open, first] };
}

export interface ColleagueQuestionContent {
  question: ColleagueQuestion;
  /** Names of the question's subjects, in the language of the card. */
  about: readonly string[];
  /** Whether the viewer may draft an entry from the reply. */
  mayDraft?: boolean;
  /** Why the last step was refused. */
  refused?: Refusal | undefined;
  /** The inputs of the refused step. */
  attempt?: CardInputs | undefined;
}

/** A text below its author and time. */
const signed = (
  key: 'answered' | 'closed' | 'earlier',
  what: Signed,
  words: QuestionTextContext,
): CardElement[] => [
  line(words.messages.say(words.language, `ask.card.${key}`, signature(what, words)), {}, 'Medium'),
  quotedText(words.language, what.text),
];

function reopening({ lacks, reply }: ColleagueQuestion, words: QuestionTextContext): CardElement[] {
  if (!lacks) return [];
  const { messages, language } = words;
  const { name } = signature(lacks, words);
  return [
    ...(reply ? signed('earlier', reply, words) : []),
    line(messages.say(language, 'ask.card.reopened', { name }), { weight: 'Bolder' }, 'Medium'),
    ...(lacks.text === ''
      ? []
      : [
          noteLine(messages.say(language, 'ask.card.lacks'), 'Small'),
          quotedText(language, lacks.text),
        ]),
  ];
}

function standing(question: ColleagueQuestion, words: QuestionTextContext): CardElement[] {
  const { messages, language } = words;
  const { state, assignee, reply, closing, drafted, helped } = question;
  if (state === 'answered' && reply)
    return [
      ...signed('answered', reply, words),
      ...(helped.length > 0
        ? [noteLine(messages.say(language, 'ask.card.helped', { count: helped.length }))]
        : []),
      ...(drafted ? [noteLine(messages.say(language, 'ask.card.drafted'))] : []),
    ];
  if (state === 'closed' && closing?.by.id === NOBODY.id)
    return [line(messages.say(language, 'ask.reply.unreachable'), { weight: 'Bolder' }, 'Medium')];
  if (state === 'closed' && closing) return signed('closed', closing, words);
  const text = assignee
    ? messages.say(language, 'ask.card.taken', { name: isolateBidi(language, assignee.name) })
    : messages.say(language, 'ask.card.open');
  return [...reopening(question, words), line(text, { weight: 'Bolder' }, 'Medium')];
}

/** Why a step was refused, with the name of the person who was faster. */
function refusal(
  { question, refused }: ColleagueQuestionContent,
  words: QuestionTextContext,
): CardElement[] {
  if (refused === undefined) return [];
  const { messages, language } = words;
  const { assignee, reply, closing } = question;
  const by = { taken: assignee, answered: reply?.by, closed: closing?.by };
  const text =
    refused === 'taken' || refused === 'answered' || refused === 'closed'
      ? messages.say(language, `ask.refused.${refused}`, {
          name: isolateBidi(language, by[refused]?.name ?? ''),
        })
      : messages.say(language, `ask.refused.${refused}`);
  return [faultLine(text)];
}

/** A question in its current state for the people of a channel, with the available actions. */
export function colleagueQuestionCard(
  shown: ColleagueQuestionContent,
  words: QuestionTextContext,
): Card {
  const { messages, language } = words;
  const { question, about } = shown;
  const [asker, ...others] = question.askers;
  const { forms, actions } = colleagueQuestionForms(
    question,
    { mayDraft: shown.mayDraft === true, attempt: shown.attempt },
    words,
  );
  const date = messages.formatDate(language, question.askedAt.slice(0, 'YYYY-MM-DD'.length));
  return createCard(
    language,
    [
      heading(messages.say(language, 'ask.card.title')),
      quotedText(language, question.text),
      labelledValue(
        messages.say(language, 'ask.card.from'),
        joinList(language, [isolateBidi(language, asker.name), date]),
      ),
      ...(others.length > 0
        ? [noteLine(messages.say(language, 'ask.card.others', { count: others.length }))]
        : []),
      ...(about.length > 0
        ? [labelledValue(messages.say(language, 'ask.card.about'), joinList(language, about))]
        : []),
      ...standing(question, words),
      ...refusal(shown, words),
      ...forms,
    ],
    actions,
  );
}

/** Replaces the card of an earlier round. */
export const passedQuestionCard = (question: ColleagueQuestion, words: QuestionTextContext): Card =>
  createCard(words.language, [
    heading(words.messages.say(words.language, 'ask.card.title')),
    quotedText(words.language, question.text),
    noteLine(words.messages.say(words.language, 'ask.card.newer')),
  ]);
