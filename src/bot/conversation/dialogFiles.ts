import type { Attachment } from 'botbuilder';
import type { DialogFilePort } from '../../../dialogs/dialogPorts';
import { actionButtonWithoutInputs } from '../../cards/kit/actionButtons';
import type { Card } from '../../cards/kit/adaptiveCard';
import { textCard } from '../../cards/kit/textBlocks';
import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import { LARGEST_FILE } from '../../records/model/evidenceFile';
import type { Actor } from '../../records/model/staffMember';
import type { EvidenceFiles } from '../../records/operations/evidenceFiles';
import type { RecordOperations } from '../../records/operations/recordOperations';
import { nameIn } from '../../wording/recordName';
import { downloadFile } from '../connector/fileDownload';

interface DialogFilesDeps {
  evidenceFiles: EvidenceFiles;
  takesFiles: boolean;
  downloadHosts: readonly string[];
}

/** Downloads files that people send, and keeps them as evidence. */
export const dialogFiles = ({
  evidenceFiles,
  takesFiles,
  downloadHosts,
}: DialogFilesDeps): DialogFilePort => ({
  taken: takesFiles,
  download: (address) => downloadFile(address, { hosts: downloadHosts, largest: LARGEST_FILE }),
  attach: (...sent) => evidenceFiles.attach(...sent),
});

/** Drafts to choose from, the latest first, and how many records are searched for them. */
const MOST_DRAFTS = 4;
const MOST_SEARCHED = 20;

/**
 * The reply to a file where no record is being logged: the person's drafts, to open the one that it
 * is for.
 * @returns undefined if there is none
 */
export async function fileReply(
  recordOperations: Pick<RecordOperations, 'mine'>,
  actor: Actor,
  messages: Messages,
): Promise<Card | undefined> {
  const { language } = actor;
  const page = { limit: MOST_SEARCHED, offset: 0 };
  const { records } = await recordOperations.mine(actor, page);
  const buttons = records.flatMap(({ record: { id, fields, status }, actions }) => {
    const name = nameIn(language, fields);
    const isOpen = actions.includes('edit') && (status === 'draft' || status === 'needs_info');
    if (name === undefined || !isOpen) return [];
    return [actionButtonWithoutInputs(name, { verb: 'log.resume', record: id })];
  });
  if (buttons.length === 0) return undefined;
  const text = messages.say(language, 'input.fileWhichDraft');
  return textCard(language, text, buttons.slice(0, MOST_DRAFTS));
}

/** What to say of attachments that cannot be kept at all; undefined for any other. */
export function unusableFiles(
  attachments: readonly Attachment[],
  isPersonal: boolean,
  { messages, language }: { messages: Messages; language: Language },
): string | undefined {
  if (!isPersonal) return messages.say(language, 'input.fileInGroup');
  const isPicture = attachments.some(({ contentType }) => contentType.startsWith('image/'));
  return isPicture ? messages.say(language, 'input.picturePasted') : undefined;
}
