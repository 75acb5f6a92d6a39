import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { cardMessage } from '../cards/cardMessage';
import { textCard } from '../cards/textCard';
import type { Messages } from '../messages/messages';
import { errorFields } from './errorFields';
import { refusedInvoke } from './invokes';
import type { People } from './people';
import { personId } from './personId';
import { replyLanguage } from './replyLanguage';
import { utteranceOf } from './utterance';

interface Parts {
  messages: Messages;
  people: People;
  log: Logger;
}

/**
 * The one place where faults of a turn arrive. It logs without personal data and apologises in the
 * person's language. The state of the turn was not saved: what was there before stays.
 */
export function createOnTurnError({ messages, people, log }: Parts) {
  return async (context: TurnContext, error: Error): Promise<void> => {
    const { activity } = context;
    const type: string = activity.type;
    log.error({ ...errorFields(error), activity: type }, 'A turn failed');
    try {
      if (type !== 'message' && type !== 'invoke') return;
      // The database may be what has failed.
      const preferred = await people.language(personId(activity)).catch(() => undefined);
      const language = replyLanguage(activity, { preferred, text: utteranceOf(activity).text });
      const text = messages.say(language, 'error.apology');
      await context.sendActivity(
        type === 'invoke'
          ? { type: ActivityTypes.InvokeResponse, value: refusedInvoke(activity.name, 500, text) }
          : cardMessage(textCard(language, text), text),
      );
    } catch (failure) {
      log.error(errorFields(failure), 'The apology could not be sent');
    }
  };
}
