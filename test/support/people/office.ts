import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Overrides } from '../../../src/app';
import type { Card } from '../../../src/cards/kit/adaptiveCard';
import { EVIDENCE_INPUTS } from '../../../src/cards/logging/formFields';
import type { CardInputs, CardAction, CardVerb } from '../../../src/cards/actions/cardAction';
import type { Config } from '../../../src/config/config';
import type { RecordFields } from '../../../src/records/model/recordFields';
import { EVERY_ENTITY, type Grant } from '../../../src/records/model/staffMember';
import type { Messages } from '../../../src/messages/messages';
import { SqlRecordStore } from '../../../src/store/records/sqlRecordStore';
import { SqlStaff } from '../../../src/store/people/sqlStaff';
import { colleague, type Colleague } from './colleague';
import { startConnectorStub, type ConnectorStub } from '../bot/connectorStub';
import { realMessages } from '../knowledge/messages';
import { actionsOf, cardOf, textOf, wishOf } from '../cards/readCard';
import { completeFields } from '../records/recordBook';
import { startSmallBot, type TestBot } from '../bot/testBot';
import { waitUntil } from '../process/waitUntil';

export const VERIFIES_RTA: Grant = { role: 'verifier', entityId: 'rta' };
export const COORDINATES_RTA: Grant = { role: 'coordinator', entityId: 'rta' };
export const REVIEWS_ALL: Grant = { role: 'verifier', entityId: EVERY_ENTITY };
export const ADMIN: Grant = { role: 'admin', entityId: EVERY_ENTITY };

/** A bot, Teams as it meets it, and the people who use it. */
export interface Office extends AsyncDisposable {
  bot: TestBot;
  teams: ConnectorStub;
  staff: SqlStaff;
  records: SqlRecordStore;
  /** The bot's own texts. */
  messages: Messages;
  /** Somebody who has the bot installed and has set English. */
  joins(name: string, ...grants: Grant[]): Promise<Colleague>;
  /** What the bot has written to the person unasked, when nothing is left to be sent. */
  told(person: Colleague): Promise<Card[]>;
}

export async function openOffice(
  change: Partial<Config> = {},
  overrides: Overrides = {},
): Promise<Office> {
  const [bot, teams, messages] = await Promise.all([
    startSmallBot(change, overrides),
    startConnectorStub(),
    realMessages(),
  ]);
  const { db } = bot.database;
  const staff = new SqlStaff(db);
  return {
    bot,
    teams,
    staff,
    records: new SqlRecordStore(db),
    messages,
    async joins(name, ...grants) {
      const person = colleague(bot, teams.url, { id: randomUUID(), name });
      if (grants.length > 0) await staff.setGrants(person.id, grants, 'test');
      await person.say('English');
      return person;
    },
    async told({ id }) {
      await everythingSent(bot);
      const chat = `/v3/conversations/${encodeURIComponent(`a:${id}`)}/`;
      return teams.sent
        .filter(({ path }) => path.startsWith(chat))
        .map(({ activity }) => cardOf(activity));
    },
    async [Symbol.asyncDispose]() {
      await bot[Symbol.asyncDispose]();
      await teams[Symbol.asyncDispose]();
    },
  };
}

async function everythingSent({ database: { db } }: TestBot): Promise<void> {
  const waiting = db
    .selectFrom('outbox')
    .select('id')
    .where('outcome', 'is', null)
    .where(sql<boolean>`(due_at <= now() or leased_until > now() or held)`);
  await waitUntil(async () => (await waiting.execute()).length === 0, {
    what: 'every message is sent',
  });
}

/**
 * Logs a process with everything that a submission needs, in forms; whatever it looks like, it is
 * another one. It is put aside; returns the draft's id.
 */
export async function logs(person: Colleague, change: RecordFields = {}): Promise<string> {
  const { evidence = [], ...fields } = completeFields(change);
  const form = await person.wish({ verb: 'log.form', record: randomUUID(), part: 'submission' });
  const fill = wishOn(form, 'log.fill');
  if (!fill) throw new Error(`No form: ${textOf(form)}`);
  const filled = await person.wish(fill, typed(fields));
  const different = wishOn(filled, 'log.different');
  if (different) await person.wish(different);
  for (const { kind, title, link } of evidence) {
    const row = {
      [EVIDENCE_INPUTS.kind]: kind,
      [EVIDENCE_INPUTS.title]: title,
      [EVIDENCE_INPUTS.link]: link,
    };
    await person.wish({ ...fill, submission: randomUUID() }, row);
  }
  await person.wish({ verb: 'log.save', record: fill.record });
  return fill.record;
}

/** Logs a process and hands it in; returns the record's id. */
export async function submits(person: Colleague, change: RecordFields = {}): Promise<string> {
  const record = await logs(person, change);
  const answer = await handsIn(person, record);
  if (wishOn(answer, 'record.open')?.record !== record)
    throw new Error(`Not submitted: ${textOf(answer)}`);
  return record;
}

/** Looks at the summary of a draft and submits it; the answer. */
export async function handsIn(person: Colleague, record: string): Promise<Card> {
  const summary = await person.wish({ verb: 'log.summary', record });
  return await person.press(summary, 'log.submit');
}

/** What the first button with this verb wishes. */
export function wishOn<V extends CardVerb>(
  card: Card,
  verb: V,
): Extract<CardAction, { verb: V }> | undefined {
  return actionsOf(card)
    .map(wishOf)
    .find((wish): wish is Extract<CardAction, { verb: V }> => wish?.verb === verb);
}

/** As a form sends it: the values of several choices with commas between them. */
export const typed = (fields: RecordFields): CardInputs =>
  Object.fromEntries(
    Object.entries(fields as Record<string, string | number | boolean | string[]>).map(
      ([name, value]) => [name, String(value)],
    ),
  );
