import { GREGORIAN_MONTHS, HIJRI_MONTHS } from '../../language/dates/monthNames';
import { normalizeText } from '../../language/text/normalizeText';
import { figuresIn } from './statedNumbers';

/** What a text states that can be compared with another text, whatever the language and script. */
export interface Statements {
  /** See {@link figuresIn}; without those of dates. */
  figures: ReadonlySet<number>;
  /** As `2019-01-16`, `2019-01` or `--01-16`; a Hijri month counts from 13. */
  dates: ReadonlySet<string>;
  links: ReadonlySet<string>;
}

const LINK = /https?:\/\/[^\s<>()«»"'،]+/g;
/** «و14 يناير». */
const WRITTEN_ONTO = /(?<=\p{L})(?=\d)/gu;

const monthOf = new Map(
  [...GREGORIAN_MONTHS, ...HIJRI_MONTHS].flatMap((names, index) =>
    names.map((name) => [name, index + 1] as const),
  ),
);
const MONTH = [...monthOf.keys()].sort((a, b) => b.length - a.length).join('|');
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const NAME = `(?<month>${MONTH})`;
const YEAR = '(?<year>\\d{4})(?!\\d)';
/**
 * "16 January 2019", "January 16, 2019", "January 2019"; what stands in brackets is passed over.
 */
const DATES = [
  `(?<!\\d)${DAY} (?:of )?${NAME}(?!\\p{L})(?: \\([^)]*\\))?(?:,? ${YEAR})?`,
  `(?<!\\p{L})[وبلف]?${NAME} ${DAY},? ${YEAR}`,
  `(?<!\\p{L})[وبلف]?${NAME}(?: من)?(?: عام)? ${YEAR}`,
].map((pattern) => new RegExp(pattern, 'gu'));
const ISO = /(?<!\d)\d{4}-\d{2}(?:-\d{2})?(?!\d)/g;

const two = (value: string) => value.padStart(2, '0');

function dateOf({ year = '-', month = '', day }: Partial<Record<string, string>>): string {
  const number = two(String(monthOf.get(month) ?? 0));
  return [year, number, ...(day === undefined ? [] : [two(day)])].join('-');
}

/** Reads what a text states: links, then dates, then the figures that are neither. */
export function statementsIn(text: string): Statements {
  const links = new Set((text.match(LINK) ?? []).map((link) => link.replace(/[.,:;!?]+$/, '')));
  let plain = normalizeText(text.replace(LINK, ' ')).replace(WRITTEN_ONTO, ' ');
  const dates = new Set(plain.match(ISO) ?? []);
  plain = plain.replace(ISO, ' ');
  for (const pattern of DATES) {
    for (const { groups = {} } of plain.matchAll(pattern)) dates.add(dateOf(groups));
    plain = plain.replace(pattern, ' ');
  }
  return { links, dates, figures: figuresIn(plain) };
}
