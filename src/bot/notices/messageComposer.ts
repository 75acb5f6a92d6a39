import type { Activity } from 'botbuilder';
import type { Language } from '../../language/text/detectLanguage';
import type { Recipient, OutgoingAbout, OutgoingKind } from '../ports/outbox';

/**
 * Writes a message of one kind, in the language that the person has set, if any.
 * @returns undefined if there is nothing left to say
 */
export type MessageComposer<K extends OutgoingKind> = (
  about: OutgoingAbout[K],
  to: Recipient,
  preferred: Language | undefined,
) => Promise<Partial<Activity> | undefined>;

/** One composer for each kind of message. */
export type MessageComposers = { readonly [K in OutgoingKind]: MessageComposer<K> };
