import fc from 'fast-check';
import type { Answerer } from '../../../src/answering/answerer';
import type { Knowledge } from '../../../src/knowledge/knowledge';
import { converse, realAnswerer } from '../../support/knowledge/realAnswerer';
import { rounds } from '../../support/process/rounds';

let answerer: Answerer;
let knowledge: Knowledge;
beforeAll(async () => void ({ answerer, knowledge } = await realAnswerer()));

const ask = (question: string) => answerer.answer(question, {}).outcome;

describe('a question', () => {
  it.each([
    ['What is the target of phase 2?', 'phase-target.phase-2', 'the label itself'],
    ['whats the taget of phase 2', 'phase-target.phase-2', 'a typo in the word that matters'],
    ['مستهدف المرحله الثانيه', 'phase-target.phase-2', 'short, without hamza and taa marbuta'],
    ['شو هدف المرحلة الثانية', 'phase-target.phase-2', 'Gulf dialect'],
    ['kam nesbat ta5feed el wara8 fel mar7ala el oola', 'phase-result.phase-1', 'Arabizi'],
    ['كم كانت النتيجة في phase 1', 'phase-result.phase-1', 'mixed scripts'],
    ['هيئة الطرق في أي مرحلة كانت؟', 'entity-phase.rta', 'an entity by a short name'],
    ['Which phase was Dubia Municipalty in', 'entity-phase.dubai-municipality', 'a misspelt name'],
  ])('%p finds %s: %s', (question, entryId) => {
    expect(ask(question)).toMatchObject({ status: 'answered', entryId });
  });

  it('is answered in its own language, and Arabizi in Arabic', () => {
    expect(ask('mino wesam lootah?')).toMatchObject({ language: 'ar', status: 'answered' });
    expect(ask('who is wesam lootah')).toMatchObject({ language: 'en', status: 'answered' });
  });

  it('is answered in the language that the person has set', () => {
    const { outcome } = answerer.answer('What is the target of phase 2?', {}, 'ar');
    expect(outcome).toMatchObject({ language: 'ar', status: 'answered' });
    expect(outcome.text).toMatch(/المرحلة الثانية/);
  });

  it('is answered with a source, a date and questions that lead on', () => {
    const outcome = ask('When was the Dubai Paperless Strategy launched?');
    if (outcome.status !== 'answered') throw new Error(outcome.status);
    expect(outcome.text).toMatch(/5 February 2018/);
    expect(outcome.sources.length).toBeGreaterThan(0);
    expect(outcome.asOf).toMatch(/^2018/);
    expect(outcome.followUps.length).toBeGreaterThan(0);
    for (const { entryId, text } of outcome.followUps) {
      expect(ask(text)).toMatchObject({
        status: expect.stringMatching(/answered|command/) as string,
        entryId,
      });
    }
  });
});

describe('a year in a question', () => {
  it.each([
    ['how many sheets were saved by Dec 2021?', 'final-sheets'],
    ['كم ورقة وفروا لين ديسمبر ٢٠٢١', 'final-sheets'],
    ['how many sheets were saved by Dec 2020?', 'results-dec-2020'],
  ])('is not answered by another one: %s', (question, entryId) => {
    expect(ask(question)).toMatchObject({ status: 'answered', entryId });
  });
});

it('does not deny what a few words only name', () => {
  expect(ask('UAE PASS users 2025').text).not.toMatch(/^No/);
});

describe('a name of somebody else', () => {
  it.each([
    'كم وفرت حكومة الشارقة من الورق؟',
    'how many trees did Ajman save',
    'how much paper did Sharjah Police save',
    'Saudi Arabia paperless strategy',
  ])('gets nothing of ours for an answer: %s', (question) => {
    expect(ask(question).status).toBe('unknown');
  });

  it('stands in the way of no command', () => {
    expect(ask('log a process that we share with Sharjah Police')).toMatchObject({
      status: 'command',
      command: 'log',
    });
  });
});

describe('an entity in a phase', () => {
  it.each([
    ['how much did DEWA cut in phase 1?', 'entity-result.dewa'],
    ['كم خفضت ديوا في المرحلة الاولى؟', 'entity-result.dewa'],
  ])('is answered for the entity: %s', (question, entryId) => {
    expect(ask(question)).toMatchObject({ status: 'answered', entryId });
  });
});

describe('a name alone', () => {
  it.each(['dubai police', 'شرطة دبي', 'DEWA', 'phase 2'])(
    'offers in %p what can be asked about it, no command',
    (name) => {
      const outcome = ask(name);
      expect(outcome.status).toBe('suggested');
      if (outcome.status !== 'suggested') return;
      expect(outcome.options).toHaveLength(3);
      for (const { entryId } of outcome.options) expect(entryId).not.toMatch(/^command-/);
    },
  );
});

describe('an order', () => {
  it.each([
    ['log a process', 'log'],
    ['we went paperless with our visitor passes', 'log'],
    ['سجل معاملة بدون ورق', 'log'],
    ['my records', 'records'],
    ['وين وصل تسجيلي', 'records'],
    ['continue my draft', 'records'],
    ['مسوداتي', 'records'],
    ['PL-RTA-2026-0001', 'records'],
    ['to verify', 'verify'],
    ['شو عندي للاعتماد', 'verify'],
    ['make Sultan a verifier', 'people'],
    ['الصلاحيات', 'people'],
    ['my entity is DEWA', 'entity'],
    ['جهتي هيئة الطرق', 'entity'],
    ['jehati baladeyat dubai', 'entity'],
  ])('%p is taken for the command %s', (order, command) => {
    expect(ask(order)).toMatchObject({ status: 'command', command });
  });

  it.each([
    ['my record says needs info', 'log-needs-info', 'as "my records"'],
    ['my record got turned down, why', 'log-rejected', 'as "my records"'],
    ['show me the target of phase 2', 'phase-target.phase-2', 'as "show me my records"'],
    ['I work at DEWA, which phase were we in?', 'entity-phase.dewa', 'as "I work at DEWA"'],
    ['how do I verify a record', 'log-how-to-verify', 'nearly as "verify records"'],
    ['what is DET', 'det.post_holder', 'as "what is my entity"'],
    ['ما هي هيئة الطرق؟', 'entity-name.rta', 'as «ما هي جهتي»'],
  ])('is not seen in %p: it asks for %s and only begins %s', (question, entryId) => {
    expect(ask(question)).toMatchObject({ status: 'answered', entryId });
  });
});

describe('every question on a button', () => {
  it('finds the entry that it stands for', () => {
    const lost = knowledge.entries.flatMap(({ id, label }) =>
      [label.en, label.ar].flatMap((text) => {
        const outcome = ask(text);
        return 'entryId' in outcome && outcome.entryId === id ? [] : `${id}: ${text}`;
      }),
    );
    expect(lost).toEqual([]);
  });
});

describe('what is asserted', () => {
  it.each([
    ['Is DEWA a phase 2 entity?', /^No\b.*phase 1/is],
    ['Is DEWA a phase 1 entity?', /^Yes\b/],
    ['ديوا من جهات المرحلة الثانية؟', /^لا\./],
    ['Was the strategy launched in 2015?', /^No\b.*2018/s],
    ['Was the strategy launched on 6 March 2018?', /^No\b.*5 February 2018/s],
    ['هل أُطلقت الاستراتيجية في 19 جمادى الأولى 1439؟', /^(?!لا)/],
    ['Did phase 1 cut paper by 75%?', /^No\b.*57/s],
    ['هل خفضت المرحلة الأولى الورق بنسبة 75%؟', /^لا\..*57/s],
  ])('%p is corrected or confirmed', (question, pattern) => {
    expect(ask(question).text).toMatch(pattern);
  });

  it('is not contradicted where it is right', () => {
    expect(ask('Did phase 1 cut paper by 57%?').text).not.toMatch(/^No\b/);
  });
});

describe('a conversation', () => {
  it('keeps the question and changes the name', () => {
    const say = converse(answerer);
    say('which entities were in phase 1?');
    expect(say('and phase 2?')).toMatchObject({ entryId: 'phase-members.phase-2' });
    expect(say('وفي المرحلة الثالثة؟')).toMatchObject({
      entryId: 'phase-members.phase-3',
      language: 'ar',
    });
  });

  it('takes an ordinal alone for a phase where phases are spoken of', () => {
    const say = converse(answerer);
    say('ما مستهدف المرحلة الثانية؟');
    expect(say('والأولى؟')).toMatchObject({ entryId: 'phase-target.phase-1' });
    expect(say('and the second?')).toMatchObject({ entryId: 'phase-target.phase-2' });
  });

  it('takes a whole question with a name for what it is, whatever came before', () => {
    const say = converse(answerer);
    say('what did DEWA achieve');
    expect(say('ديوا من المرحلة الثانية؟')).toMatchObject({ entryId: 'entity-phase.dewa' });
  });

  it('keeps the name and changes the question', () => {
    const say = converse(answerer);
    say('which entities were in phase 2?');
    expect(say('and the target?')).toMatchObject({ entryId: 'phase-target.phase-2' });
  });

  it('takes a number or an ordinal for one of the suggestions', () => {
    const say = converse(answerer);
    const suggested = say('phase 2');
    if (suggested.status !== 'suggested') throw new Error(suggested.status);
    const [, second] = suggested.options;
    expect(suggested.options.length).toBeLessThanOrEqual(3);
    expect(say('٢')).toMatchObject({ entryId: second?.entryId });
  });

  it('forgets the suggestions once the talk has moved on', () => {
    const say = converse(answerer);
    say('phase 2');
    say('what is the weather in paris');
    expect(say('2')).not.toMatchObject({ status: 'answered' });
  });

  it('tells the source of the last answer', () => {
    const say = converse(answerer);
    expect(say('what is your source?')).toMatchObject({ status: 'command', command: 'source' });
    say('What was the result of phase 1?');
    expect(say('what is your source?').text).toMatch(/Smart Dubai.*16 January 2019/);
  });

  it('says nothing of another conversation', () => {
    converse(answerer)('which entities were in phase 1?');
    expect(converse(answerer)('and phase 2?')).not.toMatchObject({ status: 'answered' });
  });
});

describe('what is not in the sources', () => {
  it.each([
    'what is the weather in dubai',
    'كيف الطقس اليوم',
    "Can you give me Wesam Lootah's mobile number?",
    'who won the match yesterday',
    'where can I park',
    'كم رسوم تجديد الجواز',
    '؟؟؟',
    '🙂',
    '',
    'asdf qwer zxcv',
  ])('is never answered: %p', (question) => {
    expect(['unknown', 'suggested']).toContain(ask(question).status);
  });
});

describe('any text at all', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 1200 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom('phase', '1', 'المرحلة', 'وال', 'كم', 'DEWA', '%', '\u202e', '57', 'ـ'),
      )
      .map((words) => words.join(' ')),
  );

  it('has an outcome with a text, and the same one the second time', () => {
    fc.assert(
      fc.property(text, (question) => {
        const first = ask(question);
        expect(first.text.length).toBeGreaterThan(0);
        expect(first.confidence).toBeGreaterThanOrEqual(0);
        expect(first.confidence).toBeLessThanOrEqual(1);
        expect(ask(question)).toEqual(first);
      }),
      { numRuns: rounds(300, 100) },
    );
  });
});
