import type { BadDecision } from '../../records/workflow/recordResult';
import type { ProcessRecord } from '../../records/model/processRecord';
import type { Action } from '../../records/workflow/recordWorkflow';
import type {
  ActionSet,
  ActionElement,
  CardElement,
  Container,
  ToggleAction,
} from '../kit/adaptiveCard';
import type { CardInputs } from '../actions/cardAction';
import { faultLine } from '../kit/textBlocks';
import { decisionInputs, WITH_FORM, type FormAction } from './decisionInputs';
import { faultText } from '../../wording/faultText';
import { actionButton, actionButtonWithoutInputs } from '../kit/actionButtons';
import type { RecordLabels } from '../../wording/recordLabels';

/** The inputs of a refused step, to display again. */
export interface Attempt {
  action: FormAction;
  inputs: CardInputs;
  fault: Pick<BadDecision, 'fault' | 'field'>;
}

export interface Deciding {
  record: ProcessRecord;
  actions: readonly Action[];
  /** Created by the server for this display of the card. */
  submission: string;
  attempt?: Attempt | undefined;
}

const formId = (action: FormAction) => `form-${action}`;
export const formActions = (actions: readonly Action[]): FormAction[] =>
  WITH_FORM.filter((action) => actions.includes(action));

/** Opens the form of one action and closes the others. */
export const openForm = (
  title: string,
  action: FormAction,
  all: readonly FormAction[],
): ToggleAction => ({
  type: 'Action.ToggleVisibility',
  title,
  targetElements: all.map((name) =>
    name === action ? formId(name) : { elementId: formId(name), isVisible: false },
  ),
});

function formButtons(
  action: FormAction,
  { record, submission }: Deciding,
  labels: RecordLabels,
): ActionElement[] {
  const { messages, language } = labels;
  const { id, version, rowVersion } = record;
  const shown = { record: id, version, rowVersion, submission };
  switch (action) {
    case 'verify':
    case 'ask':
    case 'reject':
    case 'withdraw': {
      const title = messages.say(language, `record.button.${action}Now`);
      const style = action === 'verify' || action === 'ask' ? 'positive' : 'destructive';
      return [actionButton(title, { verb: `record.${action}`, ...shown }, { style })];
    }
    case 'amend':
      return (['real_change', 're_estimate'] as const).map((changeKind) =>
        actionButtonWithoutInputs(labels.choiceLabel('changeKind', changeKind), {
          verb: 'record.amend',
          ...shown,
          changeKind,
        }),
      );
  }
}

/** Shows a fault below its input, or above all inputs. */
function withFault(
  inputs: CardElement[],
  fault: Attempt['fault'] | undefined,
  labels: RecordLabels,
): CardElement[] {
  if (!fault) return inputs;
  const said = faultLine(faultText(fault, labels));
  const about = inputs.findIndex(
    (input) => 'id' in input && input.id === `verified.${fault.field}`,
  );
  return about < 0 ? [said, ...inputs] : inputs.toSpliced(about + 1, 0, said);
}

/** The forms of the available actions, folded except for a refused one. */
export function decisionForms(deciding: Deciding, labels: RecordLabels): Container[] {
  const { record, actions, attempt } = deciding;
  return formActions(actions).map((action) => {
    const refused = attempt?.action === action ? attempt : undefined;
    const inputs = decisionInputs(action, record, refused?.inputs ?? {}, labels);
    const buttons: ActionSet = {
      type: 'ActionSet',
      actions: formButtons(action, deciding, labels),
    };
    return {
      type: 'Container',
      id: formId(action),
      style: 'emphasis',
      isVisible: refused !== undefined,
      items: [...withFault(inputs, refused?.fault, labels), buttons],
    };
  });
}
