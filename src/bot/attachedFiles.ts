import type { Activity } from 'botbuilder';

/** A file that was sent to the bot: where it lies, and what it is called. */
const FILE_TYPE = 'application/vnd.microsoft.teams.file.download.info';
/**
 * Files and media. Other attachments repeat the text as HTML, quote a message or hold a card.
 */
const FILE =
  /^(?:application\/vnd\.microsoft\.teams\.file\.download\.info|reference|(?:image|audio|video)\/.+|application\/(?!vnd\.microsoft\.).+|text\/(?!html\b).+)$/i;

/** What came with a message, none of which is ever fetched. */
export interface AttachedFiles {
  any: boolean;
  /** All of them can be evidence, for they have an address that stays. */
  linked: boolean;
}

export function attachedFiles({ attachments }: Pick<Activity, 'attachments'>): AttachedFiles {
  const types = (attachments ?? [])
    .map(({ contentType }) => contentType)
    .filter((type) => typeof type === 'string' && FILE.test(type));
  return { any: types.length > 0, linked: types.every((type) => type === FILE_TYPE) };
}
