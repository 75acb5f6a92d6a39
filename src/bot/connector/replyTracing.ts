import type { Activity, TurnContext } from 'botbuilder';
import type { TurnTrace } from '../context/turnTrace';

/** Times and counts what a turn sends, and takes the language of the turn from it. */
export function traceReplies(context: TurnContext, trace: TurnTrace): void {
  context.onSendActivities(async (_, activities, next) => {
    trace.language ??= languageIn(activities);
    const leave = trace.enter('sending');
    let result: keyof TurnTrace['sendings'] = 'failed';
    try {
      const sent = await next();
      result = 'taken';
      return sent;
    } finally {
      leave();
      trace.sendings[result] += 1;
    }
  });
}

function languageIn(activities: readonly Partial<Activity>[]): TurnTrace['language'] {
  for (const { locale, value } of activities) {
    const language = locale ?? cardIn(value)?.lang;
    if (language?.startsWith('ar')) return 'ar';
    if (language?.startsWith('en')) return 'en';
  }
  return undefined;
}

/** The card with which a button is answered. */
function cardIn(value: unknown): { lang?: string } | undefined {
  const { body } = (value ?? {}) as { body?: { value?: { lang?: string } } };
  return body?.value;
}
