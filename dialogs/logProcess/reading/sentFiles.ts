import type { LogProcessTurn } from '../logProcessTurn';

/** Of a file that a person sends in a personal chat of Teams. */
export const FILE_TYPE = 'application/vnd.microsoft.teams.file.download.info';

/** A file that can be downloaded, as its message names it. */
export interface SentAttachment {
  /** As its sender calls it. */
  name: string;
  /** Valid for some minutes, for whoever has it. */
  downloadUrl: string;
}

/**
 * The files of a message that can be downloaded, if files are kept. Others stay where they are; see
 * `readEvidence`.
 */
export function sentFiles({ context, ports }: LogProcessTurn): SentAttachment[] {
  if (!ports.files.taken) return [];
  return (context.activity.attachments ?? []).flatMap(({ contentType, content, name }) => {
    const { downloadUrl } = (content ?? {}) as { downloadUrl?: unknown };
    return contentType === FILE_TYPE && typeof downloadUrl === 'string' && downloadUrl !== ''
      ? [{ name: name ?? '', downloadUrl }]
      : [];
  });
}
