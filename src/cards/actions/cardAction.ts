import { z } from 'zod';
import { writtenLines } from '../../language/text/sanitizeText';
import { askActions } from './askActions';
import { deputyActions } from './deputyActions';
import { feedbackActions } from './feedbackActions';
import { gapActions } from './gapActions';
import { logActions } from './logActions';
import { peopleActions } from './peopleActions';
import { progressActions } from './progressActions';
import { recordActions } from './recordActions';
import { settingsActions } from './settingsActions';
import { welcomeActions } from './welcomeActions';

/**
 * The data of card buttons. Clients can change it, so it is only a request: what the sender may do
 * is always checked again.
 */

const cardActions = z.discriminatedUnion('verb', [
  ...logActions,
  ...recordActions,
  ...peopleActions,
  ...deputyActions,
  ...gapActions,
  ...askActions,
  ...settingsActions,
  ...progressActions,
  ...feedbackActions,
  ...welcomeActions,
]);

export type CardAction = z.infer<typeof cardActions>;
export type CardVerb = CardAction['verb'];

/** The inputs of the card by their ids. */
export type CardInputs = Readonly<Record<string, string>>;

const sent = z.looseObject({ lawaraq: cardActions });
/** Longer than any input allows, so that longer text is rejected instead of truncated. */
const MAX_INPUT = 4000;

/**
 * Reads the data of a pressed button.
 * @returns undefined for anything that is not an action of the bot
 */
export function readCardAction(
  data: unknown,
): { action: CardAction; inputs: CardInputs } | undefined {
  const parsed = sent.safeParse(data);
  if (!parsed.success) return undefined;
  const { lawaraq, ...rest } = parsed.data;
  const inputs = Object.entries(rest).flatMap(([id, value]) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? [[id, writtenLines(String(value).slice(0, MAX_INPUT))] as const]
      : [],
  );
  return { action: lawaraq, inputs: Object.fromEntries(inputs) };
}
