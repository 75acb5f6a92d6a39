import { z } from 'zod';
import { writtenLines } from '../../language/text/sanitizeText';
import { askActions } from './askActions';
import { feedbackActions } from './feedbackActions';
import { gapActions } from './gapActions';
import { logActions } from './logActions';
import { peopleActions } from './peopleActions';
import { progressActions } from './progressActions';
import { recordActions } from './recordActions';
import { settingsActions } from './settingsActions';

/**
 * What the buttons of cards send back. A card's data is in the client's hands: it only
 * says what is wished; whether it may be done is decided anew from the sender's identity.
 */

const cardActions = z.discriminatedUnion('verb', [
  ...logActions,
  ...recordActions,
  ...peopleActions,
  ...gapActions,
  ...askActions,
  ...settingsActions,
  ...progressActions,
  ...feedbackActions,
]);

export type CardAction = z.infer<typeof cardActions>;
export type CardVerb = CardAction['verb'];

/** What a person typed or chose in the inputs of the card, by the inputs' ids. */
export type CardInputs = Readonly<Record<string, string>>;

const sent = z.looseObject({ lawaraq: cardActions });
/** More than any input takes, so that what is too long is refused and not cut. */
const MAX_INPUT = 4000;

/**
 * Reads the data of a pressed button.
 * @returns undefined for anything that is not one of our actions
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
