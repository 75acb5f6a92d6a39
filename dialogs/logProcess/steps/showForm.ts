import { randomUUID } from 'node:crypto';
import type { DialogTurnResult } from 'botbuilder-dialogs';
import type { CardInputs } from '../../../src/cards/actions/cardAction';
import { type FormInput, type FormPart } from '../../../src/cards/logging/formFields';
import { recordFormCard } from '../../../src/cards/logging/recordFormCard';
import type { LogProcessTurn } from '../logProcessTurn';

/** Inputs that were sent but not stored, to display again. */
export interface Refused {
  typed: CardInputs;
  faults: Partial<Record<FormInput, string>>;
}

/** Shows a part of the draft as a form. The conversation can continue beside it. */
export async function showForm(
  turn: LogProcessTurn,
  part: FormPart,
  refused?: Refused,
): Promise<DialogTurnResult> {
  const { record } = await turn.draft();
  const { messages, language, ports, lines } = turn;
  const entities = ports.entities.all;
  const submission = randomUUID();
  const form = { record, part, entities, submission, understood: lines, ...refused };
  const card = recordFormCard(form, messages, language);
  const shown = { recordId: record.id, kind: part, submission };
  return turn.wait(card, turn.say(`record.form.${part}`), shown);
}
