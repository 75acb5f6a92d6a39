import { FIELD_KINDS } from '../../src/records/model/fieldKinds';
import type { FieldName } from '../../src/records/model/recordFields';
import { missingEvidence } from '../../src/records/rules/requirements';
import { isMessageKey, placeholdersOf, type MessageKey } from '../../src/messages/localeSchema';
import { FORM_FIELDS, SHEET_UNITS } from '../../src/cards/logging/formFields';
import { CHOICES, isChoiceField, type RecordLabels } from '../../src/wording/recordLabels';
import type { DraftContext } from './draftContext';
import type { Step } from './logProcessState';

/** One choice, with all its names. */
export interface StepOption {
  value: string;
  /** In the language of the conversation. */
  label: string;
  /** In both languages, for recognition. */
  labels: readonly string[];
}

/** Questions without parameters. */
type PlainKey = Exclude<
  Extract<MessageKey, `log.ask.${string}` | `log.hint.${string}`>,
  'log.ask.paperUnit' | 'log.ask.workingDays' | 'log.ask.generic'
>;
const isPlain = (key: string): key is PlainKey =>
  isMessageKey(key) && placeholdersOf(key).length === 0;

export const isField = (step: Step): step is FieldName => Object.hasOwn(FIELD_KINDS, step);

/** Whether the step asks for the date of a launch that is still planned. */
const movesPlan = (step: Step, { opened }: DraftContext): boolean =>
  step === 'goLiveDate' && opened?.record.fields.goLivePlanned === true;

/** The question of a step, with its numbers. */
export function questionOf(step: Step, turn: DraftContext): string {
  const { state } = turn;
  if (step === 'paperUnit') {
    const count = turn.opened?.record.fields.sheetsPerTransaction ?? 0;
    return turn.say('log.ask.paperUnit', { count });
  }
  if (step === 'workingDays') return turn.say('log.ask.workingDays', { count: state.perDay ?? 0 });
  if (step === 'evidence') {
    const fields = turn.opened?.record.fields ?? {};
    // Invalid evidence must be replaced before more is added.
    const isSound = turn.faults.every(({ field }) => field !== step);
    const [side] = fields.evidence && isSound ? missingEvidence(fields) : [];
    if (side)
      return turn.say(side === 'before' ? 'log.ask.evidenceBefore' : 'log.ask.evidenceAfter');
  }
  if (movesPlan(step, turn)) return turn.say('log.ask.plannedLaunch');
  const key = `log.ask.${step}`;
  if (isPlain(key)) return turn.say(key);
  return isField(step) ? turn.say('log.ask.generic', { field: turn.labels.fieldLabel(step) }) : '';
}

/** An example of an answer. */
export function hintOf(step: Step, turn: DraftContext): string | undefined {
  if (movesPlan(step, turn)) return turn.say('log.hint.plannedLaunch');
  const key = `log.hint.${step}`;
  if (isPlain(key)) return turn.say(key);
  return isField(step) ? turn.labels.example(step) : undefined;
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

const both = (turn: DraftContext, label: (labels: RecordLabels) => string) => [
  label(turn.labels),
  label(turn.otherLabels),
];

/**
 * The fields offered for change: those of the short form that have a value. The entity is part of
 * the record's number, so it cannot change.
 */
export function changeable({ opened }: DraftContext): FieldName[] {
  if (!opened) return [];
  const { fields, number } = opened.record;
  return FORM_FIELDS.short.filter(
    (field) =>
      fields[field] !== undefined &&
      field !== 'goLivePlanned' &&
      (field !== 'entityId' || number === null),
  );
}

/** The choices of a step, if it has any. */
export function offersOf(step: Step, turn: DraftContext): StepOption[] {
  const offer = (value: string, label: (labels: RecordLabels) => string): StepOption => ({
    value,
    label: label(turn.labels),
    labels: [...both(turn, label), value],
  });
  if (step === 'paperUnit')
    return SHEET_UNITS.map((unit) =>
      offer(unit, ({ messages, language }) => messages.say(language, `record.form.${unit}`)),
    );
  if (step === 'editWhich')
    return changeable(turn).map((field) => offer(field, (labels) => labels.fieldLabel(field)));
  if (step === 'entityId')
    return (turn.state.offered ?? []).flatMap((id) => {
      const entity = turn.ports.entities.get(id);
      return entity ? [offer(id, ({ language }) => entity.name[language])] : [];
    });
  if (isField(step) && FIELD_KINDS[step].kind === 'date')
    return (turn.state.offered ?? [])
      .filter((day) => ISO_DAY.test(day))
      .map((day) => offer(day, ({ language }) => turn.messages.formatDate(language, day)));
  if (isField(step) && FIELD_KINDS[step].kind === 'yes_no')
    return [true, false].map((value) => offer(String(value), (labels) => labels.yesNo(value)));
  if (!isField(step) || !isChoiceField(step)) return [];
  return CHOICES[step].map((value) => offer(value, (labels) => labels.choiceLabel(step, value)));
}
