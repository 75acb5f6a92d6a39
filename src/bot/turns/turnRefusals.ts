import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import { cardMessage } from '../../cards/kit/cardMessage';
import { textCard } from '../../cards/kit/textCard';
import type { Messages } from '../../messages/messages';
import type { TeamsAdapter } from '../connector/teamsAdapter';
import { repliesInResponse, sendBeside } from '../connector/outOfTurnMessage';
import { errorFields } from '../../lib/errorFields';
import type { People } from '../ports/personSettings';
import { personId } from '../context/personId';
import { politeInvoke } from './invokeFallback';
import { RateLimit } from '../../lib/rateLimit';
import { spokenLanguage } from '../context/fallbackLanguage';
import type { Refusal } from './turnAdmission';

interface Parts {
  adapter: TeamsAdapter;
  messages: Messages;
  people: People;
  log: Logger;
}

/** A person is told so often. */
const ONCE_A_MINUTE = { burst: 1, perSecond: 1 / 60 };
/** Words that are on their way; more of them would only add to the load. */
const MOST_ON_THEIR_WAY = 50;

/** Says politely that a turn was not begun: once a minute to each person, and to every invoke. */
export class Refusals {
  private readonly told = new RateLimit(ONCE_A_MINUTE);
  private onTheirWay = 0;

  constructor(private readonly parts: Parts) {}

  /** @returns false where not even that can be said */
  async refuse(context: TurnContext, refusal: Refusal): Promise<boolean> {
    if (refusal === 'unheard') return true;
    const { activity } = context;
    const isInvoke = activity.type === 'invoke';
    if (!isInvoke && this.told.take(personId(activity)) > 0) return true;
    if (this.onTheirWay >= MOST_ON_THEIR_WAY) return false;
    this.onTheirWay += 1;
    try {
      await this.say(context, refusal, isInvoke);
      return true;
    } catch (error) {
      this.parts.log.warn(errorFields(error), 'A person could not be told that a turn was refused');
      return false;
    } finally {
      this.onTheirWay -= 1;
    }
  }

  private async say(
    context: TurnContext,
    refusal: Exclude<Refusal, 'unheard'>,
    isInvoke: boolean,
  ): Promise<void> {
    const { adapter, messages, people } = this.parts;
    const { activity } = context;
    const language = await spokenLanguage(people, activity);
    const text = messages.say(language, `limits.${refusal}`);
    if (isInvoke) {
      const value = politeInvoke(activity, text);
      await context.sendActivity({ type: ActivityTypes.InvokeResponse, value });
      return;
    }
    const message = cardMessage(textCard(language, text), text);
    if (repliesInResponse(context)) await context.sendActivity(message);
    else await sendBeside(adapter, context, message);
  }
}
