import type { Logger } from 'pino';
import type { DialogFilePort } from '../../../dialogs/dialogPorts';
import { actionButtonWithoutInputs } from '../../cards/kit/actionButtons';
import type { Card } from '../../cards/kit/adaptiveCard';
import { textCard } from '../../cards/kit/textBlocks';
import type { Messages } from '../../messages/messages';
import { LARGEST_FILE } from '../../records/model/evidenceFile';
import type { Actor } from '../../records/model/staffMember';
import type { EvidenceFiles } from '../../records/operations/evidenceFiles';
import type { RecordOperations } from '../../records/operations/recordOperations';
import { nameIn } from '../../wording/recordName';
import { downloadFile } from '../connector/fileDownload';

export interface DialogFilesDeps {
  evidenceFiles: EvidenceFiles;
  /** Whether files are kept as evidence. */
  takesFiles: boolean;
  /** Where they may be downloaded. */
  downloadHosts: readonly string[];
  log: Logger;
}

/** Downloads files that people send, and keeps them as evidence. */
export const dialogFiles = ({
  evidenceFiles,
  takesFiles,
  downloadHosts,
  log,
}: DialogFilesDeps): DialogFilePort => ({
  taken: takesFiles,
  async download(address, signal) {
    const limits = { hosts: downloadHosts, largest: LARGEST_FILE, signal };
    const done = await downloadFile(address, limits);
    // Anyone who has the address has the file, so only its host is logged.
    if ('fault' in done) log.warn({ ...done }, 'A file sent in the chat was not downloaded');
    return done;
  },
  attach: (...sent) => evidenceFiles.attach(...sent),
});

/** Drafts to choose from, the latest first, and how many records are searched for them. */
const MOST_DRAFTS = 4;
const MOST_SEARCHED = 20;

/**
 * The reply to a file where no record is being logged: the person's drafts, to open the one that it
 * is for, or how to begin one.
 */
export async function fileReply(
  recordOperations: Pick<RecordOperations, 'mine'>,
  actor: Actor,
  messages: Messages,
): Promise<Card> {
  const { language } = actor;
  const page = { limit: MOST_SEARCHED, offset: 0 };
  const { records } = await recordOperations.mine(actor, page);
  const drafts = records.flatMap(({ record: { id, fields, status }, actions }) => {
    const name = nameIn(language, fields);
    const isOpen = actions.includes('edit') && (status === 'draft' || status === 'needs_info');
    if (name === undefined || !isOpen) return [];
    return [actionButtonWithoutInputs(name, { verb: 'log.resume', record: id })];
  });
  if (drafts.length > 0)
    return textCard(
      language,
      messages.say(language, 'input.fileWhichDraft'),
      drafts.slice(0, MOST_DRAFTS),
    );
  return textCard(language, messages.say(language, 'input.fileNoDraft'), [
    actionButtonWithoutInputs(messages.say(language, 'record.button.new'), { verb: 'log.new' }),
  ]);
}
