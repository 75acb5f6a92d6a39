import type { z } from 'zod';
import { faultText } from '../wording/faultText';
import { recordLabels } from '../wording/recordLabels';
import type { Decision, decisionBody } from '../contract/tabContract';
import type { Messages } from '../messages/messages';
import type { Verdict } from '../records/operations/decideRecord';
import type { Refusal } from '../records/workflow/recordResult';
import type { RecordOperations } from '../records/operations/recordOperations';
import type { Actor } from '../records/model/staffMember';
import { omitUndefined } from '../lib/omitUndefined';
import type { RecordQueries } from './recordQueries';
import type { TabAnswer } from './tabRoute';

interface RecordDecisionsDeps {
  recordOperations: RecordOperations;
  messages: Messages;
}

type DecisionRequest = z.output<typeof decisionBody>;

/** Applies the decisions of verifiers, by the same rules as the chat. */
export class RecordDecisions {
  constructor(
    private readonly deps: RecordDecisionsDeps,
    private readonly reading: RecordQueries,
  ) {}

  /** @param id of the displayed record */
  async decide(actor: Actor, id: string, request: DecisionRequest): Promise<TabAnswer> {
    const { submissionId, version, rowVersion, verdict } = request;
    const outcome = await this.deps.recordOperations.decide(
      actor,
      { record: id, version, rowVersion },
      { id: submissionId, personId: actor.id },
      verdictOf(verdict),
    );
    if ('refused' in outcome) return this.refusal(actor, outcome);
    const record = await this.reading.page(actor, outcome);
    return { outcome: 'found', json: { done: true, record } satisfies Decision };
  }

  private refusal({ language }: Actor, outcome: Refusal): TabAnswer {
    const { messages } = this.deps;
    const refusal = (refused: string, message: string, field?: string): Decision => ({
      ...{ done: false, refused, message },
      ...(field === undefined ? {} : { field }),
    });
    switch (outcome.refused) {
      case 'stale':
        return {
          outcome: 'conflict',
          json: refusal('stale', messages.say(language, 'record.stale')),
        };
      case 'not_allowed':
        return {
          outcome: 'conflict',
          json: refusal('not_allowed', messages.say(language, 'record.notAllowed')),
        };
      case 'bad_decision': {
        const { fault, field } = outcome;
        const told = { fault, ...(field ? { field } : {}) };
        const text = faultText(told, recordLabels(messages, language));
        return { outcome: 'unfit', json: refusal(fault, text, field) };
      }
      default:
        return { outcome: 'not_found' };
    }
  }
}

/** Removes undefined properties. */
function verdictOf(verdict: DecisionRequest['verdict']): Verdict {
  const { values } = verdict as { values?: object };
  return { ...omitUndefined(verdict), ...(values && { values: omitUndefined(values) }) } as Verdict;
}
