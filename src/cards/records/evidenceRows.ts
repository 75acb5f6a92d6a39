import { formatDate } from '../../messages/formatDate';
import type { ProcessRecord } from '../../records/model/processRecord';
import { linkedFile } from '../../records/model/fileLink';
import type { Evidence } from '../../records/model/recordFields';
import { openUrl, type CardElement } from '../kit/adaptiveCard';
import { line, noteLine, openingRow } from '../kit/textBlocks';
import { isolateBidi } from '../../language/text/displayText';
import type { Entities } from '../../wording/describeValue';
import type { RecordLabels } from '../../wording/recordLabels';
import { sectionLines, sectionTitle } from './sectionBlocks';

/** Characters of links on one card; twenty ordinary links need far fewer. */
export const LINK_ROOM = 12_000;

/** "1. The old form (Previous form, 1 July 2020)". */
export function evidenceText(
  piece: Evidence,
  position: number,
  labels: RecordLabels,
  isConfirmed = false,
): string {
  const { messages, language } = labels;
  const details = [
    labels.choiceLabel('evidenceKind', piece.kind),
    ...(piece.date === undefined ? [] : [formatDate(language, piece.date)]),
    ...(isConfirmed ? [messages.say(language, 'record.evidenceConfirmed')] : []),
  ];
  return `${position}. ${isolateBidi(language, piece.title)} (${labels.list(details)})`;
}

/** The reference of a document, or the digest of a file that is kept here. */
function referenceText(link: string, { messages, language }: RecordLabels): string {
  const sha256 = linkedFile(link);
  return sha256 === undefined
    ? isolateBidi(language, link)
    : messages.say(language, 'record.evidenceFile', { sha256 });
}

function row(
  piece: Evidence,
  position: number,
  { hasRoom, isConfirmed }: { hasRoom: boolean; isConfirmed: boolean },
  labels: RecordLabels,
): CardElement {
  const { messages, language } = labels;
  const text = evidenceText(piece, position, labels, isConfirmed);
  const title = messages.say(language, 'record.button.openEvidence', { number: position });
  const [open] = openUrl(title, piece.link);
  if (open && hasRoom) return openingRow(text, open);
  const below = open
    ? messages.say(language, 'record.evidenceNoRoom')
    : referenceText(piece.link, labels);
  return { type: 'Container', spacing: 'Small', items: [line(text), noteLine(below, 'None')] };
}

/**
 * Each piece of evidence on a row that opens its link; the reference of a file is below its row.
 * @param room characters for links; those that do not fit cannot be opened from here
 * @param confirmed positions, from 1, of those that a verifier has confirmed
 */
export function evidenceRows(
  pieces: readonly Evidence[],
  labels: RecordLabels,
  room = LINK_ROOM,
  confirmed: readonly number[] = [],
): CardElement[] {
  let used = 0;
  return pieces.map((piece, at) => {
    used += piece.link.length;
    const isConfirmed = confirmed.includes(at + 1);
    return row(piece, at + 1, { hasRoom: used <= room, isConfirmed }, labels);
  });
}

/** The evidence of a record, with remarks about all of it. */
export function evidenceSection(
  record: ProcessRecord,
  labels: RecordLabels,
  entities: Entities,
  room?: number,
): CardElement[] {
  const shown = [
    ...sectionLines('evidence', record, labels, entities),
    ...evidenceRows(record.fields.evidence ?? [], labels, room, record.decision?.confirmedEvidence),
  ];
  return shown.length === 0 ? [] : [sectionTitle('evidence', labels), ...shown];
}
