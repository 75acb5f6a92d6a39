import { randomUUID } from 'node:crypto';
import type { CardInputs, CardAction } from '../../../src/cards/actions/cardAction';
import type { Messages } from '../../../src/messages/messages';
import { dataOf } from '../../support/people/colleague';
import { coordinator, type Coordinator } from '../../support/people/coordinator';
import { realMessages } from '../../support/knowledge/messages';
import { halfway, someProcess } from '../../support/records/someProcess';
import { startSmallBot, type TestBot } from '../../support/bot/testBot';

let bot: TestBot;
let messages: Messages;
beforeAll(async () => {
  messages = await realMessages();
  bot = await startSmallBot();
});
afterAll(() => bot[Symbol.asyncDispose]());

/** Sends what no card of ours holds. */
const wish = (person: Coordinator, wished: CardAction, inputs: CardInputs = {}) =>
  person.send({ value: dataOf(wished, inputs) });
const form = (record: string, submission: string) =>
  ({ verb: 'log.fill', record, submission, part: 'short' }) as const;

describe('ids in capital letters', () => {
  test('of a form begin a draft, once', async () => {
    const person = coordinator(bot);
    await person.say('English');
    const sent = form(randomUUID().toUpperCase(), randomUUID().toUpperCase());
    const fields = { processNameEn: someProcess('en').name, entityId: 'dewa' };
    const heard = await wish(person, sent, fields);
    expect(heard.lines).toContain(messages.say('en', 'log.ask.eliminationKind'));
    await wish(person, { ...sent, submission: sent.submission.toLowerCase() }, fields);
    expect(await person.records()).toMatchObject([{ fields }]);
  });

  test('of a record mean the one that is being spoken of', async () => {
    const { person } = await halfway(bot);
    const [draft] = await person.records();
    const record = draft!.id.toUpperCase();
    const heard = await wish(person, { verb: 'log.discard', record, submission: randomUUID() });
    const name = `“${draft!.fields.processNameEn}”`;
    expect(heard.lines).toEqual([messages.say('en', 'log.discarded', { name })]);
  });
});

describe('a form under the id of a record of somebody else', () => {
  test.each(['that is nowhere', 'of the sender'])(
    'for a record %s finds nothing',
    async (whose) => {
      const { person: owner } = await halfway(bot);
      const before = await owner.records();
      const { person } = await halfway(bot);
      const [own] = await person.records();
      if (whose === 'of the sender') await person.say('discard');
      const record = whose === 'of the sender' ? own!.id : randomUUID();
      const heard = await wish(person, form(record, before[0]!.id), {
        processNameEn: 'Taken over',
      });
      expect(heard.text).toContain(messages.say('en', 'log.gone'));
      expect(await owner.records()).toEqual(before);
      expect(await person.records()).toHaveLength(1);
    },
  );
});

test('a form that was taken before its draft was discarded begins another draft', async () => {
  const { person } = await halfway(bot);
  const shown = await person.press('log.form');
  await person.pressOn(shown, 'log.fill', { eliminationKind: 'digital_form' });
  await person.say('discard');
  await person.pressOn(shown, 'log.fill', { eliminationKind: 'digital_form' });
  expect((await person.records()).map(({ status }) => status).sort()).toEqual([
    'draft',
    'withdrawn',
  ]);
});
