import { randomUUID } from 'node:crypto';
import type { Card } from '../../../cards/kit/adaptiveCard';
import type { CardInputs, CardAction } from '../../../cards/actions/cardAction';
import type { Attempt } from '../../../cards/records/decisionForms';
import { historyCard } from '../../../cards/records/historyCard';
import { recordCard, type RecordCardContent } from '../../../cards/records/recordCard';
import { recordListCard, SEARCH_INPUT } from '../../../cards/records/recordListCard';
import { textCard } from '../../../cards/kit/textBlocks';
import { tabLink, type TabPlace } from '../../../contract/tabLinks';
import type { Language } from '../../../language/text/detectLanguage';
import type { Messages } from '../../../messages/messages';
import type { EntityDirectory } from '../../../records/model/entityDirectory';
import type {
  StepResult,
  OpenedRecord,
  Refusal,
  BadDecision,
} from '../../../records/workflow/recordResult';
import type { RecordOperations } from '../../../records/operations/recordOperations';
import type { Actor } from '../../../records/model/staffMember';
import { DECISION_INPUTS, verifiedInput } from '../../../cards/records/decisionInputs';
import {
  VERIFIED_FIELDS,
  REJECT_REASONS,
  type VerifiedValues,
} from '../../../records/model/processRecord';
import { checkValue } from '../../../records/rules/checkValue';
import type { Verdict } from '../../../records/operations/decideRecord';
import { readNumber } from '../../../records/rules/readNumber';

type Verb = 'record.verify' | 'record.ask' | 'record.reject';

/** The verifier's decision from the card, or the input that cannot be read. */
function readVerdict(
  verb: Verb,
  inputs: CardInputs,
): Verdict | Pick<BadDecision, 'fault' | 'field'> {
  switch (verb) {
    case 'record.ask':
      return { action: 'ask', note: inputs[DECISION_INPUTS.askNote] ?? '' };
    case 'record.reject': {
      const chosen = inputs[DECISION_INPUTS.rejectReason];
      const reason = REJECT_REASONS.find((one) => one === chosen);
      const note = inputs[DECISION_INPUTS.rejectNote] ?? '';
      return reason ? { action: 'reject', reason, note } : { fault: 'reason_needed' };
    }
    case 'record.verify': {
      const values = readValues(inputs);
      if ('fault' in values) return values;
      const note = inputs[DECISION_INPUTS.verifyNote] ?? '';
      const chosen = inputs[DECISION_INPUTS.verifyEvidence] ?? '';
      const evidence = chosen.split(',').filter(Boolean).map(Number);
      return { action: 'verify', note, values, evidence };
    }
  }
}

function readValues(inputs: CardInputs): VerifiedValues | Pick<BadDecision, 'fault' | 'field'> {
  const values: VerifiedValues = {};
  for (const field of VERIFIED_FIELDS) {
    const typed = inputs[verifiedInput(field)]?.trim();
    if (!typed) continue;
    const number = readNumber(field, typed);
    // A verifier states one number, not a range.
    const isRange = number?.qualifiers?.some(({ kind }) => kind === 'between');
    const checked = number && !isRange && checkValue(field, number.value);
    if (!checked || 'fault' in checked) return { fault: 'not_understood', field };
    values[field] = checked.value;
  }
  return values;
}

export type ShownAction = Extract<CardAction, { verb: `record.${string}` }>;
type Decision = Extract<ShownAction, { verb: 'record.verify' | 'record.ask' | 'record.reject' }>;

interface RecordCommandsDeps {
  recordOperations: RecordOperations;
  entities: EntityDirectory;
  messages: Messages;
  tabPlace: TabPlace | undefined;
}

const PAGE_SIZE = 8;

/** Shows records and handles their buttons. Every action checks the sender's rights again. */
export class RecordCommands {
  constructor(private readonly deps: RecordCommandsDeps) {}

  /** The card that results from a button. */
  async respond(actor: Actor, action: ShownAction, inputs: CardInputs): Promise<Card> {
    switch (action.verb) {
      case 'record.list':
        return this.list(actor, action.scope, action.offset, inputs[SEARCH_INPUT] ?? action.text);
      case 'record.find':
        return this.open(actor, { number: action.number });
      case 'record.open':
        return this.open(actor, { id: action.record }, action.version);
      case 'record.history':
        return this.history(actor, action.record);
      default:
        return this.step(actor, action, inputs);
    }
  }

  /** "My records", or those that the person can verify now. */
  async list(actor: Actor, scope: 'mine' | 'verify', offset = 0, text?: string): Promise<Card> {
    const { recordOperations, entities, messages } = this.deps;
    const wanted = text?.trim() ? { text: text.trim() } : {};
    const options = { ...wanted, limit: PAGE_SIZE, offset };
    const page =
      scope === 'mine'
        ? await recordOperations.mine(actor, options)
        : await recordOperations.toVerify(actor, options);
    return recordListCard(
      {
        scope,
        records: page.records.map(({ record }) => record),
        total: page.total,
        offset,
        limit: PAGE_SIZE,
        ...wanted,
        entities,
        today: recordOperations.today(),
      },
      messages,
      actor.language,
    );
  }

  /**
   * One record, or that it does not exist. The answer is the same for a record that the person may
   * not see.
   */
  async open(
    actor: Actor,
    key: { id: string } | { number: string },
    version?: number,
  ): Promise<Card> {
    const opened = await this.deps.recordOperations.open(actor, key, version);
    return opened ? this.show(actor, opened) : this.notFound(actor.language);
  }

  private async history(actor: Actor, id: string): Promise<Card> {
    const { recordOperations, entities, messages } = this.deps;
    const opened = await recordOperations.open(actor, { id });
    if (!opened) return this.notFound(actor.language);
    const events = await recordOperations.history(actor, id);
    return historyCard({ record: opened.record, events, entities }, messages, actor.language);
  }

  private async step(
    actor: Actor,
    action: Exclude<
      ShownAction,
      { verb: 'record.list' | 'record.find' | 'record.open' | 'record.history' }
    >,
    inputs: CardInputs,
  ): Promise<Card> {
    const { recordOperations } = this.deps;
    const submission = { id: action.submission, personId: actor.id };
    switch (action.verb) {
      case 'record.withdraw': {
        const done = await recordOperations.withdraw(
          actor,
          action,
          submission,
          inputs['withdraw.note'],
        );
        return this.after(actor, done, { action: 'withdraw', inputs }, action.record);
      }
      case 'record.reopen':
        return this.after(actor, await recordOperations.reopen(actor, action, submission));
      case 'record.amend':
        return this.after(
          actor,
          await recordOperations.amend(actor, action, submission, action.changeKind),
        );
      default:
        return this.decide(actor, action, inputs);
    }
  }

  private async decide(actor: Actor, action: Decision, inputs: CardInputs): Promise<Card> {
    const { recordOperations } = this.deps;
    const submission = { id: action.submission, personId: actor.id };
    const read = readVerdict(action.verb, inputs);
    const outcome =
      'fault' in read
        ? { refused: 'bad_decision' as const, ...read }
        : await recordOperations.decide(actor, action, submission, read);
    const name = action.verb.slice('record.'.length) as Attempt['action'];
    return this.after(actor, outcome, { action: name, inputs }, action.record);
  }

  /** The record in its current state; a refusal is shown on it, with the person's inputs. */
  private async after(
    actor: Actor,
    outcome: StepResult | Refusal,
    tried?: Omit<Attempt, 'fault'>,
    id?: string,
  ): Promise<Card> {
    if (!('refused' in outcome)) return this.show(actor, outcome);
    switch (outcome.refused) {
      case 'stale':
        return this.show(actor, outcome.opened, { refused: 'stale' });
      case 'not_allowed':
        return this.show(actor, outcome.opened, { refused: 'notAllowed' });
      case 'bad_decision': {
        const opened =
          id === undefined ? undefined : await this.deps.recordOperations.open(actor, { id });
        if (!opened || !tried) return this.notFound(actor.language);
        const { fault, field } = outcome;
        const attempt = { ...tried, fault: { fault, ...(field ? { field } : {}) } };
        return this.show(actor, opened, { attempt });
      }
      default:
        return this.notFound(actor.language);
    }
  }

  private async show(
    actor: Actor,
    { record, actions }: OpenedRecord,
    more: Pick<RecordCardContent, 'refused' | 'attempt'> = {},
  ): Promise<Card> {
    const { recordOperations, entities, messages, tabPlace } = this.deps;
    const { number } = record;
    const shown = {
      record,
      actions,
      events: await recordOperations.history(actor, record.id),
      basis: await recordOperations.estimateBasis(record),
      ...(actions.includes('verify') ? { warnings: await recordOperations.warnings(record) } : {}),
      entities,
      today: recordOperations.today(),
      ...(tabPlace && number !== null ? { tab: tabLink(tabPlace, `records/${number}`) } : {}),
      submission: randomUUID(),
      ...more,
    };
    return recordCard(shown, messages, actor.language);
  }

  private notFound(language: Language): Card {
    return textCard(language, this.deps.messages.say(language, 'log.gone'));
  }
}
