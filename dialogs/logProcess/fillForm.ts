import type { DialogTurnResult } from 'botbuilder-dialogs';
import type { CardInputs } from '../../src/cards/cardAction';
import { faultText } from '../../src/cards/faultText';
import type { FormInput, FormPart } from '../../src/cards/formFields';
import { askStep } from './askStep';
import { keepForLater } from './finish';
import { store } from './keep';
import type { LogTurn } from './logTurn';
import { nextStep } from './nextStep';
import { readForm } from './readForm';
import { refuse } from './refuse';
import { showForm } from './showForm';

/**
 * Takes a form. Every input that is right is stored; those that are not are shown again, as they
 * were typed, with what would be right.
 * @param sent the part and its submission; absent where the person wants to go on later
 */
export async function fillForm(
  turn: LogTurn,
  inputs: CardInputs,
  sent: { part: FormPart; submission: string } | undefined,
): Promise<DialogTurnResult> {
  const { record } = await turn.draft();
  const before = record.number;
  const { changes, faults, unitKnown } = readForm(turn, inputs);
  const submission = sent && { id: sent.submission, personId: turn.actor.id };
  const edited = await store(turn, { changes }, submission);
  if ('refused' in edited) return refuse(turn, edited);
  const refused: Partial<Record<FormInput, string>> = { ...faults };
  for (const fault of edited.faults) refused[fault.field] = faultText(fault, turn.labels);
  const { number } = edited.record;
  if (before === null && number !== null) turn.lines.push(turn.say('log.savedAs', { number }));
  else if (edited.changed.length > 0) turn.lines.push(turn.say('log.savedQuietly'));
  if (unitKnown) turn.state = { ...turn.state, unitKnown };
  if (Object.keys(refused).length > 0)
    return showForm(turn, sent?.part ?? 'short', { typed: inputs, faults: refused });
  if (!sent) return keepForLater(turn);
  const step = edited.similar.length > 0 ? 'similar' : nextStep(edited.record, turn.state);
  turn.state = { ...turn.state, step, misses: 0 };
  return askStep(turn);
}
