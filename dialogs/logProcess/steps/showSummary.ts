import { randomUUID } from 'node:crypto';
import type { DialogTurnResult } from 'botbuilder-dialogs';
import { recordSummaryCard } from '../../../src/cards/logging/recordSummaryCard';
import type { LogTurn } from '../logProcessTurn';

/** Reads the whole draft back, with what can be done with it. */
export async function showSummary(turn: LogTurn): Promise<DialogTurnResult> {
  const { record } = await turn.draft();
  const { ports, messages, language, lines } = turn;
  const { missing, faults } = await ports.book.review(record);
  const { version, rowVersion } = record;
  turn.state = { ...turn.state, step: 'summary', misses: 0, seen: { version, rowVersion } };
  const card = recordSummaryCard(
    {
      record,
      missing,
      faults,
      buttons: [
        'submit',
        'save',
        'edit',
        missing.length > 0 ? 'formSubmission' : 'formShort',
        'formMore',
        'discard',
      ],
      basis: await ports.book.estimateBasis(record),
      entities: ports.entities,
      today: turn.today,
      submission: randomUUID(),
      heard: lines,
    },
    messages,
    language,
  );
  return turn.wait(card, turn.say('record.summary.title'));
}
