import type { Activity } from 'botbuilder';
import type { Language } from '../../language/text/detectLanguage';
import type { Addressee, OutgoingAbout, OutgoingKind } from '../ports/outbox';

/**
 * Writes a message of one kind, in the language that the person has set, if they have; undefined
 * where there is nothing to say any more.
 */
export type Compose<K extends OutgoingKind> = (
  about: OutgoingAbout[K],
  to: Addressee,
  preferred: Language | undefined,
) => Promise<Partial<Activity> | undefined>;

/** One for each kind of message. */
export type Composers = { readonly [K in OutgoingKind]: Compose<K> };
