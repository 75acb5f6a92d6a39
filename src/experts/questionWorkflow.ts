import {
  MAX_REASON_LENGTH,
  MAX_REPLY_LENGTH,
  NOBODY,
  type ColleagueQuestion,
  type Colleague,
  type Signed,
} from './colleagueQuestion';

/** A step that a person takes with a question. */
export type QuestionTransition =
  | { kind: 'take' }
  | { kind: 'giveBack' }
  | { kind: 'answer'; text: string }
  | { kind: 'close'; text: string }
  /**
   * `decision`: the one that the person has seen, so that an old button does not undo a later one.
   */
  | { kind: 'reopen'; text: string; decision: number }
  /** The reply helped. */
  | { kind: 'helped' }
  /** The reply becomes a draft in the knowledge base; or writing it failed, which reverts that. */
  | { kind: 'draft' }
  | { kind: 'undraft' };

/** The person who takes the step. */
export interface TransitionActor extends Colleague {
  /** Acts in the channel of the question, or is an admin. */
  mayAnswer: boolean;
  isAdmin: boolean;
}

/**
 * Why a step was refused: it is for people in the channel (or who asked), or for admins; another
 * person has taken it; it has been answered, closed or drafted; there is no reply; the text is
 * empty or too long; another open question asks the same.
 */
export type Refusal =
  | 'notYours'
  | 'notAdmin'
  | 'taken'
  | 'answered'
  | 'closed'
  | 'drafted'
  | 'noReply'
  | 'empty'
  | 'tooLong'
  | 'askedAgain';

/** The question after a step; the same object if nothing changes. */
export type TransitionResult = { question: ColleagueQuestion } | { refused: Refusal };

const MOST: Readonly<Record<'answer' | 'close' | 'reopen', number>> = {
  answer: MAX_REPLY_LENGTH,
  close: MAX_REASON_LENGTH,
  reopen: MAX_REASON_LENGTH,
};

/** How another person has settled it; undefined if it still waits for a reply. */
function settledAs({ state }: ColleagueQuestion): 'answered' | 'closed' | undefined {
  return state === 'answered' || state === 'closed' ? state : undefined;
}

const isOthers = ({ assignee }: ColleagueQuestion, by: Colleague): boolean =>
  assignee !== undefined && assignee.id !== by.id;

/** Removes the fields of the current state. */
function leave(question: ColleagueQuestion): ColleagueQuestion {
  const left = { ...question, version: question.version + 1 };
  delete left.assignee;
  delete left.closing;
  return left;
}

function take(question: ColleagueQuestion, by: Colleague): TransitionResult {
  const settled = settledAs(question);
  if (settled) return { refused: settled };
  if (isOthers(question, by)) return { refused: 'taken' };
  if (question.assignee) return { question };
  return { question: { ...leave(question), state: 'taken', assignee: by } };
}

/** Anybody in the channel may give it back, because the person who took it may be absent. */
function giveBack(question: ColleagueQuestion): TransitionResult {
  const settled = settledAs(question);
  if (settled) return { refused: settled };
  if (question.state === 'open') return { question };
  return { question: { ...leave(question), state: 'open' } };
}

function decide(
  question: ColleagueQuestion,
  kind: 'answer' | 'close',
  signed: Signed,
): TransitionResult {
  const settled = settledAs(question);
  const before = settled === 'answered' ? question.reply : question.closing;
  const isSame = before?.by.id === signed.by.id && before.text === signed.text;
  if (settled && isSame && (settled === 'answered') === (kind === 'answer')) return { question };
  if (settled) return { refused: settled };
  if (isOthers(question, signed.by)) return { refused: 'taken' };
  const decided = { ...leave(question), decisions: question.decisions + 1 };
  if (kind === 'close') return { question: { ...decided, state: 'closed', closing: signed } };
  delete decided.lacks;
  return {
    question: { ...decided, state: 'answered', reply: signed, helped: [], drafted: false },
  };
}

function reopen(question: ColleagueQuestion, decision: number, lacks: Signed): TransitionResult {
  if (!settledAs(question) || question.decisions !== decision) return { question };
  return { question: { ...leave(question), state: 'open', lacks, round: question.round + 1 } };
}

function draft(
  question: ColleagueQuestion,
  { isAdmin }: TransitionActor,
  drafted: boolean,
): TransitionResult {
  if (!isAdmin) return { refused: 'notAdmin' };
  if (question.state !== 'answered') return { refused: 'noReply' };
  if (question.drafted && drafted) return { refused: 'drafted' };
  return { question: { ...question, version: question.version + 1, drafted } };
}

function noteHelp(question: ColleagueQuestion, { id }: Colleague): TransitionResult {
  if (question.state !== 'answered') return { refused: 'noReply' };
  if (question.helped.includes(id)) return { question };
  const helped = [...question.helped, id];
  return { question: { ...question, version: question.version + 1, helped } };
}

/**
 * Applies a step. People in the channel may answer, but not in the place of the person who has
 * taken the question. People who asked may reopen it, and say that the reply helped. Admins may
 * draft an entry. Repeating a step changes nothing.
 * @param now ISO instant
 */
export function applyTransition(
  question: ColleagueQuestion,
  step: QuestionTransition,
  by: TransitionActor,
  now: string,
): TransitionResult {
  const asks = question.askers.some(({ id }) => id === by.id);
  if (step.kind === 'draft' || step.kind === 'undraft')
    return draft(question, by, step.kind === 'draft');
  if (step.kind === 'helped') return asks ? noteHelp(question, by) : { refused: 'notYours' };
  if (!by.mayAnswer && !(step.kind === 'reopen' && asks)) return { refused: 'notYours' };
  const who = { id: by.id, name: by.name };
  if (step.kind === 'take') return take(question, who);
  if (step.kind === 'giveBack') return giveBack(question);
  const text = step.text.trim();
  if (text === '' && step.kind !== 'reopen') return { refused: 'empty' };
  if (text.length > MOST[step.kind]) return { refused: 'tooLong' };
  const signed = { text, by: who, at: now };
  return step.kind === 'reopen'
    ? reopen(question, step.decision, signed)
    : decide(question, step.kind, signed);
}

/** Closes a question because the bot can no longer write to its channel. */
export function abandonQuestion(question: ColleagueQuestion, at: string): ColleagueQuestion {
  const decisions = question.decisions + 1;
  return { ...leave(question), state: 'closed', decisions, closing: { text: '', by: NOBODY, at } };
}
