import { cleanText } from '../../../src/language/text/cleanText';
import { readEvidenceKind } from '../../../src/language/records/recordCategories';
import { promisesLater } from '../../../src/language/records/evidenceReference';
import { readYesNo } from '../../../src/language/choices/readYesNo';
import { saysNone } from '../../../src/language/numbers/saysNone';
import { typedTokens } from '../../../src/language/tokens/tokens';
import { writtenLine } from '../../../src/language/text/sanitizeText';
import { evidenceSource } from '../../../src/records/rules/evidence/evidenceSource';
import type { Evidence } from '../../../src/records/model/recordFields';
import type { DraftContext } from '../draftContext';
import type { LogProcessTurn } from '../logProcessTurn';
import type { ParsedAnswer } from './parsedAnswer';
import { filesToDownload, sentFiles } from './sentFiles';

const LINK = /https?:\/\/\S+/i;
/** An address as people type it: "www.rta.ae/permit", "dewa.gov.ae/service". */
const BARE_LINK =
  /(?<![\w@./-])(?:www\.[^\s,،]+|(?:[a-z0-9-]+\.)+(?:ae|com|org|net)(?![\w.-])(?:\/[^\s،]*)?)/i;
const LONGEST_TITLE = 150;

/**
 * Reads a link with some words, or a reference, as one more piece of evidence.
 * @returns undefined if nothing in the message leads to any
 */
export function readEvidence(turn: LogProcessTurn, text: string): ParsedAnswer | undefined {
  const files = filesOf(turn);
  const pieces = [...files, ...evidenceIn(text)];
  if (pieces.length === 0) return undefined;
  return {
    changes: { evidence: [...validEvidence(turn), ...pieces] },
    ...(files.length > 0 ? { lines: [turn.say('log.fileLinked', { count: files.length })] } : {}),
  };
}

/** "No", "none", "I will add it later": there is no evidence yet. */
export const hasNoneYet = (text: string): boolean =>
  readYesNo(text) === false || saysNone(typedTokens(cleanText(text))) || promisesLater(text);

/** A link or a file counts as evidence even if the dialog did not ask for it. */
export const holdsEvidence = (turn: LogProcessTurn, text: string): boolean =>
  LINK.test(text) || filesOf(turn).length > 0;

/** The evidence without invalid pieces, which the next piece replaces. */
export function validEvidence({ opened, faults }: DraftContext): Evidence[] {
  const there = opened?.record.fields.evidence ?? [];
  const faulty = new Set(
    faults.filter(({ field }) => field === 'evidence').map(({ values }) => values?.['position']),
  );
  return there.filter((_, at) => !faulty.has(at + 1));
}

/** The piece of evidence that a text tells: an address with its title, or a reference. */
export function evidenceIn(text: string): Evidence[] {
  const clean = cleanText(text);
  const typed = (LINK.exec(clean) ?? BARE_LINK.exec(clean))?.[0].replace(/[.,،)\]]+$/u, '');
  const link = typed && !LINK.test(typed) ? `https://${typed}` : typed;
  const title = (typed ? clean.replace(typed, ' ') : clean).replace(/\s+/g, ' ').trim();
  if (!link && evidenceSource(clean) === undefined) return [];
  const called = title || link || clean;
  return [
    {
      kind: readEvidenceKind(called) ?? readEvidenceKind(link ?? '') ?? 'report',
      title: called.slice(0, LONGEST_TITLE),
      link: link ?? clean,
    },
  ];
}

/** Attached files that are not downloaded: the record stores where they are. */
function filesOf(turn: LogProcessTurn): Evidence[] {
  if (filesToDownload(turn).length > 0) return [];
  return sentFiles(turn).flatMap(({ name, contentUrl }) =>
    contentUrl === undefined
      ? []
      : [
          {
            kind: readEvidenceKind(name) ?? ('report' as const),
            title: (writtenLine(name) || writtenLine(contentUrl)).slice(0, LONGEST_TITLE),
            link: contentUrl,
          },
        ],
  );
}
