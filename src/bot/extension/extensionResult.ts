import type { Card } from '../../cards/kit/adaptiveCard';
import { CARD_TYPE } from '../../cards/kit/cardMessage';
import { inertText } from '../../language/text/displayText';
import type { ChosenRecord } from './extensionRequests';

const THUMBNAIL_TYPE = 'application/vnd.microsoft.card.thumbnail';

/** A line of the list, as Teams knows it. */
interface Thumbnail {
  title: string;
  text?: string;
  /** What is sent when the line is chosen; without it the content is inserted as it is. */
  tap?: { type: 'invoke'; value: ChosenRecord };
}
type ThumbnailAttachment = { contentType: typeof THUMBNAIL_TYPE; content: Thumbnail };

/** What is inserted into the message, and what stands in the list for it. */
export type Attachment = (
  { contentType: typeof CARD_TYPE; content: Card } | ThumbnailAttachment
) & { preview?: ThumbnailAttachment };

/** What a search comes to. */
export type ExtensionResult =
  | { type: 'result'; attachmentLayout: 'list'; attachments: Attachment[] }
  | { type: 'message'; text: string };

export const listed = (attachments: Attachment[]): ExtensionResult => ({
  type: 'result',
  attachmentLayout: 'list',
  attachments,
});

/** Said in the place of a list. */
export const told = (text: string): ExtensionResult => ({ type: 'message', text: inertText(text) });

const thumbnail = (content: Thumbnail): ThumbnailAttachment => ({
  contentType: THUMBNAIL_TYPE,
  content,
});

/** A card that is inserted as it is. */
export const insertable = (title: string, text: string, card: Card): Attachment => ({
  contentType: CARD_TYPE,
  content: card,
  preview: thumbnail({ title: inertText(title), text: inertText(text) }),
});

/**
 * A record, of which nothing but the number is in the list that leaves the bot to be inserted: its
 * card is made when it is chosen.
 */
export const choosable = (
  { number, title, text }: { number: string; title: string; text: string },
  chosen: ChosenRecord,
): Attachment => ({
  ...thumbnail({ title: number }),
  preview: thumbnail({
    title: inertText(title),
    text: inertText(text),
    tap: { type: 'invoke', value: chosen },
  }),
});
