import type { LogProcessTurn } from '../logProcessTurn';

/** Of a file that a person sends in a personal chat of Teams. */
const FILE_TYPE = 'application/vnd.microsoft.teams.file.download.info';

/** A file as its message names it. Nothing of it can be trusted. */
export interface SentAttachment {
  /** As its sender calls it; may be empty. */
  name: string;
  /** In the storage of its sender, where few others may open it. */
  contentUrl: string | undefined;
  /** Valid for some minutes, for whoever has it. */
  downloadUrl: string | undefined;
}

/** The files of a message, in its order. */
export function sentFiles({ context }: Pick<LogProcessTurn, 'context'>): SentAttachment[] {
  return (context.activity.attachments ?? []).flatMap((sent) => {
    if (sent?.contentType !== FILE_TYPE) return [];
    const { downloadUrl } = (sent.content ?? {}) as { downloadUrl?: unknown };
    return [
      {
        name: textOf(sent.name) ?? '',
        contentUrl: textOf(sent.contentUrl),
        downloadUrl: textOf(downloadUrl),
      },
    ];
  });
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/**
 * The files to download: none where no file is kept, or where the client says of none how to
 * download it. Those are evidence by their location; see `readEvidence`.
 */
export function filesToDownload(turn: LogProcessTurn): SentAttachment[] {
  const files = sentFiles(turn);
  const canKeep = files.some(({ downloadUrl }) => downloadUrl) && turn.ports.files.taken;
  return canKeep ? files : [];
}
