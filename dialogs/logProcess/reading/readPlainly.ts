import { cleanText } from '../../../src/language/text/cleanText';
import { readChoice } from '../../../src/language/choices/readChoice';
import { dateAside } from '../../../src/language/dates/dateAside';
import { partOfAll } from '../../../src/language/paper/countedSample';
import { withoutFieldName } from '../../../src/language/records/readFieldName';
import { readNumber } from '../../../src/records/rules/readNumber';
import { isQualified } from '../../../src/records/rules/qualifiers';
import { FIELD_KINDS } from '../../../src/records/model/fieldKinds';
import type { FieldName } from '../../../src/records/model/recordFields';
import type { DraftContext } from '../draftContext';
import type { StepOption } from '../stepQuestions';
import type { ParsedAnswer } from './parsedAnswer';
import { rangeLines } from './readCounts';
import { dayOf, readField } from './readFieldValue';

/**
 * Reads the answer to the question for one field: its value and nothing else, or with the name of
 * the field ("sample of 200"), or with the time since which it holds ("98% since 2022"). The time
 * is not stored, and the person is told so.
 */
export function readPlainly(
  turn: DraftContext,
  field: FieldName,
  text: string,
  offers: readonly StepOption[] = [],
): ParsedAnswer | undefined {
  const value = valueIn(turn, field, text, offers);
  if (value !== undefined) return plainAnswer(turn, field, value, text);
  const aside = dateAside(cleanText(text), dayOf(turn.today));
  const told =
    aside && (valueIn(turn, field, aside.rest, offers) ?? namedValue(turn, field, aside.rest));
  if (told !== undefined) {
    const answer = plainAnswer(turn, field, told, aside?.rest ?? '');
    const leftOut = turn.say('log.leftOut', { words: aside?.aside ?? '' });
    return { ...answer, lines: [...(answer.lines ?? []), leftOut] };
  }
  const part = field === 'sampleTransactions' ? partOfAll(text) : undefined;
  if (part !== undefined) return { changes: { sampleTransactions: part } };
  const named = namedValue(turn, field, text);
  if (named !== undefined) return { changes: { [field]: named } };
  return besideRemarks(turn, field, text, offers);
}

const COMMA = /\s*[,،;؛]\s+/u;

/**
 * A value in one clause of several: "10 working days, 400 forms", "2018, when we had 5,000
 * transactions". The others are not stored, and the person is told so.
 */
function besideRemarks(
  turn: DraftContext,
  field: FieldName,
  text: string,
  offers: readonly StepOption[],
): ParsedAnswer | undefined {
  const clauses = cleanText(text).split(COMMA);
  const { kind } = FIELD_KINDS[field];
  if (clauses.length < 2 || !REMARKED.has(kind)) return undefined;
  const read = clauses.map((clause) => valueIn(turn, field, clause, offers));
  const [value, ...others] = read.filter((one) => one !== undefined);
  if (value === undefined || others.length > 0) return undefined;
  const words = clauses.filter((_, at) => read[at] === undefined).join(', ');
  const answer = plainAnswer(turn, field, value, clauses[read.indexOf(value)] ?? '');
  return { ...answer, lines: [...(answer.lines ?? []), turn.say('log.leftOut', { words })] };
}
/** Kinds whose values cannot be told by a part of what is meant as a whole. */
const REMARKED: ReadonlySet<string> = new Set(['number', 'percent', 'year']);

/** @param text of which the value was read */
function plainAnswer(
  turn: DraftContext,
  field: FieldName,
  value: unknown,
  text: string,
): ParsedAnswer {
  const read = isQualified(field) ? readNumber(field, cleanText(text)) : undefined;
  const said = read?.qualifiers ?? [];
  const lines = said.flatMap(({ field: of, from, to }) =>
    from === undefined || to === undefined ? [] : rangeLines(turn, of, { range: { from, to } }),
  );
  return { changes: { [field]: value }, qualifiers: said, lines };
}

function valueIn(
  turn: DraftContext,
  field: FieldName,
  text: string,
  offers: readonly StepOption[],
): unknown {
  const value = readField(field, text, turn);
  if (value !== undefined || FIELD_KINDS[field].kind !== 'choices') return value;
  return readChoice(text, offers, { multiple: true });
}

/** The value behind the name of the field: "sample of 200 transactions". */
function namedValue(turn: DraftContext, field: FieldName, text: string): unknown {
  if (FIELD_KINDS[field].kind === 'text') return undefined;
  const labels = [turn.labels, turn.otherLabels].map((label) => label.fieldLabel(field));
  const rest = withoutFieldName(text, labels);
  return rest === undefined ? undefined : readField(field, rest, turn);
}
