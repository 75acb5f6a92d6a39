import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import type { Answerer } from '../../answering/answerer';
import { cardMessage } from '../../cards/kit/cardMessage';
import { textCard } from '../../cards/kit/textBlocks';
import type { Messages } from '../../messages/messages';
import { turnFields } from '../context/turnTrace';
import type { TeamsAdapter } from '../connector/teamsAdapter';
import { repliesInResponse, sendBeside } from '../connector/outOfTurnMessage';
import { errorFields } from '../../lib/errorFields';
import { refusedInvoke } from '../context/invokeResponse';
import { OutageReplies } from './outageReplies';
import type { People } from '../ports/personSettings';
import { spokenLanguage } from '../context/replyLanguage';
import { isStoreUnavailable } from '../ports/storeUnavailable';
import { setTurnSignal, TurnGivenUp } from '../context/turnCancellation';

/** Milliseconds that an apology may take. */
const TIMEOUT = 5_000;

interface Parts {
  answerer: Answerer;
  helpContact: string | undefined;
  adapter: TeamsAdapter;
  messages: Messages;
  people: People;
  log: Logger;
}

/**
 * The one place where faults of a turn arrive. It logs without personal data and apologises in the
 * person's language. The state of the turn was not saved: what was there before stays.
 */
export function createOnTurnError(parts: Parts) {
  const { adapter, messages, people, log } = parts;
  const outage = new OutageReplies(parts);
  return async (context: TurnContext, error: Error): Promise<void> => {
    const { activity } = context;
    const type: string = activity.type;
    log.error({ ...errorFields(error), ...turnFields(context), activity: type }, 'A turn failed');
    try {
      if (type !== 'message' && type !== 'invoke') return;
      // The turn has ended, and nothing else would end what is sent now.
      if (!(error instanceof TurnGivenUp)) setTurnSignal(context, AbortSignal.timeout(TIMEOUT));
      if (isStoreUnavailable(error)) return await outage.reply(context);
      const language = await spokenLanguage(people, activity);
      const text = messages.say(language, apologyFor(error));
      if (type === 'invoke') {
        const value = refusedInvoke(activity.name, 500, text);
        await context.sendActivity({ type: ActivityTypes.InvokeResponse, value });
        return;
      }
      const message = cardMessage(textCard(language, text), text);
      // What has been given up can send nothing any more.
      if (error instanceof TurnGivenUp && !repliesInResponse(context))
        await sendBeside(adapter, context, message);
      else await context.sendActivity(message);
    } catch (failure) {
      log.error(errorFields(failure), 'The apology could not be sent');
    }
  };
}

function apologyFor(error: Error) {
  if (!(error instanceof TurnGivenUp)) return 'error.apology';
  return error.during === 'waiting' ? 'limits.busy' : 'limits.givenUp';
}
