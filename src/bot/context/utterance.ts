import type { Activity, Mention } from 'botbuilder';
import { z } from 'zod';
import { linesAsClauses } from '../../language/text/linesAsClauses';
import { writtenLine, writtenLines } from '../../language/text/sanitizeText';

/** What a person said in one turn. */
export interface Utterance {
  /** Without mentions of the bot and markup, its lines as clauses; may be empty. */
  text: string;
  /** Chosen on a card, so it is not visible in the conversation. */
  chosen: boolean;
}

const submitted = z.object({ text: z.string() });
/** Characters; Teams accepts messages of 28 KB. */
const LONGEST_MESSAGE = 32_000;
/** No real message has more mentions. */
const MOST_MENTIONS = 20;
const LINE_TAG = /<br\s*\/?>|<\/(?:p|div|li)>/gi;
const TAG =
  /<\/?(?:p|br|div|span|strong|em|b|i|u|a|ul|ol|li|pre|code|blockquote)(?:\s[^<>]*)?\/?>/gi;
const MENTION = /<at\b[^<>]*>([^<>]*)<\/at>/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** The SDK's own function throws if there is no text, and removes only the first mention. */
function withoutMentionOfBot(activity: Partial<Activity>): string {
  const bot = activity.recipient;
  const text = (activity.text ?? '').slice(0, LONGEST_MESSAGE);
  const mentions = (activity.entities ?? []).filter(
    (entity): entity is Mention => entity.type === 'mention',
  );
  const ofBot = mentions.filter(({ mentioned }) => mentioned?.id && mentioned.id === bot?.id);
  const written = [...new Set(ofBot.map((mention) => mention.text))].slice(0, MOST_MENTIONS);
  return written
    .reduce((rest, mention) => (mention ? rest.replaceAll(mention, ' ') : rest), text)
    .replace(MENTION, (_, name: string) => (name.trim() === bot?.name ? ' ' : name));
}

const withoutMarkup = (text: string): string =>
  writtenLine(
    linesAsClauses(
      writtenLines(
        text
          .slice(0, LONGEST_MESSAGE)
          .replace(LINE_TAG, '\n')
          .replace(TAG, ' ')
          .replace(/&(?:nbsp|lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity),
      ),
    ),
  );

/** Reads a message: the typed text, or the choice on a card. */
export function utteranceOf(activity: Partial<Activity>): Utterance {
  const typed = withoutMarkup(withoutMentionOfBot(activity));
  if (typed) return { text: typed, chosen: false };
  const choice = submitted.safeParse(activity.value);
  if (choice.success) return { text: withoutMarkup(choice.data.text), chosen: true };
  return { text: '', chosen: false };
}

/** A file that a person sends in a personal chat of Teams. */
const SENT_FILE = 'application/vnd.microsoft.teams.file.download.info';
/**
 * Files and media in any other form. Other attachments repeat the text as HTML, quote a message or
 * contain a card.
 */
const OTHER_FILE =
  /^(?:reference|(?:image|audio|video)\/.+|application\/(?!vnd\.microsoft\.).+|text\/(?!html\b).+)$/i;

/** What is attached to a message. */
export interface AttachedFiles {
  /** Files that can be evidence. */
  sent: boolean;
  /** Pictures that were pasted, recordings, links to files: they cannot. */
  other: boolean;
  /** Some of the others are pictures. */
  pictures: boolean;
}

export function attachedFiles({ attachments }: Pick<Activity, 'attachments'>): AttachedFiles {
  const types = (attachments ?? []).flatMap((attached) => {
    const type: unknown = attached?.contentType;
    return typeof type === 'string' ? [type.toLowerCase()] : [];
  });
  return {
    sent: types.includes(SENT_FILE),
    other: types.some((type) => OTHER_FILE.test(type)),
    pictures: types.some((type) => type.startsWith('image/')),
  };
}
