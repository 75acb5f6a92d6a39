import { z } from 'zod';
import type { CardInputs } from '../../../cards/actions/cardAction';
import { readCardAction } from '../../../cards/actions/cardAction';
import { reasonIn, TEXT_INPUT } from '../../../cards/answers/feedbackCard';
import type { Reason, Verdict } from '../../../curation/usage/answerFeedback';

/** What the client's own buttons below a message say of it. */
export interface NativeFeedback {
  verdict: Verdict;
  reason?: Reason;
  /** The answer that it is about, where a form of the bot's has named it. */
  answerId?: string;
}

const reaction = z.enum(['like', 'dislike']);
const feedback = z.looseObject({ reaction, feedback: z.unknown().optional() });
const submitted = z.looseObject({ actionName: z.string(), actionValue: z.unknown() });

/**
 * What was typed. Teams sends JSON as a text: `feedbackText` of its own form, or the inputs of the
 * bot's; other clients send an object, or what was typed as it is.
 */
function typedIn(sent: unknown): Record<string, unknown> {
  if (typeof sent === 'object' && sent !== null) return { ...sent };
  if (typeof sent !== 'string') return {};
  try {
    const parsed: unknown = JSON.parse(sent);
    if (typeof parsed === 'object' && parsed !== null) return { ...parsed };
  } catch {
    // Not JSON: the words themselves.
  }
  return { feedbackText: sent };
}

function inputsOf(typed: Record<string, unknown>): CardInputs {
  const texts = Object.entries(typed).flatMap(([id, value]) =>
    typeof value === 'string' ? [[id === 'feedbackText' ? TEXT_INPUT : id, value] as const] : [],
  );
  return Object.fromEntries(texts);
}

/**
 * Reads the value of `message/submitAction` or `message/fetchTask`.
 * @returns undefined where it is malformed; `other` where it is about something else than feedback
 */
export function readNativeFeedback(value: unknown): NativeFeedback | 'other' | undefined {
  // Some clients wrap what a dialog is asked for.
  const { data } = (value ?? {}) as { data?: unknown };
  const outer = submitted.safeParse(data ?? value);
  if (!outer.success) return undefined;
  if (outer.data.actionName !== 'feedback') return 'other';
  const inner = feedback.safeParse(outer.data.actionValue);
  if (!inner.success) return undefined;
  const typed = typedIn(inner.data.feedback);
  const reason = reasonIn(inputsOf(typed));
  const action = readCardAction(typed)?.action;
  return {
    verdict: inner.data.reaction === 'like' ? 'helpful' : 'unhelpful',
    ...(reason ? { reason } : {}),
    ...(action?.verb === 'feedback.reason' ? { answerId: action.answer } : {}),
  };
}
