import type { DialogTurnResult } from 'botbuilder-dialogs';
import { randomUUID } from 'node:crypto';
import { submit, type ActionElement } from '../../../src/cards/kit/adaptiveCard';
import { actionButtonWithoutInputs } from '../../../src/cards/kit/actionButtons';
import { questionCard } from '../../../src/cards/logging/stepCard';
import { isolateBidi } from '../../../src/language/text/displayText';
import { faultText } from '../../../src/wording/faultText';
import { describeField } from '../../../src/wording/describeValue';
import { FIELD_KINDS } from '../../../src/records/model/fieldKinds';
import type { LogProcessTurn } from '../logProcessTurn';
import type { Step } from '../logProcessState';
import { hintOf, isField, offersOf, questionOf } from '../stepQuestions';
import { changesSince } from './changesSince';
import { groupTexts, openPart } from './groupQuestion';
import { showForm } from './showForm';
import { similarCard } from '../../../src/cards/logging/similarRecordsCard';
import { recordSummaryCard } from '../../../src/cards/logging/recordSummaryCard';

/** Shows the whole draft with the available actions. */
async function showSummary(turn: LogProcessTurn): Promise<DialogTurnResult> {
  const { record } = await turn.draft();
  const { ports, messages, language, lines } = turn;
  const { missing, faults } = await ports.recordOperations.review(record);
  lines.push(...(await changesSince(turn, turn.state.seen, 'others')));
  const { version, rowVersion, updatedAt } = record;
  const submission = randomUUID();
  turn.state = {
    ...turn.state,
    step: 'summary',
    misses: 0,
    seen: { version, rowVersion, updatedAt },
  };
  const card = recordSummaryCard(
    {
      record,
      missing,
      faults,
      // What is missing is asked for before a submission is offered.
      buttons:
        missing.length > 0
          ? ['formSubmission', 'save', 'edit', 'formMore', 'discard']
          : ['submit', 'save', 'edit', 'formShort', 'formMore', 'discard'],
      takesFiles: ports.files.taken,
      basis: await ports.recordOperations.estimateBasis(record),
      entities: ports.entities,
      today: turn.today,
      submission,
      understood: lines,
    },
    messages,
    language,
  );
  const shown = { recordId: record.id, kind: 'summary' as const, submission };
  return turn.wait(card, turn.say('record.summary.title'), shown);
}

/** "Is it one of these?": shows the similar records that have not been discussed. */
async function showSimilar(turn: LogProcessTurn): Promise<DialogTurnResult> {
  const { record } = await turn.draft();
  const { ports, messages, language, lines } = turn;
  const candidates = await ports.recordOperations.similar(turn.actor, record);
  turn.state = { ...turn.state, similar: candidates.map(({ number }) => number) };
  const opened = await Promise.all(
    candidates.map(({ id }) => ports.recordOperations.open(turn.actor, { id })),
  );
  const openable = new Set(opened.flatMap((one) => (one ? [one.record.id] : [])));
  const card = similarCard(
    {
      record: record.id,
      candidates,
      openable,
      entities: ports.entities,
      submission: randomUUID(),
      understood: lines,
    },
    messages,
    language,
  );
  return turn.wait(card, turn.say('log.ask.similar'));
}

/** After this many misunderstood answers in a row, the form is shown instead. */
const MOST_MISSES = 3;
/** Steps that a draft cannot do without. */
const NEEDED: ReadonlySet<Step> = new Set<Step>([
  'processName',
  'entityId',
  'sheetsPerTransaction',
  'paperUnit',
  'workingDays',
  'transactionsPerYear',
  'sheetsPerYear',
  'eliminationKind',
  'goLiveDate',
  'processType',
  'similar',
]);

export const canSkip = (step: Step): boolean => !NEEDED.has(step);

const linesOf = (text: string | undefined): string[] => text?.split('\n') ?? [];

/**
 * Sends the collected lines, and asks the question of the current step.
 * @param fault what was wrong with the message, in one line or several
 */
export async function askStep(turn: LogProcessTurn, fault?: string): Promise<DialogTurnResult> {
  const { step, misses } = turn.state;
  if (step === 'summary') {
    turn.lines.push(...linesOf(fault));
    return showSummary(turn);
  }
  if (step === 'similar') return showSimilar(turn);
  if (misses >= MOST_MISSES) {
    turn.lines.push(...linesOf(fault), turn.say('log.tryForm'));
    turn.state = { ...turn.state, misses: 0 };
    return showForm(turn, turn.state.complete ? 'missing' : 'short');
  }
  const question = questionOf(step, turn);
  const wrong = fault ?? evidenceFault(turn);
  const several = isField(step) && FIELD_KINDS[step].kind === 'choices';
  const choices = offersOf(step, turn).map(({ label, value }) => ({ title: label, value }));
  const hint = [hintOf(step, turn) ?? [], ...attachHint(turn)].flat().join('\n') || undefined;
  const card = questionCard(
    {
      record: turn.state.record,
      field: step,
      understood: [...turn.lines, ...present(turn)],
      ...(wrong === undefined ? {} : { fault: wrong }),
      question,
      ...(hint === undefined ? {} : { example: hint }),
      ...groupTexts(turn, question, hint),
      choices,
      several,
      buttons: buttonsFor(turn),
    },
    turn.messages,
    turn.language,
  );
  return turn.wait(card, question);
}

/** How to send a file, where files are kept. */
const attachHint = (turn: LogProcessTurn): string[] =>
  turn.state.step === 'evidence' && turn.ports.files.taken ? [turn.say('log.hint.attach')] : [];

/** Names the invalid evidence that the next piece will replace. */
function evidenceFault({ state, faults, labels }: LogProcessTurn): string | undefined {
  if (state.step !== 'evidence') return undefined;
  const fault = faults.find(({ field }) => field === 'evidence');
  return fault && faultText(fault, labels);
}

/** The current value, if it is about to be changed. */
function present(turn: LogProcessTurn): string[] {
  const { step } = turn.state;
  if (!isField(step)) return [];
  const fields = turn.opened?.record.fields ?? {};
  if (fields[step] === undefined) return [];
  const text = describeField(step, fields, turn.labels, turn.ports.entities);
  return [turn.say('log.now', { value: isolateBidi(turn.language, text) })];
}

function buttonsFor(turn: LogProcessTurn): ActionElement[] {
  const { step, trail, record, complete, begun } = turn.state;
  const card = openPart(turn);
  return [
    ...turn.buttons,
    ...(trail.length > 0 ? [submit(turn.say('log.back'))] : []),
    ...(canSkip(step)
      ? [submit(turn.say(step === 'evidence' ? 'log.evidenceLater' : 'log.skip'))]
      : []),
    ...(complete
      ? []
      : [
          actionButtonWithoutInputs(turn.say('log.form'), {
            verb: 'log.form',
            record,
            part: 'short',
          }),
        ]),
    ...(card === undefined
      ? []
      : [
          actionButtonWithoutInputs(turn.say(complete ? 'log.group.restCard' : 'log.group.card'), {
            verb: 'log.form',
            record,
            part: card,
          }),
        ]),
    ...(begun ? [submit(turn.say('log.later'))] : [submit(turn.say('dialog.cancel'))]),
  ];
}
