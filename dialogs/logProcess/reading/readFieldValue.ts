import type { Day } from '../../../src/language/dates/calendar';
import { cleanText } from '../../../src/language/text/cleanText';
import { foldDigits } from '../../../src/language/text/foldDigits';
import { readAmount } from '../../../src/language/numbers/readAmount';
import { readChoice } from '../../../src/language/choices/readChoice';
import { readDay } from '../../../src/language/dates/readDay';
import { readYear } from '../../../src/language/records/readFieldName';
import { readYesNo } from '../../../src/language/choices/readYesNo';
import { findOnlyEntity } from '../../../src/records/model/entityDirectory';
import { FIELD_KINDS } from '../../../src/records/model/fieldKinds';
import { readNumber } from '../../../src/records/rules/readNumber';
import type { FieldChanges, FieldName } from '../../../src/records/model/recordFields';
import type { DraftContext } from '../draftContext';
import { offersOf } from '../stepQuestions';

/** `2026-11-25` as a day, and back. */
export function dayOf(iso: string): Day {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return { year, month, day };
}
export function isoOf({ year, month, day }: Day): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** A launch in the future is a planned one. */
export const launchOn = ({ today }: Pick<DraftContext, 'today'>, day: string): FieldChanges => ({
  goLiveDate: day,
  goLivePlanned: day > today ? true : null,
});

/**
 * Reads the value of one field as typed into a form or chosen on a card. Accepts values of the
 * schema unchanged.
 * @returns undefined if the text is not understood; the schema checks whether the value is allowed
 */
export function readField(field: FieldName, typed: string, turn: DraftContext): unknown {
  const text = cleanText(typed);
  const kind = FIELD_KINDS[field];
  switch (kind.kind) {
    case 'text':
      return text;
    case 'number':
    case 'percent':
      return readNumber(field, text)?.value;
    case 'year':
      return yearIn(text);
    case 'date': {
      const read = readDay(text, dayOf(turn.today));
      return read?.day && isoOf(read.day);
    }
    case 'yes_no':
      return text === 'true' || (text === 'false' ? false : readYesNo(text));
    case 'entity':
      return entityIn(text, turn);
    case 'choice':
      return kind.options.includes(text) ? text : readChoice(text, offersOf(field, turn))?.[0];
    case 'choices': {
      const values = text.split(',').map((value) => value.trim());
      if (values.every((value) => kind.options.includes(value))) return values;
      return readChoice(text, offersOf(field, turn), { multiple: true });
    }
    default:
      return undefined;
  }
}

function yearIn(text: string): number | undefined {
  const year = readAmount(text)?.value ?? readYear(text) ?? onlyYearIn(text);
  return year !== undefined && year >= 1000 && year <= 9999 ? year : undefined;
}

const YEAR = /(?<![\p{Nd}.,/-])(?:19|20)\d\d(?![\p{Nd}.,/-]?\p{Nd})/gu;

/** «سنة ٢٠١٧ قبل إطلاق النظام»: the only figure, if it is a year. */
function onlyYearIn(text: string): number | undefined {
  const folded = foldDigits(text);
  const figures = folded.match(/\p{Nd}+/gu) ?? [];
  const [year] = folded.match(YEAR) ?? [];
  return figures.length === 1 && year !== undefined ? Number(year) : undefined;
}

/** An id of the directory, or the only entity that the text names. */
function entityIn(text: string, { ports: { entities } }: DraftContext): string | undefined {
  return entities.get(text)?.id ?? findOnlyEntity(entities, text);
}
