import { cleanText } from '../../src/language/cleanText';
import { readEvidenceKind } from '../../src/language/input/readEvidenceKind';
import type { Evidence } from '../../src/records/recordFields';
import type { LogTurn } from './logTurn';
import type { Answer } from './answer';

const LINK = /https?:\/\/\S+/i;
const FILE_TYPE = 'application/vnd.microsoft.teams.file.download.info';
const LONGEST_TITLE = 150;

/** A link with some words, or a reference: one more piece of evidence. */
export function readEvidence(turn: LogTurn, text: string): Answer | undefined {
  const there = turn.opened?.record.fields.evidence ?? [];
  const pieces = [...filesOf(turn), ...typed(text)];
  return pieces.length === 0 ? undefined : { changes: { evidence: [...there, ...pieces] } };
}

function typed(text: string): Evidence[] {
  const clean = cleanText(text);
  const link = LINK.exec(clean)?.[0].replace(/[.,،)\]]+$/u, '');
  const title = (link ? clean.replace(link, ' ') : clean).replace(/\s+/g, ' ').trim();
  if (clean === '') return [];
  const called = title || link || clean;
  return [
    {
      kind: readEvidenceKind(called) ?? readEvidenceKind(link ?? '') ?? 'report',
      title: called.slice(0, LONGEST_TITLE),
      link: link ?? clean,
    },
  ];
}

/** Files that were sent along stay where they are; the record keeps where that is. */
function filesOf({ context }: LogTurn): Evidence[] {
  const { attachments = [] } = context.activity;
  return attachments.flatMap(({ contentType, contentUrl, name }) =>
    contentType === FILE_TYPE && contentUrl
      ? [
          {
            kind: readEvidenceKind(name ?? '') ?? ('report' as const),
            title: (name ?? contentUrl).slice(0, LONGEST_TITLE),
            link: contentUrl,
          },
        ]
      : [],
  );
}
