import type { CardInputs } from '../../../src/cards/actions/cardAction';
import { faultText } from '../../../src/wording/faultText';
import type { FormInput } from '../../../src/cards/logging/formFields';
import { contentDigest, type InputDigests } from '../../../src/cards/kit/inputDigests';
import type { Fault } from '../../../src/records/rules/recordFault';
import type { EditResult, Refusal } from '../../../src/records/workflow/recordResult';
import type { Submission } from '../../../src/records/model/recordStore';
import { draftFaults, type DraftContext } from '../draftContext';
import { saveChanges } from './saveAnswer';
import { readForm } from '../reading/readForm';

/** Why inputs could not be taken, in the language of the talk. */
export type FormFaults = Partial<Record<FormInput, string>>;

/** What came of a form: every input that is right is stored. */
interface Taken {
  edited: EditResult;
  /** What was not stored. */
  refused: FormFaults;
  /** The form says whether sheets or pages are counted. */
  unitKnown: boolean;
}

/** How a form was shown and sent. */
interface SentInputs {
  /** The inputs as they were shown, where that is known. */
  shown?: InputDigests | undefined;
  submission?: Submission | undefined;
  /** Beside what the inputs say. */
  description?: string | undefined;
}

/** Stores a form, once for its submission and content. */
export async function saveForm(
  draft: DraftContext,
  inputs: CardInputs,
  { shown, submission, description }: SentInputs = {},
): Promise<Taken | Refusal> {
  const { changes, faults, unitKnown } = readForm(draft, inputs, shown);
  const all = description === undefined ? changes : { ...changes, description };
  const sent = submission && { ...submission, content: contentDigest(inputs) };
  const edited = await saveChanges(draft, { changes: all }, sent);
  if ('refused' in edited) return edited;
  return { edited, refused: { ...faults, ...toldOf(draft, edited.faults) }, unitKnown };
}

/** The same with what was stored but does not fit together, of the inputs of this form. */
export async function formFaults(
  draft: DraftContext,
  inputs: CardInputs,
  refused: FormFaults,
): Promise<FormFaults> {
  const errors = (await draftFaults(draft)).filter(
    ({ field, severity }) => severity === 'error' && field in inputs,
  );
  return { ...toldOf(draft, errors), ...refused };
}

const toldOf = (draft: DraftContext, faults: readonly Fault[]): FormFaults =>
  Object.fromEntries(faults.map((fault) => [fault.field, faultText(fault, draft.labels)]));
