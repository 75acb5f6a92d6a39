import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import type { Answerer } from '../../answering/answerer';
import { cardMessage } from '../../cards/kit/cardMessage';
import { textCard } from '../../cards/kit/textBlocks';
import type { Messages } from '../../messages/messages';
import { turnFields } from '../context/turnTrace';
import type { TeamsAdapter } from '../connector/teamsAdapter';
import { repliesInResponse, sendOutOfTurn } from '../connector/outOfTurnMessage';
import { errorFields } from '../../lib/errorFields';
import { refusedInvoke } from '../context/invokeResponse';
import { OutageReplies } from './outageReplies';
import type { PersonSettings } from '../ports/personSettings';
import { fallbackLanguage } from '../context/replyLanguage';
import { isStoreUnavailable } from '../ports/storeUnavailable';
import { setTurnSignal, TurnCancelled } from '../context/turnCancellation';

/** Timeout in milliseconds for the apology. */
const TIMEOUT = 5_000;

interface OnTurnErrorDeps {
  answerer: Answerer;
  helpContact: string | undefined;
  adapter: TeamsAdapter;
  messages: Messages;
  personSettings: PersonSettings;
  log: Logger;
}

/**
 * Handles every error of a turn. It logs without personal data and apologises in the person's
 * language. The state of the turn is not saved, so the previous one stays.
 */
export function createOnTurnError(deps: OnTurnErrorDeps) {
  const { adapter, messages, personSettings, log } = deps;
  const outage = new OutageReplies(deps);
  return async (context: TurnContext, error: Error): Promise<void> => {
    const { activity } = context;
    const type: string = activity.type;
    log.error({ ...errorFields(error), ...turnFields(context), activity: type }, 'A turn failed');
    try {
      if (type !== 'message' && type !== 'invoke') return;
      // The turn has ended, so nothing else would stop this message.
      if (!(error instanceof TurnCancelled)) setTurnSignal(context, AbortSignal.timeout(TIMEOUT));
      if (isStoreUnavailable(error)) return await outage.reply(context);
      const language = await fallbackLanguage(personSettings, activity);
      const text = messages.say(language, apologyFor(error));
      if (type === 'invoke') {
        const value = refusedInvoke(activity.name, 500, text);
        await context.sendActivity({ type: ActivityTypes.InvokeResponse, value });
        return;
      }
      const message = cardMessage(textCard(language, text), text);
      // A cancelled turn can no longer send.
      if (error instanceof TurnCancelled && !repliesInResponse(context))
        await sendOutOfTurn(adapter, context, message);
      else await context.sendActivity(message);
    } catch (failure) {
      log.error(errorFields(failure), 'The apology could not be sent');
    }
  };
}

function apologyFor(error: Error) {
  if (!(error instanceof TurnCancelled)) return 'error.apology';
  return error.during === 'waiting' ? 'limits.busy' : 'limits.givenUp';
}
