import { MAX_REPLY_LENGTH, type ColleagueQuestion } from '../../experts/colleagueQuestion';
import type { CardAction, Container, ToggleAction } from '../kit/adaptiveCard';
import type { CardInputs } from '../actions/cardAction';
import { remark } from '../kit/textBlocks';
import { press, pressAlone } from '../kit/actionButtons';
import { ASK_INPUTS, folded, reasonInput, type QuestionWords } from './colleagueQuestionText';

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
export function questionSteps(
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
