import { randomUUID } from 'node:crypto';
import type { DialogTurnResult } from 'botbuilder-dialogs';
import { similarCard } from '../../src/cards/logging/similarRecordsCard';
import type { LogTurn } from './logProcessTurn';

/** "Is it one of these?", with those that look like it and were not spoken about. */
export async function showSimilar(turn: LogTurn): Promise<DialogTurnResult> {
  const { record } = await turn.draft();
  const { ports, messages, language, lines } = turn;
  const candidates = await ports.book.similar(turn.actor, record);
  turn.state = { ...turn.state, similar: candidates.map(({ number }) => number) };
  const opened = await Promise.all(candidates.map(({ id }) => ports.book.open(turn.actor, { id })));
  const openable = new Set(opened.flatMap((one) => (one ? [one.record.id] : [])));
  const card = similarCard(
    {
      record: record.id,
      candidates,
      openable,
      entities: ports.entities,
      submission: randomUUID(),
      heard: lines,
    },
    messages,
    language,
  );
  return turn.wait(card, turn.say('log.ask.similar'));
}
