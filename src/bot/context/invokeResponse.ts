import type { InvokeResponse, TurnContext } from 'botbuilder';
import { z } from 'zod';

/** Answers an invoke. What it throws fails the turn, so that Teams may send the invoke again. */
export type Invoke = (context: TurnContext) => Promise<InvokeResponse>;

/** Invokes by their names. */
export type Invokes = Readonly<Record<string, Invoke>>;

const ERROR_TYPE = 'application/vnd.microsoft.error';
/** Their clients read the error in the body; see Universal Actions and dynamic type-ahead. */
const WITH_ERROR_BODY: ReadonlySet<string> = new Set(['adaptiveCard/action', 'application/search']);

/**
 * An invoke that comes to nothing, in the shape that its client reads.
 * @param message what a client may show; it must tell nothing about the inside
 */
export function refusedInvoke(
  name: string | undefined,
  status: 400 | 500,
  message: string,
): InvokeResponse {
  if (!WITH_ERROR_BODY.has(name ?? '')) return { status, body: { error: message } };
  const value = { code: String(status), message };
  return { status, body: { statusCode: status, type: ERROR_TYPE, value } };
}

/** An invoke whose value is not what its name promises. */
export const malformedInvoke = (name: string | undefined): InvokeResponse =>
  refusedInvoke(name, 400, 'bad request');

const execution = z.looseObject({
  action: z.looseObject({ type: z.literal('Action.Execute'), verb: z.string().optional() }),
});

/** Whether the value of `adaptiveCard/action` is what a button sends, or a card that refreshes itself. */
export const isExecution = (value: unknown): boolean => execution.safeParse(value).success;
