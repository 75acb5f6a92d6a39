import { cleanText } from '../../language/text/cleanText';
import { normalizeText } from '../../language/text/normalizeText';
import type { RecordFields } from '../../records/model/recordFields';

const HYPHENS = /[\u2010-\u2015\u2212]/g;
const PUNCTUATION = /^[.,;:!?"'«»()،؛؟]+|[.,;:!?"'«»()،؛؟]+$/g;
/** What stands in a name may have another beginning: المركبة, للمركبة. */
const ARTICLE = /^ال(?=\p{L}{3})/u;
/** More words than a name has narrow nothing down. */
const MOST_WORDS = 12;

/** One spelling for what is searched and what is searched for. */
export function searchable(text: string): string {
  return normalizeText(cleanText(text)).replace(HYPHENS, '-');
}

/** What a record is found by: its names, its service code and its number, one on each line. */
export function searchText(fields: RecordFields, number: string | null): string {
  const { processNameAr = '', processNameEn = '', serviceCode = '' } = fields;
  const spelled = number ?? '';
  return [processNameAr, processNameEn, serviceCode, spelled, spelled.replaceAll('-', '')]
    .map(searchable)
    .filter((line) => line !== '')
    .join('\n');
}

/**
 * The words each of which is in the text of what is found; none if there is nothing to search for.
 */
export function searchWords(text: string | undefined): string[] {
  return searchable(text ?? '')
    .split(/\s+/)
    .map((word) => word.replace(PUNCTUATION, '').replace(ARTICLE, ''))
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
}
