import type { ColleagueQuestion } from './colleagueQuestion';

/** What is to be sent when a question has changed; it is written when it is sent. */
export type QuestionNotice =
  | {
      kind: 'question';
      channelId: string;
      about: { questionId: string; round: number };
      key: string;
      /** The key of the message whose card this one renews. */
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

/** Each who asked is told of each decision once. */
function replies({ id, decisions, askers }: ColleagueQuestion): QuestionNotice[] {
  return askers.map(({ id: personId }) => ({
    kind: 'reply',
    personId,
    about: { questionId: id, decision: decisions },
    key: `reply:${id}:${decisions}:${personId}`,
  }));
}

/**
 * Who is told what when a question has changed: the channel sees it on the card that it has, and in
 * a new message where it is asked again; who asked hears what came of it.
 * @param before undefined where it is new
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
