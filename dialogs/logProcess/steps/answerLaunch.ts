import type { DialogTurnResult } from 'botbuilder-dialogs';
import { launchOn } from '../reading/readFieldValue';
import type { LogProcessTurn } from '../logProcessTurn';
import { askStep } from './askStep';
import { endWithRefusal } from './endDialog';
import { postponeDraft } from './finishDraft';
import { nextStep } from './nextStep';
import { saveChanges } from './saveAnswer';

/** What became of a planned launch on its day. */
type LaunchOutcome = 'live' | 'date' | 'dropped';

/**
 * Answers the question of the reminder whether a planned launch has taken place. A draft that is no
 * plan any more stays as it is, and is continued.
 * @param day the planned day that was asked about
 */
export async function answerLaunch(
  turn: LogProcessTurn,
  outcome: LaunchOutcome,
  day: string,
): Promise<DialogTurnResult> {
  const { record } = await turn.draft();
  const { goLiveDate, goLivePlanned } = record.fields;
  const isAsked = goLivePlanned === true && goLiveDate === day && day <= turn.today;
  if (outcome === 'date') {
    turn.state = { ...turn.state, step: 'goLiveDate', misses: 0 };
    return askStep(turn);
  }
  if (isAsked) {
    const changes =
      outcome === 'live' ? launchOn(turn, day) : { goLiveDate: null, goLivePlanned: null };
    const edited = await saveChanges(turn, { changes });
    if ('refused' in edited) return endWithRefusal(turn, edited);
    const date = turn.messages.formatDate(turn.language, day);
    turn.lines.push(
      outcome === 'live' ? turn.say('log.launched', { date }) : turn.say('log.launchDropped'),
    );
    if (outcome === 'dropped') return postponeDraft(turn);
  }
  turn.state = { ...turn.state, step: nextStep(turn.opened?.record ?? record, turn.state) };
  return askStep(turn);
}
