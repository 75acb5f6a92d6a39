import type { CardInputs } from '../../../cards/actions/cardAction';
import { DECISION_INPUTS, verifiedInput } from '../../../cards/records/decisionInputs';
import {
  VERIFIED_FIELDS,
  REJECT_REASONS,
  type VerifiedValues,
} from '../../../records/model/processRecord';
import { checkValue } from '../../../records/rules/checkValue';
import type { Verdict } from '../../../records/workflow/decideRecord';
import type { BadDecision } from '../../../records/workflow/recordResult';
import { readNumber } from '../../../records/rules/readNumber';

type Verb = 'record.verify' | 'record.ask' | 'record.reject';

/** What a verifier has chosen and typed on the card, or what of it cannot be read. */
export function readVerdict(
  verb: Verb,
  inputs: CardInputs,
): Verdict | Pick<BadDecision, 'fault' | 'field'> {
  switch (verb) {
    case 'record.ask':
      return { action: 'ask', note: inputs[DECISION_INPUTS.askNote] ?? '' };
    case 'record.reject': {
      const wished = inputs[DECISION_INPUTS.rejectReason];
      const reason = REJECT_REASONS.find((one) => one === wished);
      const note = inputs[DECISION_INPUTS.rejectNote] ?? '';
      return reason ? { action: 'reject', reason, note } : { fault: 'reason_needed' };
    }
    case 'record.verify': {
      const values = readValues(inputs);
      if ('fault' in values) return values;
      return { action: 'verify', note: inputs[DECISION_INPUTS.verifyNote] ?? '', values };
    }
  }
}

function readValues(inputs: CardInputs): VerifiedValues | Pick<BadDecision, 'fault' | 'field'> {
  const values: VerifiedValues = {};
  for (const field of VERIFIED_FIELDS) {
    const typed = inputs[verifiedInput(field)]?.trim();
    if (!typed) continue;
    const number = readNumber(field, typed);
    const checked = number && checkValue(field, number.value);
    if (!checked || 'fault' in checked) return { fault: 'not_understood', field };
    values[field] = checked.value;
  }
  return values;
}
