import { sql } from 'kysely';
import type { Language } from '../../../src/language/text/detectLanguage';
import type { ProcessRecord } from '../../../src/records/model/processRecord';
import type { Messages } from '../../../src/messages/messages';
import { tell, type Coordinator } from '../../support/people/coordinator';
import { completeFields } from '../../support/records/recordBook';
import { realMessages } from '../../support/knowledge/messages';
import { halfway } from '../../support/records/someProcess';
import { startSmallBot, type TestBot } from '../../support/bot/testBot';

let bot: TestBot;
let messages: Messages;
beforeAll(async () => {
  messages = await realMessages();
  bot = await startSmallBot();
});
afterAll(() => bot[Symbol.asyncDispose]());

/** Somebody who has just been asked for the evidence. */
async function askedForEvidence(language: Language): Promise<Coordinator> {
  const { person } = await halfway(bot, language);
  const answers = { en: ['e-form', '2020', 'no'], ar: ['نموذج إلكتروني', '2020', 'لا'] };
  await tell(person, ...answers[language]);
  return person;
}
const evidenceOf = async (person: Coordinator) => (await person.records())[0]!.fields.evidence;

describe.each<[Language, string[]]>([
  ['en', ['no', 'we have none', "I'll add it later", 'I will send it tomorrow', 'not yet', 'skip']],
  ['ar', ['لا', 'لا يوجد', 'ما عندنا شي', 'برسله باجر', 'بضيفه بعدين', 'سأرسله غداً', 'تخطي']],
])('evidence that is not there yet, in %s', (language, texts) => {
  test.each(texts)('keeps the draft, and the summary says what is missing: %s', async (text) => {
    const person = await askedForEvidence(language);
    const { lines } = await person.say(text);
    expect(lines).toContain(messages.say(language, 'log.evidencePostponed'));
    expect(lines).toContain(messages.say(language, 'record.summary.title'));
    expect(lines).toContain(messages.say(language, 'record.summary.evidence', { side: 'all' }));
    expect(lines).toContain(messages.say(language, 'log.hint.attach'));
    expect(await evidenceOf(person)).toBeUndefined();
    expect(await person.records()).toMatchObject([{ status: 'draft' }]);
  });

  test('is a button', async () => {
    const person = await askedForEvidence(language);
    const heard = await person.press(messages.say(language, 'log.evidenceLater'));
    expect(heard.lines).toContain(messages.say(language, 'log.evidencePostponed'));
  });
});

describe.each<[Language, string[], string]>([
  ['en', ["I don't know", 'yes', 'the circular', 'ask Ahmed', '2020'], 'Circular 12/2020'],
  ['ar', ['ما أعرف', 'نعم', 'التعميم', 'اسألوا أحمد', '٢٠٢٠'], 'تعميم ١٢ لسنة ٢٠٢٠'],
])('what is no evidence, in %s', (language, texts, reference) => {
  test.each(texts)('is asked again, with what would be right: %s', async (text) => {
    const person = await askedForEvidence(language);
    const { lines } = await person.say(text);
    expect(lines).toContain(messages.say(language, 'record.fault.not_evidence'));
    expect(lines).toContain(messages.say(language, 'log.ask.evidence'));
    expect(await evidenceOf(person)).toBeUndefined();
    await person.say(reference);
    expect(await evidenceOf(person)).toMatchObject([{ kind: 'circular' }]);
  });

  test('is shown again in the form', async () => {
    const person = await askedForEvidence(language);
    await person.say(messages.say(language, 'log.evidenceLater'));
    await person.press(messages.say(language, 'record.button.formSubmission'));
    const { lines } = await person.press('log.fill', {
      'evidence.kind': 'report',
      'evidence.title': texts[0]!,
    });
    expect(lines).toContain(messages.say(language, 'record.fault.not_evidence'));
    expect(await evidenceOf(person)).toBeUndefined();
  });
});

describe('a draft', () => {
  /** A draft with everything but this evidence. */
  async function draftWith(evidence: unknown): Promise<Coordinator> {
    const person = await askedForEvidence('en');
    const [{ id, fields }] = (await person.records()) as unknown as [ProcessRecord];
    const all = JSON.stringify({ ...completeFields(), ...fields, evidence });
    await sql`update record_versions set fields = jsonb_strip_nulls(${all}::jsonb) where record_id = ${id}`.execute(
      bot.database.db,
    );
    return person;
  }

  test('is not submitted without evidence', async () => {
    const person = await draftWith(null);
    await person.say('later, I will add it');
    const { lines } = await person.say('submit');
    expect(lines).toContain(messages.say('en', 'log.moreNeeded', { count: 1 }));
    expect(lines).toContain(messages.say('en', 'log.ask.evidence'));
    expect(await person.records()).toMatchObject([{ status: 'draft' }]);
  });

  test('says which side is missing', async () => {
    const person = await draftWith([
      { kind: 'after_form', title: 'The new form', link: 'https://example.org/after' },
    ]);
    const { lines } = await person.say('summary');
    expect(lines).toContain(messages.say('en', 'record.summary.evidence', { side: 'before' }));
  });

  test('with words in place of evidence, from before, is not submitted until they are replaced', async () => {
    const person = await draftWith([
      { kind: 'before_form', title: 'The old form', link: 'https://example.org/before' },
      { kind: 'after_form', title: 'I will send it', link: 'I will send it' },
    ]);
    const { lines } = await person.say('submit');
    expect(lines).toContain(messages.say('en', 'record.fault.not_evidence'));
    expect(await person.records()).toMatchObject([{ status: 'draft' }]);
    await person.say('online form FM-12');
    expect(await evidenceOf(person)).toMatchObject([
      { link: 'https://example.org/before' },
      { kind: 'after_form' },
    ]);
    await person.say('submit');
    expect(await person.records()).toMatchObject([{ status: 'submitted' }]);
  });
});
