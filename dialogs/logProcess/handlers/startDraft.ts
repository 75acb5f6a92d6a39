import type { DialogTurnResult } from 'botbuilder-dialogs';
import type { Day } from '../../../src/language/dates/calendar';
import { actionButtonWithoutInputs } from '../../../src/cards/kit/actionButtons';
import {
  asksToLog,
  beforeOrder,
  behindOrder,
  behindThat,
  withoutLogWord,
} from '../../../src/language/commands/readControl';
import {
  ordersBehind,
  ordersStatement,
  statesActWithPaper,
  statesElimination,
  tellsProcess,
} from '../../../src/language/records/statedElimination';
import { dashesAsCommas } from '../../../src/language/text/linesAsClauses';
import { behindAnnouncement } from '../../../src/language/records/openings/openingParts';
import { readOpening } from '../../../src/language/records/openings/openingSentence';
import { tellsName } from '../../../src/language/records/openings/openingName';
import { isQuestion } from '../../../src/language/questions/questionWords';
import type { ParsedAnswer } from '../reading/parsedAnswer';
import { askStep } from '../steps/askStep';
import { saveAnswer } from '../steps/saveAnswer';
import type { LogProcessTurn } from '../logProcessTurn';
import { readName } from '../reading/readName';
import { readSentence } from '../reading/readSentence';
import { dayOf } from '../reading/readFieldValue';

const AMOUNT_FIELDS = [
  'sheetsPerTransaction',
  'transactionsPerYear',
  'sheetsPerYear',
  'goLiveDate',
] as const;

/** Starts a new record, with everything that the first message already says about it. */
export async function startDraft(turn: LogProcessTurn): Promise<DialogTurnResult> {
  const entity = turn.ports.entities.get(turn.actor.entityId ?? '');
  turn.lines.push(
    entity
      ? turn.say('log.startOwn', { entity: entity.name[turn.language] })
      : turn.say('log.start'),
  );
  await offerDraft(turn);
  const parsed = readFirstMessage(turn, turn.context.activity.text ?? '');
  return parsed ? saveAnswer(turn, parsed) : askStep(turn);
}

/** How many of the person's latest records are searched for an unfinished draft. */
const MOST_SEARCHED = 10;

async function offerDraft(turn: LogProcessTurn): Promise<void> {
  const { records } = await turn.ports.recordOperations.mine(turn.actor, {
    limit: MOST_SEARCHED,
    offset: 0,
  });
  const left = records.find(
    ({ record: { status, fields } }) =>
      status === 'draft' && (fields.processNameAr ?? fields.processNameEn) !== undefined,
  );
  if (!left) return;
  const { id, fields } = left.record;
  turn.lines.push(turn.say('log.draftWaiting', { name: turn.called(fields) }));
  turn.buttons.push(
    actionButtonWithoutInputs(turn.say('log.continueDraft'), { verb: 'log.resume', record: id }),
  );
}

/** "We stopped printing it" opens a record; it does not yet say that nothing at all is printed. */
function withoutAct(answer: ParsedAnswer | undefined): ParsedAnswer | undefined {
  const { sheetsPerTransaction, transactionsPerYear } = answer?.changes ?? {};
  if (!answer || sheetsPerTransaction !== undefined || transactionsPerYear !== undefined)
    return answer;
  const changes = Object.entries(answer.changes).filter(([field]) => !field.startsWith('residual'));
  return { ...answer, changes: Object.fromEntries(changes) };
}

const MARKS = /[?؟\s]+$/u;
const ASKED = /^[^?؟]*[?؟]\s*(?=\S)/u;

/** "Can I log a process? It is the gate pass of DEWA": what follows the question tells of it. */
function toldBehind(turn: LogProcessTurn, text: string): ParsedAnswer | undefined {
  const [asked = ''] = ASKED.exec(text) ?? [];
  const wanted = asksToLog(text) ? withoutLogWord(asked.replace(MARKS, '')) : undefined;
  // "Can you record that we cancelled the form? 2 sheets each": the question tells of it as well.
  if (wanted !== undefined && tellsName(wanted, dayOf(turn.today)) && !isQuestion(wanted))
    return readName(turn, `${wanted}, ${text.slice(asked.length)}`);
  const behind = text.replace(ASKED, '');
  const isAsked = behind !== text && asksToLog(text) && !isQuestion(behind);
  return isAsked ? readName(turn, behind) : undefined;
}

/** "Record that RTA no longer prints fines", "the slip went online in May, log it": what it states. */
function statedIn(
  turn: LogProcessTurn,
  message: string,
  before: string | undefined,
): ParsedAnswer | undefined {
  const today = dayOf(turn.today);
  const text = dashesAsCommas(before ?? message);
  const stated = before ?? behindAnnouncement(text) ?? behindThat(text) ?? withoutLogWord(text);
  const isNamed = stated !== undefined && (readOpening(stated, today)?.name ?? '') !== '';
  return stated !== undefined && (isNamed || ordersStatement(message, today))
    ? readName(turn, stated)
    : undefined;
}

const isTold = (text: string, today: Day): boolean =>
  tellsProcess(text, today) || statesActWithPaper(text, today);

/**
 * Only a message with amounts counts, or one that states of a named process that its paper was
 * eliminated: "I want to log a process that we made paperless" has no values yet.
 */
function readFirstMessage(turn: LogProcessTurn, message: string): ParsedAnswer | undefined {
  const today = dayOf(turn.today);
  const before = ordersBehind(message, today) ? beforeOrder(message) : undefined;
  const text = dashesAsCommas(before ?? message);
  const told = statesElimination(text, today) ? readName(turn, text) : toldBehind(turn, text);
  const ordered = behindOrder(text);
  const answer =
    told ??
    (ordered === undefined ? undefined : readName(turn, ordered)) ??
    statedIn(turn, message, before);
  if (answer) return answer;
  const parsed = withoutAct(readSentence(turn, text));
  const tellsAmounts =
    parsed && (AMOUNT_FIELDS.some((field) => field in parsed.changes) || parsed.state);
  if (!tellsAmounts) return undefined;
  const wanted =
    withoutLogWord(text) ??
    behindAnnouncement(text) ??
    (!asksToLog(text) && (before !== undefined || isTold(text, today)) ? text : undefined);
  return wanted === undefined ? parsed : (readName(turn, wanted) ?? parsed);
}
