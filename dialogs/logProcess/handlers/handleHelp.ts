import type { DialogTurnResult } from 'botbuilder-dialogs';
import { readChoice } from '../../../src/language/choices/readChoice';
import { termsIn, type HelpRequest } from '../../../src/language/commands/readHelpRequest';
import { readFieldWord } from '../../../src/language/records/readFieldName';
import { FIELD_NAMES, type FieldName } from '../../../src/records/model/recordFields';
import type { FieldHelp } from '../../../src/records/model/fieldHelp';
import { FIELDS_IN_ORDER } from '../../../src/records/model/fieldSections';
import { missingFor } from '../../../src/records/rules/requirements';
import { FIELD_KINDS } from '../../../src/records/model/fieldKinds';
import { normalizeText } from '../../../src/language/text/normalizeText';
import { isolateBidi } from '../../../src/language/text/displayText';
import type { LogProcessTurn } from '../logProcessTurn';
import type { Step } from '../logProcessState';
import { changeRule } from '../reading/changeRule';
import { isField, offersOf } from '../stepQuestions';
import { repeatOpen } from '../steps/repeatOpen';

/** The field that a step is about, for which it can be explained. */
function fieldOf({ state, opened }: LogProcessTurn): FieldName | undefined {
  const { step } = state;
  if (isField(step)) return step;
  if (step === 'processName') return state.language === 'ar' ? 'processNameAr' : 'processNameEn';
  if (step === 'residual') return 'residualTransactionsPerYear';
  if (step === 'summary' && opened) {
    const { fields, version } = opened.record;
    const missing = missingFor(fields, 'submit', version);
    return FIELDS_IN_ORDER.find((field) => missing.includes(field));
  }
  return changeRule(step).own[0];
}

/**
 * Answers a question about what is asked for: why it is asked, what it is or means, what to do
 * without knowing it. Then it asks again.
 * @returns undefined if nothing is written about it
 */
export function handleHelp(
  turn: LogProcessTurn,
  request: HelpRequest,
): Promise<DialogTurnResult> | undefined {
  const lines = linesFor(turn, request);
  if (lines.length === 0) return undefined;
  turn.lines.push(...lines);
  return repeatOpen(turn);
}

function linesFor(turn: LogProcessTurn, request: HelpRequest): string[] {
  if (request.kind === 'term') return termLines(turn, request.term);
  if (request.kind !== 'whyTerm') return fieldLines(turn, request.kind);
  const field = fieldNamed(turn, request.term);
  return field ? fieldLines(turn, 'why', field) : [];
}

const helpOf = ({ ports }: LogProcessTurn, field: FieldName | undefined): FieldHelp | undefined =>
  field && ports.fieldHelp()[field];

function fieldLines(
  turn: LogProcessTurn,
  kind: Exclude<HelpRequest['kind'], 'term' | 'whyTerm'>,
  field = fieldOf(turn),
): string[] {
  const help = helpOf(turn, field);
  if (!field || !help) return [];
  const { language } = turn;
  const label = turn.labels.fieldLabel(field);
  const example = turn.say('log.help.example', {
    example: isolateBidi(language, help.example[language]),
  });
  const about = turn.say('log.help.about', { field: label, text: help.what[language] });
  const [why, without] = [help.why[language], help.without[language]];
  if (kind === 'unknown') return [without, about, example];
  return kind === 'why' ? [why, about, without] : [about, why, example, without];
}

/** What a choice of a field means, if a term names it. */
function choiceLine(turn: LogProcessTurn, field: FieldName, term: string): string | undefined {
  const { language } = turn;
  const { choices = {} } = helpOf(turn, field) ?? {};
  const offers = offersOf(field as Step, turn).filter(({ value }) => choices[value]);
  const turned = readChoice(term, [...offers].reverse())?.[0];
  const value = /\p{Nd}/u.test(term) ? undefined : readChoice(term, offers)?.[0];
  const meaning = value !== undefined && value === turned ? choices[value] : undefined;
  const label = offers.find((offer) => offer.value === value)?.label;
  return meaning && label
    ? turn.say('log.help.about', { field: label, text: meaning[language] })
    : undefined;
}

/** The two choices of the question whose difference is asked for. */
function differenceLines(turn: LogProcessTurn, field: FieldName, term: string): string[] {
  const lines = termsIn(term).map((part) => choiceLine(turn, field, part));
  const known = new Set(lines.flatMap((line) => line ?? []));
  return known.size === 2 && lines.length === 2 ? [...known] : [];
}

/** What a choice of the question means, or else of any other; or a field by its name. */
function termLines(turn: LogProcessTurn, term: string): string[] {
  const asked = fieldOf(turn);
  const two = asked ? differenceLines(turn, asked, term) : [];
  if (two.length > 0) return two;
  const fields = [...(asked ? [asked] : []), ...FIELD_NAMES.filter((field) => field !== asked)];
  for (const field of fields) {
    const line = choiceLine(turn, field, term);
    if (line !== undefined) return [line];
  }
  const word = readFieldWord(term);
  // "What is a process?" asks for no field.
  const field =
    word === 'name' || word === 'residual' ? labelled(turn, term) : fieldNamed(turn, term);
  return field ? fieldLines(turn, 'what', field) : [];
}

const labelsOf = (turn: LogProcessTurn) =>
  FIELD_NAMES.map((field) => ({
    value: field,
    labels: [turn.labels.fieldLabel(field), turn.otherLabels.fieldLabel(field)],
  }));

/** The field whose label a term is. */
const exactly = (term: string, labels: ReturnType<typeof labelsOf>): FieldName | undefined =>
  labels.find((field) => field.labels.some((label) => normalizeText(label) === normalizeText(term)))
    ?.value;

/** The field whose label a term is, or is alone part of. */
const labelled = (turn: LogProcessTurn, term: string): FieldName | undefined =>
  readChoice(term, labelsOf(turn))?.[0];

/** The field that a term names: by the word for it, or by its label. */
function fieldNamed(turn: LogProcessTurn, term: string): FieldName | undefined {
  if (/\p{Nd}/u.test(term)) return undefined;
  const labels = labelsOf(turn);
  const exact = exactly(term, labels);
  const word = readFieldWord(term);
  const asked = fieldOf(turn);
  // "The date" is that of the launch, not one of the others that have a date in their label.
  if (word === 'name') return exact ?? (turn.language === 'ar' ? 'processNameAr' : 'processNameEn');
  if (word === 'residual') return exact ?? 'residualTransactionsPerYear';
  if (asked && FIELD_KINDS[asked].kind === 'date' && word === 'goLiveDate') return asked;
  return exact ?? word ?? readChoice(term, labels)?.[0];
}
