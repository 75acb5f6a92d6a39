import fc from 'fast-check';
import type { LearningAnswerer } from '../../../src/answering/answerer';
import type { Knowledge } from '../../../src/knowledge/knowledge';
import { realAnswerer } from '../../support/knowledge/realAnswerer';
import { rounds } from '../../support/process/rounds';

let answerer: LearningAnswerer;
let knowledge: Knowledge;
beforeAll(async () => {
  ({ answerer, knowledge } = await realAnswerer());
});

/** What people ask, as it is written in the tests of the entries, with and without a slip. */
const questions = () =>
  fc
    .tuple(fc.constantFrom(...knowledge.tests), fc.nat(), fc.boolean())
    .map(([{ question }, at, slip]) => {
      const place = at % question.length;
      return slip ? question.slice(0, place) + question.slice(place + 1) : question;
    });

const sum = (shares: Readonly<Record<string, number>>) =>
  Object.values(shares).reduce((total, share) => total + share, 0);

describe('the explanation of a question', () => {
  it.each<[string, string, object]>([
    [
      'English with typing errors',
      'waht is the targt of phase 2',
      {
        language: 'en',
        script: 'latin',
        words: [
          { typed: 'waht', read: 'what', how: 'repaired' },
          { typed: 'is', read: 'is', how: 'as-typed' },
          { typed: 'the', read: 'the', how: 'as-typed' },
          { typed: 'targt', read: 'target', how: 'repaired' },
          { typed: 'of', read: 'of', how: 'as-typed' },
          { typed: 'phase 2', read: 'phase-2', how: 'name' },
        ],
        names: [{ words: 'phase 2', type: 'phase', ids: ['phase-2'] }],
        kinds: ['target'],
      },
    ],
    [
      'Arabic',
      'ما مستهدف المرحلة الثانية؟',
      {
        language: 'ar',
        script: 'arabic',
        words: [
          { typed: 'ما', read: 'ما', how: 'as-typed' },
          { typed: 'مستهدف', read: 'مستهدف', how: 'as-typed' },
          { typed: 'المرحله الثانيه', read: 'phase-2', how: 'name' },
        ],
        kinds: ['target'],
      },
    ],
    [
      'Arabizi',
      'kam el hadaf fel mar7ala el thanya',
      {
        language: 'ar',
        script: 'arabizi',
        words: [
          { typed: 'kam', read: 'كم', how: 'transliterated' },
          { typed: 'el', read: 'ال', how: 'transliterated' },
          { typed: 'hadaf', read: 'الهدف', how: 'transliterated' },
          { typed: 'fel', read: 'ال', how: 'transliterated' },
          { typed: 'mar7ala el thanya', read: 'phase-2', how: 'name' },
        ],
      },
    ],
  ])('says how %s was understood', (_, question, understood) => {
    const explanation = answerer.explain(question);
    expect(explanation).toMatchObject(understood);
    expect(explanation.decision.reason).toBe('sure');
    expect(explanation.ranking[0]?.entryIds).toEqual(['phase-target.phase-2']);
  });

  it('shows a phrasing that is asked word for word as the nearest, and what that is worth', () => {
    const [first] = answerer.explain('ما مستهدف المرحلة الثانية؟').ranking;
    expect(first?.shares.exact).toBe(1);
    expect(first?.nearest).toMatchObject({ text: 'ما مستهدف {phase}؟', language: 'ar' });
    expect(first?.nearest?.likeness).toBeCloseTo(1);
  });

  it('names a word that nothing known is near to', () => {
    const { words } = answerer.explain('what is the xqzzvv of phase 2');
    expect(words).toContainEqual({ typed: 'xqzzvv', read: 'xqzzvv', how: 'unknown' });
  });

  it('shares out the whole score, nothing more and nothing less', () => {
    fc.assert(
      fc.property(fc.oneof(questions(), fc.string({ unit: 'grapheme' })), (question) => {
        for (const { shares, score } of answerer.explain(question).ranking)
          expect(sum(shares)).toBeCloseTo(score, 9);
      }),
      { numRuns: rounds(300, 80) },
    );
  });

  it('gives the ranking that is decided on', () => {
    fc.assert(
      fc.property(questions(), (question) => {
        const { ranking } = answerer.explain(question);
        const families = answerer.ranking(question).map(({ family }) => family);
        expect(ranking.length).toBeGreaterThan(0);
        for (const { place, family } of ranking) expect(families[place - 1]).toBe(family);
      }),
      { numRuns: rounds(200, 60) },
    );
  });

  it('gives what decides the answer: the first entry that agrees and is sure, or the facts', () => {
    fc.assert(
      fc.property(questions(), (question) => {
        const { outcome } = answerer.answer(question, {});
        const { ranking, message } = answerer.explain(question);
        const found = 'entryId' in outcome ? outcome.entryId : undefined;
        const [only, ...others] = message.questions;
        if (others.length > 0 || only?.text !== question.trim()) {
          if (found !== undefined)
            expect(message.questions.map(({ outcome: { id } }) => id)).toContain(found);
          return;
        }
        const { id, by, reason } = only.outcome;
        expect(id).toBe(found);
        const agreeing = ranking.find(({ conflict, isBehind }) => !conflict && !isBehind);
        if (by === 'entry') expect([reason, agreeing?.entryIds[0]]).toEqual(['sure', found]);
        if (reason !== 'sure') expect(by).not.toBe('entry');
        if (by === 'facts' || by === 'missing') expect(only.facts).toBeDefined();
      }),
      { numRuns: rounds(200, 60) },
    );
  });

  it('has a place for the entry that answers, however many before it disagree', () => {
    const { ranking, message } = answerer.explain('ما رقم هاتف المسؤول عن الاستراتيجية اللاورقية');
    expect(message.questions[0]?.outcome).toMatchObject({ by: 'entry', id: 'officials-contact' });
    const answering = ranking.find(({ family }) => family === 'officials-contact');
    expect(answering?.conflict).toBeUndefined();
    expect(answering?.place).toBeGreaterThan(1);
  });

  it('has a place for the entry that is expected, however far behind', () => {
    const { ranking } = answerer.explain('What is the target of phase 2?', 'target-overall');
    const places = ranking.map(({ place }) => place);
    expect(ranking.at(-1)?.family).toBe('target-overall');
    expect(places.slice(0, 5)).toEqual([1, 2, 3, 4, 5]);
    expect(places.at(-1)).toBeGreaterThan(5);
  });

  it.each([
    ['phase 2', 'bare-name', 'suggested'],
    ['what is the capital of Mongolia', 'out-of-scope', 'unknown'],
    ['what was the target', 'several-names', 'suggested'],
  ])('says why "%s" is not simply answered', (question, reason, status) => {
    expect(answerer.answer(question, {}).outcome.status).toBe(status);
    expect(answerer.explain(question).decision.reason).toBe(reason);
  });

  it('takes a message apart, and says what each question of it asks for and is answered by', () => {
    const { message } = answerer.explain('Hello! Did DEWA reach 50 percent, and who launched it?');
    expect(message.greeting).toBe('Hello!');
    expect(message.questions).toMatchObject([
      {
        frame: {
          asks: ['whether'],
          relation: { id: 'reached', number: 50 },
          subjects: ['dewa'],
        },
        facts: { rule: 'threshold', complete: true },
        outcome: { by: 'facts', id: 'dewa.reduction_percent.2018' },
      },
      { text: 'who launched it?', frame: { asks: ['who'], subjects: [] } },
      // What was named before it is asked about, too.
      {
        text: 'dewa who launched it?',
        frame: { asks: ['who'], subjects: ['dewa'] },
        outcome: { by: 'missing' },
      },
    ]);
  });

  it('leaves a message that is one question whole', () => {
    const question = 'ما مستهدف المرحلة الثانية؟';
    const { message } = answerer.explain(question);
    expect(message).toMatchObject({
      questions: [
        {
          text: question,
          frame: { ofWhat: ['target'], stage: 'target', subjects: ['phase-2'] },
          outcome: { by: 'entry', id: 'phase-target.phase-2', reason: 'sure' },
        },
      ],
    });
    expect(message).not.toHaveProperty('greeting');
  });

  it.each([
    ['which entities are not in phase 1', 'phase-members', 'denial'],
    ['الجهات اللي مب في المرحلة الأولى', 'phase-members', 'denial'],
  ])('names the rule by which an entry does not answer "%s"', (question, family, conflict) => {
    const { ranking, message } = answerer.explain(question);
    expect(ranking.find((candidate) => candidate.family === family)).toMatchObject({ conflict });
    expect(message.questions[0]).toMatchObject({ outcome: { by: 'facts' } });
  });

  it('says what the facts lack', () => {
    const { message } = answerer.explain('how many hours did Dubai Police save in 2012');
    expect(message.questions[0]).toMatchObject({
      frame: { ofWhat: ['hours_time'], periods: ['2012'], subjects: ['dubai-police'] },
      facts: { complete: false, missing: ['dubai-police hours_saved 2012'] },
      outcome: { by: 'missing' },
    });
  });

  it('names the words that nothing accounts for', () => {
    const { message } = answerer.explain('how many sheets did DEWA save with blue teapots');
    expect(message.questions[0]?.frame.unaccounted).toEqual(['blue', 'teapots']);
  });
});
