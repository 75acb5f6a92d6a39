import type { Activity, Middleware } from 'botbuilder';
import type { Card } from '../../cards/kit/adaptiveCard';
import { noteLine } from '../../cards/kit/textBlocks';
import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';

const isCard = (value: object): value is Card =>
  'type' in value && value.type === 'AdaptiveCard' && 'body' in value && Array.isArray(value.body);

const isLanguage = (value: unknown): value is Language => value === 'ar' || value === 'en';

/**
 * Marks every card of a demonstration as invented. As middleware it sees every outgoing activity,
 * so no future card can miss the mark.
 */
export function demonstrationLine(messages: Messages): Middleware {
  const marked = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(marked);
    if (typeof value !== 'object' || value === null || value instanceof Date) return value;
    if (!isCard(value))
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, marked(part)]));
    const language = isLanguage(value.lang) ? value.lang : 'en';
    const line = noteLine(messages.say(language, 'demonstration.banner'));
    return { ...value, body: [line, ...value.body] };
  };
  const mark = (activity: Partial<Activity>) => {
    const { attachments } = activity;
    const value: unknown = activity.value;
    if (attachments !== undefined) activity.attachments = marked(attachments) as typeof attachments;
    if (value !== undefined) activity.value = marked(value);
  };
  return {
    async onTurn(context, next) {
      context.onSendActivities((_, activities, send) => {
        activities.forEach(mark);
        return send();
      });
      context.onUpdateActivity((_, activity, send) => {
        mark(activity);
        return send();
      });
      await next();
    },
  };
}
