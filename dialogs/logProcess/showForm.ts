import { randomUUID } from 'node:crypto';
import type { DialogTurnResult } from 'botbuilder-dialogs';
import type { Card, CardElement } from '../../src/cards/card';
import type { CardInputs } from '../../src/cards/cardAction';
import { type FormInput, type FormPart } from '../../src/cards/formFields';
import { recordFormCard } from '../../src/cards/recordFormCard';
import type { LogTurn } from './logTurn';

/** What was sent with a form and could not be taken, to be shown again. */
export interface Refused {
  typed: CardInputs;
  faults: Partial<Record<FormInput, string>>;
}

/** So many forms can be open at once and still be told apart. */
const MOST_FORMS = 3;

/** Shows a part of the draft as a form; the talk stays where it was, and can go on beside it. */
export async function showForm(
  turn: LogTurn,
  part: FormPart,
  refused?: Refused,
): Promise<DialogTurnResult> {
  const { record } = await turn.draft();
  const { messages, language, ports, lines } = turn;
  const submission = randomUUID();
  const form = { record, part, entities: ports.entities.all, submission, heard: lines };
  const shown = { submission, inputs: inputsOf(recordFormCard(form, messages, language)) };
  const forms = [...(turn.state.forms ?? []), shown].slice(-MOST_FORMS);
  turn.state = { ...turn.state, forms };
  const card = recordFormCard({ ...form, ...refused }, messages, language);
  return turn.wait(card, turn.say(`record.form.${part}`));
}

const inputsOf = ({ body }: Card): CardInputs => Object.fromEntries(body.flatMap(inputsIn));

function inputsIn(element: CardElement): (readonly [id: string, value: string])[] {
  switch (element.type) {
    case 'Input.Text':
    case 'Input.ChoiceSet':
    case 'Input.Toggle':
      return [[element.id, element.value ?? '']];
    case 'Container':
      return element.items.flatMap(inputsIn);
    default:
      return [];
  }
}
