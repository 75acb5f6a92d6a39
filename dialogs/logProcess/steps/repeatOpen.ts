import type { DialogTurnResult } from 'botbuilder-dialogs';
import { submit } from '../../../src/cards/kit/adaptiveCard';
import { actionButtonWithoutInputs } from '../../../src/cards/kit/actionButtons';
import { questionCard } from '../../../src/cards/logging/stepCard';
import { withoutQuestionMark } from '../../../src/wording/labelText';
import type { LogProcessTurn } from '../logProcessTurn';
import { askStep } from './askStep';

/**
 * Returns to what is open after a question in between: asks the question again, but repeats a
 * summary in a line only.
 */
export async function repeatOpen(turn: LogProcessTurn): Promise<DialogTurnResult> {
  const { step, record } = turn.state;
  if (step !== 'summary' || !turn.opened) return askStep(turn);
  const { missing, faults } = await turn.ports.recordOperations.review(turn.opened.record);
  const isReady = missing.length === 0 && faults.every(({ severity }) => severity !== 'error');
  const names = missing.map((field) => withoutQuestionMark(turn.labels.fieldLabel(field)));
  const question = turn.say('log.open.title', { name: turn.name });
  const open = isReady
    ? [turn.say('log.open.ready')]
    : missing.length > 0
      ? [turn.say('log.open.missing', { fields: turn.labels.list(names) })]
      : [];
  const card = questionCard(
    {
      record,
      field: step,
      understood: turn.lines,
      question,
      ...(open[0] === undefined ? {} : { example: open[0] }),
      buttons: [
        ...turn.buttons,
        actionButtonWithoutInputs(turn.say('record.button.summary'), {
          verb: 'log.summary',
          record,
        }),
        ...(missing.length > 0
          ? [
              actionButtonWithoutInputs(turn.say('record.button.formSubmission'), {
                verb: 'log.form',
                record,
                part: 'missing',
              }),
            ]
          : []),
        submit(turn.say('log.later')),
      ],
    },
    turn.messages,
    turn.language,
  );
  return turn.wait(card, question);
}
