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
  type CardAction,
  type Container,
  type ToggleAction,
} from '../kit/adaptiveCard';
import type { CardInputs } from '../actions/cardAction';
import { faultLine, heading, labelled, line, remark, verbatim } from '../kit/textBlocks';
import { joined } from '../../wording/labelText';
import { isolated } from '../../language/text/displayText';
import {
  signature,
  type QuestionWords,
  ASK_INPUTS,
  folded,
  reasonInput,
} from './colleagueQuestionText';
import { press, pressAlone } from '../kit/actionButtons';

const ANSWER = 'answer-form';
const CLOSE = 'close-form';
const REOPEN = 'reopen-form';

/** Opens one form and closes the other. */
const toggle = (title: string, form: string, other?: string): ToggleAction => ({
  type: 'Action.ToggleVisibility',
  title,
  targetElements: [form, ...(other === undefined ? [] : [{ elementId: other, isVisible: false }])],
});

/** What stands on forms and buttons. */
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
 * Forms and buttons for whoever is in the channel; whether they may is decided when they press.
 * @param attempt what was typed for a step that was refused
 */
function questionSteps(
  { id, state, decisions, drafted }: ColleagueQuestion,
  { mayDraft, attempt = {} }: { mayDraft: boolean; attempt?: CardInputs | undefined },
  { messages, language }: QuestionWords,
): { forms: Container[]; actions: CardAction[] } {
  const say = (key: StepWord) => messages.say(language, `ask.${key}`);
  if (state === 'answered' || state === 'closed') {
    const reopen = { verb: 'ask.reopen', question: id, decision: decisions } as const;
    const form = folded(
      REOPEN,
      [reasonInput(ASK_INPUTS.lacks, say('lacks'))],
      [press(say('reopenNow'), reopen, { style: 'positive' })],
    );
    const draft: CardAction[] =
      mayDraft && state === 'answered' && !drafted
        ? [pressAlone(say('draft'), { verb: 'ask.draft', question: id }, 'positive')]
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
    folded(
      ANSWER,
      [reply, remark(say('replyRemark'))],
      [press(say('sendReply'), { verb: 'ask.answer', question: id }, { style: 'positive' })],
      typed !== '',
    ),
    folded(
      CLOSE,
      [reasonInput(ASK_INPUTS.why, say('why'), why)],
      [press(say('closeNow'), { verb: 'ask.close', question: id }, { style: 'destructive' })],
      typed === '' && why !== '',
    ),
  ];
  const first =
    state === 'open'
      ? pressAlone(say('take'), { verb: 'ask.take', question: id }, 'positive')
      : pressAlone(say('giveBack'), { verb: 'ask.giveBack', question: id });
  const open = [toggle(say('answer'), ANSWER, CLOSE), toggle(say('cannot'), CLOSE, ANSWER)];
  return { forms, actions: state === 'open' ? [first, ...open] : [...open, first] };
}

export interface ShownQuestion {
  question: ColleagueQuestion;
  /** Names of what it is about, in the language of the card. */
  about: readonly string[];
  /** Whoever looks at it may take the reply into the knowledge. */
  mayDraft?: boolean;
  /** Why the last step was not taken. */
  refused?: Refusal | undefined;
  /** What was typed for it. */
  attempt?: CardInputs | undefined;
}

/** What somebody signed, below who and when. */
const signed = (
  key: 'answered' | 'closed' | 'earlier',
  what: Signed,
  words: QuestionWords,
): CardElement[] => [
  line(words.messages.say(words.language, `ask.card.${key}`, signature(what, words)), {}, 'Medium'),
  verbatim(words.language, what.text),
];

function reopening({ lacks, reply }: ColleagueQuestion, words: QuestionWords): CardElement[] {
  if (!lacks) return [];
  const { messages, language } = words;
  const { name } = signature(lacks, words);
  return [
    ...(reply ? signed('earlier', reply, words) : []),
    line(messages.say(language, 'ask.card.reopened', { name }), { weight: 'Bolder' }, 'Medium'),
    ...(lacks.text === ''
      ? []
      : [
          remark(messages.say(language, 'ask.card.lacks'), 'Small'),
          verbatim(language, lacks.text),
        ]),
  ];
}

function standing(question: ColleagueQuestion, words: QuestionWords): CardElement[] {
  const { messages, language } = words;
  const { state, assignee, reply, closing, drafted, helped } = question;
  if (state === 'answered' && reply)
    return [
      ...signed('answered', reply, words),
      ...(helped.length > 0
        ? [remark(messages.say(language, 'ask.card.helped', { count: helped.length }))]
        : []),
      ...(drafted ? [remark(messages.say(language, 'ask.card.drafted'))] : []),
    ];
  if (state === 'closed' && closing?.by.id === NOBODY.id)
    return [line(messages.say(language, 'ask.reply.unreachable'), { weight: 'Bolder' }, 'Medium')];
  if (state === 'closed' && closing) return signed('closed', closing, words);
  const text = assignee
    ? messages.say(language, 'ask.card.taken', { name: isolated(language, assignee.name) })
    : messages.say(language, 'ask.card.open');
  return [...reopening(question, words), line(text, { weight: 'Bolder' }, 'Medium')];
}

/** Why a step was not taken, with who was faster. */
function refusal({ question, refused }: ShownQuestion, words: QuestionWords): CardElement[] {
  if (refused === undefined) return [];
  const { messages, language } = words;
  const { assignee, reply, closing } = question;
  const by = { taken: assignee, answered: reply?.by, closed: closing?.by };
  const text =
    refused === 'taken' || refused === 'answered' || refused === 'closed'
      ? messages.say(language, `ask.refused.${refused}`, {
          name: isolated(language, by[refused]?.name ?? ''),
        })
      : messages.say(language, `ask.refused.${refused}`);
  return [faultLine(text)];
}

/** A question for the people of a channel, as it stands, and what can be done with it. */
export function colleagueQuestionCard(shown: ShownQuestion, words: QuestionWords): Card {
  const { messages, language } = words;
  const { question, about } = shown;
  const [asker, ...others] = question.askers;
  const { forms, actions } = questionSteps(
    question,
    { mayDraft: shown.mayDraft === true, attempt: shown.attempt },
    words,
  );
  const date = messages.formatDate(language, question.askedAt.slice(0, 'YYYY-MM-DD'.length));
  return createCard(
    language,
    [
      heading(messages.say(language, 'ask.card.title')),
      verbatim(language, question.text),
      labelled(
        messages.say(language, 'ask.card.from'),
        joined(language, [isolated(language, asker.name), date]),
      ),
      ...(others.length > 0
        ? [remark(messages.say(language, 'ask.card.others', { count: others.length }))]
        : []),
      ...(about.length > 0
        ? [labelled(messages.say(language, 'ask.card.about'), joined(language, about))]
        : []),
      ...standing(question, words),
      ...refusal(shown, words),
      ...forms,
    ],
    actions,
  );
}

/** In place of the card of an earlier round. */
export const passedQuestionCard = (question: ColleagueQuestion, words: QuestionWords): Card =>
  createCard(words.language, [
    heading(words.messages.say(words.language, 'ask.card.title')),
    verbatim(words.language, question.text),
    remark(words.messages.say(words.language, 'ask.card.newer')),
  ]);
