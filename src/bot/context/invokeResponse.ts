import type { InvokeResponse, TurnContext } from 'botbuilder';
import { z } from 'zod';

/** Answers an invoke. If it throws, the turn fails, and Teams may send the invoke again. */
export type Invoke = (context: TurnContext) => Promise<InvokeResponse>;

/** Handlers by name of the invoke. */
export type Invokes = Readonly<Record<string, Invoke>>;

const ERROR_TYPE = 'application/vnd.microsoft.error';
/** Clients of these read the error from the body; see Universal Actions and dynamic type-ahead. */
const WITH_ERROR_BODY: ReadonlySet<string> = new Set(['adaptiveCard/action', 'application/search']);

/**
 * A failed invoke, in the format that its client expects.
 * @param message shown to the person; must not reveal internals
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

/** An invoke whose value does not match its name. */
export const malformedInvoke = (name: string | undefined): InvokeResponse =>
  refusedInvoke(name, 400, 'bad request');

const execution = z.looseObject({
  action: z.looseObject({ type: z.literal('Action.Execute'), verb: z.string().optional() }),
});

/**
 * Whether the value of `adaptiveCard/action` is a button press or an automatic refresh of a card.
 */
export const isExecution = (value: unknown): boolean => execution.safeParse(value).success;
