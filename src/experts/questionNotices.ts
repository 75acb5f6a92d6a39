import type { ColleagueQuestion } from './colleagueQuestion';

/** A message to send after a question has changed. Its text is written when it is sent. */
export type QuestionNotice =
  | {
      kind: 'question';
      channelId: string;
      about: { questionId: string; round: number };
      key: string;
      /** The key of the message whose card this one replaces. */
      replaces?: string;
    }
  | {
      kind: 'reply';
      personId: string;
      about: { questionId: string; decision: number };
      key: string;
    };

type ChannelNotice = Extract<QuestionNotice, { kind: 'question' }>;

function post({ id, channelId }: ColleagueQuestion, round: number): ChannelNotice {
  const about = { questionId: id, round };
  return { kind: 'question', channelId, about, key: `question:${id}:${round}` };
}

function renewal(question: ColleagueQuestion, round: number): ChannelNotice {
  const first = post(question, round);
  return { ...first, key: `${first.key}:${question.version}`, replaces: first.key };
}

/** Each person who asked is told about each decision once. */
function replies({ id, decisions, askers }: ColleagueQuestion): QuestionNotice[] {
  return askers.map(({ id: personId }) => ({
    kind: 'reply',
    personId,
    about: { questionId: id, decision: decisions },
    key: `reply:${id}:${decisions}:${personId}`,
  }));
}

/**
 * The notifications about a change. The channel sees it on the existing card, or in a new message
 * if the question is asked again; the people who asked get the outcome.
 * @param before undefined if the question is new
 */
export function noticesOf(
  before: ColleagueQuestion | undefined,
  after: ColleagueQuestion,
): QuestionNotice[] {
  if (before?.version === after.version) return [];
  const told = before && after.decisions > before.decisions ? replies(after) : [];
  if (!before || after.round > before.round)
    return [...(before ? [renewal(after, before.round)] : []), post(after, after.round), ...told];
  return [renewal(after, after.round), ...told];
}
