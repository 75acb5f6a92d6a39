import type { DialogTurnResult } from 'botbuilder-dialogs';
import { readChoice } from '../../../src/language/choices/readChoice';
import type { HelpRequest } from '../../../src/language/commands/readHelpRequest';
import { readFieldWord } from '../../../src/language/records/readFieldName';
import { FIELD_NAMES, type FieldName } from '../../../src/records/model/recordFields';
import type { FieldHelp } from '../../../src/records/model/fieldHelp';
import { FIELDS_IN_ORDER } from '../../../src/records/model/fieldSections';
import { missingFor } from '../../../src/records/rules/requirements';
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
  const lines =
    request.kind === 'term' ? termLines(turn, request.term) : fieldLines(turn, request.kind);
  if (lines.length === 0) return undefined;
  turn.lines.push(...lines);
  return repeatOpen(turn);
}

const helpOf = ({ ports }: LogProcessTurn, field: FieldName | undefined): FieldHelp | undefined =>
  field && ports.fieldHelp()[field];

function fieldLines(
  turn: LogProcessTurn,
  kind: Exclude<HelpRequest['kind'], 'term'>,
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

/** What a choice of the question means, or else of any other; or a field by its name. */
function termLines(turn: LogProcessTurn, term: string): string[] {
  const { language } = turn;
  const asked = fieldOf(turn);
  const fields = [...(asked ? [asked] : []), ...FIELD_NAMES.filter((field) => field !== asked)];
  for (const field of fields) {
    const { choices = {} } = helpOf(turn, field) ?? {};
    const offers = offersOf(field as Step, turn).filter(({ value }) => choices[value]);
    const turned = readChoice(term, [...offers].reverse())?.[0];
    const value = /\p{Nd}/u.test(term) ? undefined : readChoice(term, offers)?.[0];
    const meaning = value !== undefined && value === turned ? choices[value] : undefined;
    const label = offers.find((offer) => offer.value === value)?.label;
    if (meaning && label)
      return [turn.say('log.help.about', { field: label, text: meaning[language] })];
  }
  const named = readChoice(
    term,
    FIELD_NAMES.map((field) => ({
      value: field,
      labels: [turn.labels.fieldLabel(field), turn.otherLabels.fieldLabel(field)],
    })),
  )?.[0];
  const word = readFieldWord(term);
  const isWord = word !== undefined && word !== 'name' && word !== 'residual';
  const field = /\p{Nd}/u.test(term) ? undefined : (named ?? (isWord ? word : undefined));
  return field ? fieldLines(turn, 'what', field) : [];
}
