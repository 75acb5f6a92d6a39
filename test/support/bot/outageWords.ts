import { realMessages } from '../knowledge/messages';

const KEYS = [
  'error.apology',
  'limits.busy',
  'limits.givenUp',
  'limits.late',
  'outage.answering',
  'outage.notSaved',
  'outage.unsure',
] as const;

/** What the bot says where it has not done what was said, or cannot tell, in both languages. */
export async function outageWords(): Promise<ReadonlySet<string>> {
  const messages = await realMessages();
  return new Set(
    (['ar', 'en'] as const).flatMap((language) => KEYS.map((key) => messages.say(language, key))),
  );
}
