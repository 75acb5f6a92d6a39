import { cleanText } from '../../language/text/cleanText';
import { foldDigits } from '../../language/text/foldDigits';

/** The parts of `PL-<ENT>-<YYYY>-<seq>`. */
export interface RecordNumber {
  /** The entity's code in capital letters and digits. */
  code: string;
  year: number;
  /** Counted by entity and year, from 1. */
  sequence: number;
}

const DIGITS = 4;
const BREAK = '[\\s\\p{Pd}\\u2212_./]+';
/** With something after PL, whatever it is: "pl rta 2026 1"; further on it may be missing. */
const SPACED = `PL${BREAK}(?<code>[A-Z0-9]*[A-Z][A-Z0-9]*)(?:${BREAK})?(?<year>20\\d{2})(?:${BREAK}|(?=\\d{4}))(?<sequence>\\d{1,9})`;
/** With nothing between the parts; then only in full, or "plan 2026 1" would be one. */
const JOINED = 'PL(?<code>[A-Z]+)(?<year>20\\d{2})(?<sequence>\\d{4,9})';
const alone = (pattern: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'u');
const PATTERNS = [alone(SPACED), alone(JOINED)];

/** The number as it is kept and shown: `PL-RTA-2026-0001`, with more digits from 10,000 on. */
export const formatRecordNumber = ({ code, year, sequence }: RecordNumber): string =>
  `PL-${code}-${year}-${String(sequence).padStart(DIGITS, '0')}`;

interface Found extends RecordNumber {
  /** The text that was read as the number, in capital letters and digits 0–9. */
  spelling: string;
  plain: string;
}

function firstIn(text: string): Found | undefined {
  const plain = foldDigits(cleanText(text)).toUpperCase();
  for (const pattern of PATTERNS) {
    const found = pattern.exec(plain);
    const { code = '', year, sequence } = found?.groups ?? {};
    if (found && Number(sequence) > 0)
      return {
        code,
        year: Number(year),
        sequence: Number(sequence),
        spelling: found[0],
        plain,
      };
  }
  return undefined;
}

/**
 * Reads a text that is a record number and nothing else, in any case and digits, with or without
 * its hyphens: "pl rta 2026 1", «PL-RTA-٢٠٢٦-٠٠٠١».
 */
export function parseRecordNumber(text: string): RecordNumber | undefined {
  const found = firstIn(text);
  if (!found || found.plain !== found.spelling) return undefined;
  const { code, year, sequence } = found;
  return { code, year, sequence };
}

/** The first record number in a text, written as it is kept; undefined if there is none. */
export function findRecordNumber(text: string): string | undefined {
  const found = firstIn(text);
  return found && formatRecordNumber(found);
}
