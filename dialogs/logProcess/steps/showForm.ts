import { randomUUID } from 'node:crypto';
import type { DialogTurnResult } from 'botbuilder-dialogs';
import type { CardInputs } from '../../../src/cards/actions/cardAction';
import {
  isMissingPart,
  type FormInput,
  type FormPart,
} from '../../../src/cards/logging/formFields';
import type { FieldName } from '../../../src/records/model/recordFields';
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
  const hints = Object.fromEntries(
    Object.entries(ports.fieldHelp()).map(([field, help]) => [field, help?.what[language]]),
  ) as Partial<Record<FieldName, string>>;
  const submission = randomUUID();
  const form = { record, part, entities, submission, understood: lines, hints, ...refused };
  const card = recordFormCard(form, messages, language);
  // What is missing is one kind of form: a newer one asks for what an older one still does.
  const kind = isMissingPart(part) ? 'submission' : part;
  const shown = { recordId: record.id, kind, submission };
  return turn.wait(card, turn.say(`record.form.${part}`), shown);
}
