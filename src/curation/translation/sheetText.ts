import { createHash } from 'node:crypto';

// Sheets know one kind of line end; the other control characters have no place in XML.
const NOT_IN_CELLS = /(?![\n\t])\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/gu;
const DIGITS = 12;

/** A text as it comes back from a cell of a spreadsheet. */
export const sheetText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(NOT_IN_CELLS, '').trim();

const hashOf = (text: string): string =>
  createHash('sha256').update(sheetText(text)).digest('hex').slice(0, DIGITS);

/** What a sheet remembers of the texts of a row: a hash of the English one and of the Arabic one. */
export interface Fingerprint {
  en: string;
  ar: string;
}

const WRITTEN = new RegExp(`^([0-9a-f]{${DIGITS}})-([0-9a-f]{${DIGITS}})$`);

export const fingerprintOf = (texts: { en: string; ar: string }): Fingerprint => ({
  en: hashOf(texts.en),
  ar: hashOf(texts.ar),
});

export const writeFingerprint = ({ en, ar }: Fingerprint): string => `${en}-${ar}`;

/** Undefined for what {@link writeFingerprint} has not written. */
export function readFingerprint(text: string): Fingerprint | undefined {
  const [, en, ar] = WRITTEN.exec(text) ?? [];
  return en === undefined || ar === undefined ? undefined : { en, ar };
}
