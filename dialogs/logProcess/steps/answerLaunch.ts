import type { DialogTurnResult } from 'botbuilder-dialogs';
import type { CardAction } from '../../../src/cards/actions/cardAction';
import { launchState } from '../../../src/cards/reminders/launchCard';
import { plannedDay } from '../../../src/records/reminders/plannedLaunch';
import { launchOn } from '../reading/readFieldValue';
import type { LogProcessTurn } from '../logProcessTurn';
import { askStep } from './askStep';
import { endDialog, endWithRefusal } from './endDialog';
import { keepDraft, prepareSubmission } from './finishDraft';
import { nextStep } from './nextStep';
import { saveChanges } from './saveAnswer';

type LaunchAnswer = Extract<CardAction, { verb: 'log.launch' }>;

/**
 * Answers the question whether a planned launch has taken place, for the owner, who was asked. If the
 * record says something else by now, nothing changes: it is said, and the draft continued.
 */
export async function answerLaunch(
  turn: LogProcessTurn,
  { outcome, day }: Pick<LaunchAnswer, 'outcome' | 'day'>,
): Promise<DialogTurnResult> {
  const { record } = await turn.draft();
  if (record.ownerId !== turn.actor.id) return endDialog(turn, turn.say('launch.notOwner'));
  if (plannedDay(record) !== day || day > turn.today) {
    turn.lines.push(launchState(record, turn.labels));
    turn.state = { ...turn.state, step: nextStep(record, turn.state) };
    return askStep(turn);
  }
  if (outcome === 'date') {
    turn.state = { ...turn.state, step: 'goLiveDate', misses: 0 };
    return askStep(turn);
  }
  const changes =
    outcome === 'live' ? launchOn(turn, day) : { goLiveDate: null, goLivePlanned: null };
  const edited = await saveChanges(turn, { changes });
  if ('refused' in edited) return endWithRefusal(turn, edited);
  const date = turn.messages.formatDate(turn.language, day);
  if (outcome === 'dropped')
    return keepDraft(turn, turn.say('log.launchDropped', { date, name: turn.name }));
  turn.lines.push(turn.say('launch.over.live', { date }));
  return prepareSubmission(turn);
}
