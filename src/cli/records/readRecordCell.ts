import { faultText } from '../../wording/faultText';
import { CHOICES, type ChoiceField } from '../../wording/recordLabels';
import { cleanText, MAX_QUESTION_LENGTH } from '../../language/text/cleanText';
import { foldDigits } from '../../language/text/foldDigits';
import { readYesNo } from '../../language/choices/readYesNo';
import { checkValue } from '../../records/rules/checkValue';
import { evidenceSource } from '../../records/rules/evidence/evidenceSource';
import type { Fault } from '../../records/rules/recordFault';
import { FIELD_KINDS, type FieldKind } from '../../records/model/fieldKinds';
import type { FieldName, Qualifier } from '../../records/model/recordFields';
import type { Cell } from '../table/table';
import type { FieldNames } from './fieldNames';
import { readNumber } from '../../records/rules/readNumber';
import type { Day } from '../../language/dates/calendar';
import { readDay } from '../../language/dates/readDay';

/**
 * Several things in one cell: one on each line, the parts of each with a bar between them. A bar in
 * a text is written twice.
 */
const BAR = ' | ';
const SINGLE_BAR = /(?<!\|)\|(?!\|)/;

const onOneLine = (text: string) => text.replace(/\s*[\r\n]+\s*/g, ' ');

/** The cell for things with these parts. */
export function joinParts(things: readonly (readonly string[])[]): string {
  return things
    .map((parts) => parts.map((part) => onOneLine(part).replaceAll('|', '||')).join(BAR))
    .join('\n');
}

/** The parts of each thing in a cell; empty lines are no things. */
function splitParts(cell: string): string[][] {
  return cell
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split(SINGLE_BAR).map((part) => part.trim().replaceAll('||', '|')));
}

/** A day that a cell gives; `taken` if the cell does not say just this day. */
interface DateRead {
  /** `2020-08-31`. */
  day: string;
  taken: boolean;
}

const ISO = /^(?:19|20)\d{2}-\d{2}-\d{2}$/;
const FULL_YEAR = /(?<!\d)\d{4}(?!\d)/;
/** A date with its year in it is the same whenever it is read. */
const ANY_DAY: Day = { year: 2000, month: 1, day: 1 };

const two = (value: number) => String(value).padStart(2, '0');

/**
 * Reads a date with its year in it, in either language and calendar: what "yesterday" or 31/8 is
 * depends on when a file is read, so that they are no dates here.
 */
function readDate(text: string): DateRead | undefined {
  const plain = foldDigits(text.trim());
  if (ISO.test(plain)) return { day: plain, taken: false };
  const read = FULL_YEAR.test(plain) ? readDay(text, ANY_DAY) : undefined;
  if (!read?.day) return undefined;
  const { year, month, day } = read.day;
  return {
    day: `${year}-${two(month)}-${two(day)}`,
    taken: read.precision !== 'day' || read.calendar !== 'gregorian',
  };
}

type FilledCell = NonNullable<Cell>;
/** What a cell holds, undefined if that is not understood; or a sentence of its own about it. */
type Value =
  | { value: unknown; taken?: boolean; qualifiers?: readonly Qualifier[] | undefined }
  | { fault: string };
type Reader = (field: FieldName, cell: FilledCell, names: FieldNames) => Value;

const isoDay = (date: Date) => date.toISOString().slice(0, 10);
const toText = (cell: FilledCell) => (cell instanceof Date ? isoDay(cell) : String(cell));

/** Cleaned like what people type, but never cut off. */
function readText(field: FieldName, cell: FilledCell): Value {
  const text = toText(cell).trim();
  return { value: text.length > MAX_QUESTION_LENGTH ? text : cleanText(text) };
}

const readNumeric: Reader = (field, cell) => {
  if (typeof cell === 'number') return { value: cell };
  const read = typeof cell === 'string' ? readNumber(field, cell) : undefined;
  return { value: read?.value, taken: read?.taken ?? false, qualifiers: read?.qualifiers };
};

const readYear: Reader = (_, cell) => {
  const text = foldDigits(toText(cell).trim());
  return { value: /^\d{4}$/.test(text) ? Number(text) : undefined };
};

const readDateCell: Reader = (_, cell) => {
  if (cell instanceof Date) return { value: isoDay(cell) };
  const read = typeof cell === 'string' ? readDate(cell) : undefined;
  return { value: read?.day, taken: read?.taken ?? false };
};

const readBoolean: Reader = (_, cell, names) => {
  if (typeof cell === 'boolean') return { value: cell };
  const text = toText(cell);
  return { value: names.yesNo(text) ?? readYesNo(text) };
};

/** The options as they can be written. */
const oneOf = (field: ChoiceField, { labels }: FieldNames) =>
  CHOICES[field].map((option) => labels.choiceLabel(field, option)).join('; ');

const noOption = (field: ChoiceField, names: FieldNames, part?: string) => ({
  fault: `${part === undefined ? 'This' : `"${part}"`} is not one of the options: ${oneOf(field, names)}.`,
});

const readChoice: Reader = (field, cell, names) => {
  const text = toText(cell);
  const option = names.option(field as ChoiceField, text);
  return option === undefined ? noOption(field as ChoiceField, names) : { value: option };
};

/** Options that have a semicolon between them, or else a comma; the same one twice is one. */
const readChoices: Reader = (field, cell, names) => {
  const choice = field as ChoiceField;
  const parts = (text: string, between: RegExp) =>
    text
      .split(between)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  const given = parts(toText(cell), /[;؛\n]/).flatMap((part) =>
    names.option(choice, part) === undefined ? parts(part, /[,،]/) : [part],
  );
  const strange = given.find((part) => names.option(choice, part) === undefined);
  if (strange !== undefined) return noOption(choice, names, strange);
  return { value: [...new Set(given.map((part) => names.option(choice, part)))] };
};

const readEvidence: Reader = (_, cell, names) => {
  const form = 'Each line is: kind | title | link, and perhaps | day.';
  const pieces: unknown[] = [];
  for (const [kind = '', title = '', link = '', day, ...more] of splitParts(toText(cell))) {
    const option = names.option('evidenceKind', kind);
    if (option === undefined) {
      return { fault: `${noOption('evidenceKind', names, kind).fault} ${form}` };
    }
    const date = day === undefined || day === '' ? undefined : readDate(day)?.day;
    if (more.length > 0 || title === '' || link === '' || (day && !date)) return { fault: form };
    // A file belongs to the record that it was added to.
    if ([undefined, 'file'].includes(evidenceSource(link))) {
      return { fault: `"${link}": ${toSentence('evidence', 'not_evidence', names).fault}` };
    }
    const texts = { kind: option, title: cleanText(title), link: cleanText(link) };
    pieces.push(date === undefined ? texts : { ...texts, date });
  }
  return { value: pieces };
};

const readPaperItems: Reader = (_, cell, names) => {
  const form = 'Each line is: document | sheets | who printed it.';
  const items: unknown[] = [];
  for (const [name = '', sheets = '', printedBy = '', ...more] of splitParts(toText(cell))) {
    const option = names.option('printedBy', printedBy);
    if (option === undefined) {
      return { fault: `${noOption('printedBy', names, printedBy).fault} ${form}` };
    }
    const count = readNumber('sheetsPerTransaction', sheets)?.value;
    if (more.length > 0 || name === '' || count === undefined) return { fault: form };
    items.push({ name: cleanText(name), sheets: count, printedBy: option });
  }
  return { value: items };
};

const readQualifiers: Reader = (_, cell, names) => {
  const form = 'Each line is: amount | how it was said, and of a range | from | to.';
  const said: Qualifier[] = [];
  for (const [amount = '', how = '', ...ends] of splitParts(toText(cell))) {
    const field = names.quantity(amount);
    const kind = names.option('qualifierKind', how) as Qualifier['kind'] | undefined;
    if (field === undefined || kind === undefined) return { fault: form };
    if (kind !== 'between') {
      said.push({ field, kind });
      continue;
    }
    const [from, to] = ends.map((end) => readNumber(field, end)?.value);
    if (from === undefined || to === undefined) return { fault: form };
    said.push({ field, kind, from, to });
  }
  return { value: said };
};

const readEntity: Reader = (_, cell, names) => {
  const read = names.entity(toText(cell));
  return 'fault' in read ? { fault: `${read.fault}.` } : read;
};

const READERS: Readonly<Record<FieldKind['kind'], Reader>> = {
  text: readText,
  number: readNumeric,
  percent: readNumeric,
  year: readYear,
  date: readDateCell,
  yes_no: readBoolean,
  entity: readEntity,
  choice: readChoice,
  choices: readChoices,
  evidence: readEvidence,
  paper_items: readPaperItems,
  qualifiers: readQualifiers,
};

/**
 * The value that a cell gives a field, as the record keeps it; or a sentence about what is wrong
 * with it and what would be right.
 * @returns `taken` if the cell does not say just this value: "about 40k", "January 2020"
 */
export function readField(
  field: FieldName,
  cell: FilledCell,
  names: FieldNames,
): { value: unknown; taken: boolean; qualifiers: readonly Qualifier[] } | { fault: string } {
  const { kind } = FIELD_KINDS[field];
  const read = READERS[kind](field, cell, names);
  if ('fault' in read) return read;
  if (read.value === undefined)
    return toSentence(field, kind === 'date' ? 'not_a_date' : 'not_understood', names);
  const checked = checkValue(field, read.value);
  if (!('value' in checked)) return toSentence(field, checked.fault, names, checked.values);
  return {
    value: checked.value,
    taken: read.taken ?? false,
    qualifiers: read.qualifiers ?? [],
  };
}

function toSentence(
  field: FieldName,
  fault: Fault['fault'],
  { labels }: FieldNames,
  values: { limit?: number } = {},
): { fault: string } {
  const limit = values.limit === undefined ? {} : { limit: values.limit };
  return { fault: faultText({ field, fault, values: limit }, labels) };
}
