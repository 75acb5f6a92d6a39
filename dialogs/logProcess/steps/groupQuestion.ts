import type { FormPart } from '../../../src/cards/logging/formFields';
import type { FieldName } from '../../../src/records/model/recordFields';
import {
  GROUP_NAMES,
  groupOf,
  openFields,
  type QuestionGroup,
} from '../../../src/records/rules/questionGroups';
import { missingFor } from '../../../src/records/rules/requirements';
import { isMessageKey, type MessageKey } from '../../../src/messages/localeSchema';
import type { DraftContext } from '../draftContext';
import type { LogProcessTurn } from '../logProcessTurn';
import type { Step } from '../logProcessState';
import { changeRule } from '../reading/changeRule';
import { isField } from '../stepQuestions';

/** A message for a step is shorter than this, so that it is read to its end; in characters. */
export const LONGEST_STEP = 300;

/** The part of the questions that a step belongs to. */
function groupOfStep(step: Step): QuestionGroup | undefined {
  if (isField(step)) return groupOf(step);
  if (step === 'processName') return 'process';
  return ['paperUnit', 'workingDays', 'residual'].includes(step) ? 'paper' : undefined;
}

/** What a submission still needs: of the part, or of all once it was asked for. */
function openOf(turn: DraftContext, group: QuestionGroup): FieldName[] {
  const { fields = {}, version = 1 } = turn.opened?.record ?? {};
  return turn.state.complete
    ? missingFor(fields, 'submit', version)
    : openFields({ fields, version }, group);
}

/** Whether the question is one of a part, not the correction of an earlier answer. */
function isOpenStep(turn: DraftContext): boolean {
  const { step } = turn.state;
  const value = isField(step) ? turn.opened?.record.fields[step] : undefined;
  return value === undefined || step === 'evidence';
}

/** The card that asks for all that is open in the part of the step; undefined if that is one thing. */
export function openPart(turn: DraftContext): FormPart | undefined {
  const group = groupOfStep(turn.state.step);
  if (group === undefined || !isOpenStep(turn) || openOf(turn, group).length < 2) return undefined;
  return turn.state.complete ? 'missing' : group;
}

/** The card that a person asks for. */
export function cardPart(turn: DraftContext): FormPart {
  if (turn.state.complete || turn.state.step === 'summary') return 'missing';
  return openPart(turn) ?? 'short';
}

/** What another question asks for as well, or what is assumed once that is known. */
const ASKED_WITH: Partial<Record<FieldName, readonly FieldName[]>> = {
  processType: ['processNameAr', 'processNameEn'],
  transactionsPerYear: ['sheetsPerTransaction'],
  copiesPerTransaction: ['sheetsPerTransaction'],
  copiesIncluded: ['sheetsPerTransaction', 'copiesPerTransaction'],
  residualSheetsPerTransaction: ['residualTransactionsPerYear'],
};

type AlsoKey = Extract<MessageKey, `log.also.${string}`>;
const isAlsoKey = (key: string): key is AlsoKey => isMessageKey(key);

/** What else is open beside the question, in the words of a sentence. */
function alsoOpen(turn: DraftContext, group: QuestionGroup): string[] {
  const { step, complete } = turn.state;
  const { own } = changeRule(step);
  const until = GROUP_NAMES.indexOf(group);
  const earlier = complete ? [] : GROUP_NAMES.slice(0, until);
  const open = [group, ...earlier].flatMap((one) => openOf(turn, one));
  const isAskedWith = (field: FieldName) =>
    own.includes(field) || (ASKED_WITH[field]?.some((one) => open.includes(one)) ?? false);
  return open
    .filter((field) => !isAskedWith(field))
    .flatMap((field) => {
      const key = `log.also.${field}`;
      return isAlsoKey(key) ? [turn.say(key)] : [];
    });
}

/** Names as many as fit into so many characters, and counts the others. */
function alsoLine(turn: DraftContext, names: readonly string[], room: number): string | undefined {
  for (let count = names.length; count > 0; count -= 1) {
    const fields = turn.labels.list(names.slice(0, count));
    const more = names.length - count;
    const text =
      more === 0
        ? turn.say('log.group.also', { fields })
        : turn.say('log.group.alsoMore', { fields, count: more });
    if (text.length <= room) return text;
  }
  return undefined;
}

/**
 * Which part the question belongs to, and what else may be told in the same message.
 * @param question with its example, which both count in the length of the message
 */
export function groupTexts(
  turn: LogProcessTurn,
  question: string,
  example = '',
): { progress?: string; also?: string } {
  const group = groupOfStep(turn.state.step);
  if (group === undefined || !isOpenStep(turn)) return {};
  const open = openOf(turn, group);
  const progress = turn.state.complete
    ? turn.say('log.group.rest', { count: open.length })
    : turn.say(`log.group.${group}`, {
        at: GROUP_NAMES.indexOf(group) + 1,
        of: GROUP_NAMES.length,
      });
  // Whoever has just tried to submit was told how much is missing.
  const isTold = turn.state.complete && turn.asked === 'summary';
  // What begins or resumes the talk counts; what was noted is as long as it was told.
  const resumed = turn.say('log.resumed', { name: turn.name });
  const above = turn.opened ? turn.lines.filter((line) => line === resumed) : turn.lines;
  const used = [...above, progress, question, example].join('\n').length + 1;
  const also = alsoLine(turn, alsoOpen(turn, group), LONGEST_STEP - 1 - used);
  return { ...(isTold ? {} : { progress }), ...(also === undefined ? {} : { also }) };
}
