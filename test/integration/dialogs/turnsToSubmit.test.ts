import type { Language } from '../../../src/language/text/detectLanguage';
import { coordinator, type Coordinator, type Heard } from '../../support/people/coordinator';
import { submissionsIn, type Sending } from '../../support/people/newCoordinators';
import { startSmallBot, type TestBot } from '../../support/bot/testBot';

/** Half of what a submission took when every question was asked singly. */
const MEDIAN = 10;
/** Whoever answers each question by itself, asks and corrects. */
const MOST = 12;

const send = (person: Coordinator, sending: Sending): Promise<Heard> =>
  typeof sending === 'string' ? person.say(sending) : person.press(sending.press, sending.inputs);

const medianOf = (counts: readonly number[]): number => {
  const sorted = [...counts].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle) - 1]!) / 2;
};

describe.each<Language>(['en', 'ar'])('new coordinators, in %s', (language) => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startSmallBot();
  });
  afterAll(() => bot[Symbol.asyncDispose]());

  const submissions = submissionsIn(language);
  const turns: number[] = [];

  test.each(submissions)('submit what they mean: $style, $meant.processNameEn', async (one) => {
    const person = coordinator(bot);
    let heard: Heard | undefined;
    for (const sending of one.sends) heard = await send(person, sending);
    const [record] = await person.records();
    expect({ ...record?.fields, heard: heard?.text }).toMatchObject(one.meant);
    expect(record?.status).toBe('submitted');
    turns.push(one.sends.length);
  });

  test('take a median of ten turns at most', () => {
    expect(turns).toHaveLength(20);
    expect(medianOf(turns)).toBeLessThanOrEqual(MEDIAN);
    expect(Math.max(...turns)).toBeLessThanOrEqual(MOST);
  });
});
