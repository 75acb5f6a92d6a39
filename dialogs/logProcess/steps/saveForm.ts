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

/** Why inputs could not be stored, in the language of the conversation. */
export type FormFaults = Partial<Record<FormInput, string>>;

/** The result of a form. Every valid input is stored. */
interface SavedForm {
  edited: EditResult;
  /** What was not stored. */
  refused: FormFaults;
  /** The form says whether sheets or pages are counted. */
  unitKnown: boolean;
}

/** How a form was displayed and sent. */
interface SentInputs {
  /** The inputs as displayed, if known. */
  shown?: InputDigests | undefined;
  submission?: Submission | undefined;
  /** Text to store besides the inputs. */
  description?: string | undefined;
}

/** Stores a form once per submission and content. */
export async function saveForm(
  draft: DraftContext,
  inputs: CardInputs,
  { shown, submission, description }: SentInputs = {},
): Promise<SavedForm | Refusal> {
  const { changes, qualifiers, unsettled, faults, unitKnown } = readForm(draft, inputs, shown);
  const all = description === undefined ? changes : { ...changes, description };
  const sent = submission && { ...submission, content: contentDigest(inputs) };
  const edited = await saveChanges(draft, { changes: all, qualifiers, unsettled }, sent);
  if ('refused' in edited) return edited;
  return { edited, refused: { ...faults, ...faultTexts(draft, edited.faults) }, unitKnown };
}

/** Adds the faults of stored values that contradict each other, for the inputs of this form. */
export async function formFaults(
  draft: DraftContext,
  inputs: CardInputs,
  refused: FormFaults,
): Promise<FormFaults> {
  const errors = (await draftFaults(draft)).filter(
    ({ field, severity }) => severity === 'error' && field in inputs,
  );
  return { ...faultTexts(draft, errors), ...refused };
}

const faultTexts = (draft: DraftContext, faults: readonly Fault[]): FormFaults =>
  Object.fromEntries(faults.map((fault) => [fault.field, faultText(fault, draft.labels)]));
