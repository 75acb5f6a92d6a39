import type { Card } from '../../../cards/kit/adaptiveCard';
import type { CardAction, CardInputs } from '../../../cards/actions/cardAction';
import {
  DEPUTY_INPUTS,
  deputyCard,
  deputyName,
  periodDays,
  type DeputyCardContent,
  type DeputyInputs,
} from '../../../cards/people/deputyCard';
import { readDays, type DeputyWish } from '../../../language/commands/readDeputy';
import type { Day } from '../../../language/dates/calendar';
import { cleanText } from '../../../language/text/cleanText';
import type { Messages } from '../../../messages/messages';
import { isVerifier, type Deputyship } from '../../../records/model/deputyship';
import type { Actor } from '../../../records/model/staffMember';
import type { DeputyFault, DeputyOperations } from '../../../records/operations/deputyOperations';

export type DeputyAction = Extract<CardAction, { verb: `deputy.${string}` }>;

export interface DeputyCommandsDeps {
  deputies: DeputyOperations;
  messages: Messages;
  recordOperations: { today(): string };
}

interface Wanted {
  /** As it was written. */
  name: string;
  /** The person who was chosen among several of the name. */
  person?: string | undefined;
  from?: Day | undefined;
  until?: Day | undefined;
  attempt: DeputyInputs;
}

const isoOf = ({ year, month, day }: Day): string =>
  [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');

/** Names deputies of verifiers, shows them and ends their periods. */
export class DeputyCommands {
  constructor(private readonly deps: DeputyCommandsDeps) {}

  /** The day in Dubai. */
  get today(): Day {
    const [year = 0, month = 1, day = 1] = this.deps.recordOperations
      .today()
      .split('-')
      .map(Number);
    return { year, month, day };
  }

  /** What a message asks for. */
  async say(actor: Actor, wish: DeputyWish): Promise<Card> {
    switch (wish.kind) {
      case 'show':
        return this.show(actor);
      case 'end':
        return this.endOf(actor, wish.name);
      case 'name': {
        const { name, from, until } = wish;
        const attempt = {
          name,
          ...(from ? { from: isoOf(from) } : {}),
          ...(until ? { until: isoOf(until) } : {}),
        };
        return this.name(actor, { name, from, until, attempt });
      }
    }
  }

  /** What a button asks for. */
  async respond(actor: Actor, action: DeputyAction, inputs: CardInputs): Promise<Card> {
    switch (action.verb) {
      case 'deputy.show':
        return this.show(actor);
      case 'deputy.end':
        return this.end(actor, action.id);
      case 'deputy.name': {
        const typed = (part: keyof typeof DEPUTY_INPUTS) =>
          inputs[DEPUTY_INPUTS[part]]?.trim() ?? '';
        const attempt = { name: typed('name'), from: typed('from'), until: typed('until') };
        const days = readDays(cleanText(`${attempt.from} - ${attempt.until}`), this.today);
        return this.name(actor, { name: attempt.name, person: action.person, ...days, attempt });
      }
    }
  }

  private async show(actor: Actor, more: Partial<DeputyCardContent> = {}): Promise<Card> {
    const { deputies, messages } = this.deps;
    const deputyships = await deputies.of(actor);
    const shown = { personId: actor.id, deputyships, verifies: isVerifier(actor), ...more };
    return deputyCard(shown, messages, actor.language);
  }

  private async name(actor: Actor, { name, person, from, until, attempt }: Wanted): Promise<Card> {
    const { messages, deputies } = this.deps;
    const { language } = actor;
    if (isVerifier(actor) && (!from || !until))
      return this.show(actor, { fault: messages.say(language, 'deputy.fault.days'), attempt });
    const period = { from: from ? isoOf(from) : '', until: until ? isoOf(until) : '' };
    const done = await deputies.name(actor, { person: person ?? name, ...period });
    if ('refused' in done) {
      const fault = this.faultText(actor, done, { name, ...period });
      const people = done.refused === 'several' ? { people: done.people } : {};
      return this.show(actor, {
        fault,
        ...people,
        ...(done.refused === 'not_verifier' ? {} : { attempt }),
      });
    }
    const { named, ownRecords } = done;
    const who = deputyName(named.deputyName, named.deputyId, language);
    const days = periodDays(named, { messages, language });
    return this.show(actor, {
      done: [
        messages.say(language, 'deputy.named', { name: who, ...days }),
        ...(ownRecords.length > 0
          ? [
              messages.say(language, 'deputy.ownRecords', {
                name: who,
                count: ownRecords.length,
                numbers: ownRecords.join(language === 'ar' ? '، ' : ', '),
              }),
            ]
          : []),
      ],
    });
  }

  private faultText(
    { language }: Actor,
    fault: DeputyFault,
    { name, from, until }: { name: string; from: string; until: string },
  ): string {
    const { messages } = this.deps;
    switch (fault.refused) {
      case 'unknown_person':
        return messages.say(language, 'deputy.fault.unknown_person', {
          name: deputyName(name, '', language),
        });
      case 'reversed':
      case 'past': {
        const days = periodDays({ from, until }, { messages, language });
        return messages.say(language, `deputy.fault.${fault.refused}`, days);
      }
      case 'overlaps': {
        const { deputyName: known, deputyId } = fault.with;
        const days = periodDays(fault.with, { messages, language });
        const who = deputyName(known, deputyId, language);
        return messages.say(language, 'deputy.fault.overlaps', { name: who, ...days });
      }
      default:
        return messages.say(language, `deputy.fault.${fault.refused}`);
    }
  }

  /** Ends the person's only deputyship, or the one of this name; of several, all are shown. */
  private async endOf(actor: Actor, name: string | undefined): Promise<Card> {
    const { deputies, messages } = this.deps;
    const mine = (await deputies.of(actor)).filter(({ verifierId }) => verifierId === actor.id);
    const wanted = name?.toLowerCase();
    const found = mine.filter(
      ({ deputyName: known }) =>
        wanted === undefined || (known ?? '').toLowerCase().includes(wanted),
    );
    const [only, ...others] = found;
    if (only && others.length === 0) return this.end(actor, only.id);
    const key = found.length > 1 ? 'deputy.fault.whichToEnd' : 'deputy.fault.noneToEnd';
    return this.show(actor, { fault: messages.say(actor.language, key) });
  }

  private async end(actor: Actor, id: number): Promise<Card> {
    const { deputies, messages } = this.deps;
    const { language } = actor;
    const ended = await deputies.end(actor, id);
    return this.show(
      actor,
      ended
        ? { done: [endedText(ended, actor, messages)] }
        : { fault: messages.say(language, 'deputy.fault.noneToEnd') },
    );
  }
}

function endedText(ended: Deputyship, { id, language }: Actor, messages: Messages): string {
  const isMine = ended.verifierId === id;
  const name = isMine
    ? deputyName(ended.deputyName, ended.deputyId, language)
    : deputyName(ended.verifierName, ended.verifierId, language);
  return messages.say(language, isMine ? 'deputy.ended' : 'deputy.endedTheirs', { name });
}
