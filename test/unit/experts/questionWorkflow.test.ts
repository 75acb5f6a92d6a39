import fc from 'fast-check';
import type { ColleagueQuestion } from '../../../src/experts/colleagueQuestion';
import { noticesOf, type QuestionNotice } from '../../../src/experts/questionNotices';
import {
  applyTransition,
  type QuestionTransition,
  type TransitionActor,
} from '../../../src/experts/questionWorkflow';
import { MARIAM, repliesIn, someQuestion } from '../../support/records/someQuestion';

const NOW = '2026-11-25T09:00:00.000Z';
const OMAR: TransitionActor = { id: 'omar', name: 'Omar', mayAnswer: true, isAdmin: false };
const HUDA: TransitionActor = { id: 'huda', name: 'هدى', mayAnswer: true, isAdmin: false };
const ADMIN: TransitionActor = { id: 'aisha', name: 'Aisha', mayAnswer: true, isAdmin: true };
const ASKER: TransitionActor = { ...MARIAM, mayAnswer: false, isAdmin: false };
const STRANGER: TransitionActor = { id: 'eve', name: 'Eve', mayAnswer: false, isAdmin: false };

const after = (
  question: ColleagueQuestion,
  step: QuestionTransition,
  by: TransitionActor,
): ColleagueQuestion => {
  const stepped = applyTransition(question, step, by, NOW);
  if ('refused' in stepped) throw new Error(stepped.refused);
  return stepped.question;
};

const text = fc.constantFrom('', '  ', 'It is free.', 'يدفعها صاحب الطلب.', 'x'.repeat(2_001));
const step = fc.oneof(
  fc.constantFrom<QuestionTransition>(
    { kind: 'take' },
    { kind: 'giveBack' },
    { kind: 'helped' },
    { kind: 'draft' },
    { kind: 'undraft' },
  ),
  fc.record({ kind: fc.constantFrom('answer' as const, 'close' as const), text }),
  fc.record({
    kind: fc.constant('reopen' as const),
    text,
    decision: fc.integer({ min: 0, max: 4 }),
  }),
);
const person = fc.constantFrom(OMAR, HUDA, ADMIN, ASKER, STRANGER);

describe('whatever people do with a question, one after another', () => {
  const run = fc.array(fc.tuple(step, person), { maxLength: 40 });
  const second = { id: 'saeed', name: 'Saeed' };

  it('has one assignee while it is taken, a reply whenever it is answered, and a reason when closed', () => {
    fc.assert(
      fc.property(run, (steps) => {
        let question = someQuestion({ askers: [MARIAM, second] });
        for (const [one, by] of steps) {
          const stepped = applyTransition(question, one, by, NOW);
          if ('refused' in stepped) continue;
          const before = question;
          question = stepped.question;
          expect(question.version).toBe(before.version + (question === before ? 0 : 1));
          expect(question.assignee !== undefined).toBe(question.state === 'taken');
          expect(question.closing !== undefined).toBe(question.state === 'closed');
          if (question.state === 'answered') expect(question.reply?.text.trim()).not.toBe('');
          expect(question.drafted && !question.reply).toBe(false);
          expect(question.round).toBeLessThanOrEqual(question.decisions + 1);
        }
      }),
    );
  });

  it('tells each who asked once of each reply, and nobody who has not', () => {
    fc.assert(
      fc.property(run, (steps) => {
        let question = someQuestion({ askers: [MARIAM, second] });
        const notices: QuestionNotice[] = noticesOf(undefined, question);
        for (const [one, by] of steps) {
          const stepped = applyTransition(question, one, by, NOW);
          if ('refused' in stepped) continue;
          notices.push(...noticesOf(question, stepped.question));
          question = stepped.question;
        }
        const keys = notices.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        const told = repliesIn(notices);
        expect(told).toHaveLength(2 * question.decisions);
        const posts = notices.filter((one) => one.kind === 'question' && !one.replaces);
        expect(posts).toHaveLength(question.round);
      }),
    );
  });

  it('changes nothing when the same step comes again', () => {
    fc.assert(
      fc.property(run, step, person, (steps, last, by) => {
        let question = someQuestion();
        for (const [one, who] of [...steps, [last, by] as const]) {
          const stepped = applyTransition(question, one, who, NOW);
          if ('question' in stepped) question = stepped.question;
        }
        if (last.kind === 'undraft') return;
        const again = applyTransition(question, last, by, NOW);
        if ('question' in again) expect(again.question).toBe(question);
      }),
    );
  });

  it('lets nobody do anything who is neither there, nor has asked, nor is an admin', () => {
    fc.assert(
      fc.property(run, step, (steps, last) => {
        let question = someQuestion();
        for (const [one, who] of steps) {
          const stepped = applyTransition(question, one, who, NOW);
          if ('question' in stepped) question = stepped.question;
        }
        expect(applyTransition(question, last, STRANGER, NOW)).toHaveProperty('refused');
        if (last.kind !== 'reopen' && last.kind !== 'helped')
          expect(applyTransition(question, last, ASKER, NOW)).toHaveProperty('refused');
      }),
    );
  });
});

describe('a question that somebody has taken', () => {
  const taken = after(someQuestion(), { kind: 'take' }, OMAR);

  it('is not taken, answered or closed by another, who hears that it is taken', () => {
    for (const one of [
      { kind: 'take' },
      { kind: 'answer', text: 'I know' },
      { kind: 'close', text: 'Nobody knows' },
    ] satisfies QuestionTransition[])
      expect(applyTransition(taken, one, HUDA, NOW)).toEqual({ refused: 'taken' });
  });

  it('can be given back by anybody there, and then be answered by another', () => {
    const open = after(taken, { kind: 'giveBack' }, HUDA);
    expect(open.state).toBe('open');
    expect(after(open, { kind: 'answer', text: ' Free. ' }, HUDA).reply).toEqual({
      text: 'Free.',
      by: { id: 'huda', name: 'هدى' },
      at: NOW,
    });
  });
});

describe('a question that was answered', () => {
  const answered = after(someQuestion(), { kind: 'answer', text: 'It is free.' }, OMAR);

  it('refuses a second reply, with the state that it has', () => {
    expect(applyTransition(answered, { kind: 'answer', text: 'No' }, HUDA, NOW)).toEqual({
      refused: 'answered',
    });
    expect(applyTransition(answered, { kind: 'close', text: 'No' }, HUDA, NOW)).toEqual({
      refused: 'answered',
    });
  });

  it('is opened again by who asked, with what was missing, and keeps the reply', () => {
    const again = after(answered, { kind: 'reopen', text: 'For whom?', decision: 1 }, ASKER);
    expect(again).toMatchObject({
      state: 'open',
      round: 2,
      reply: { text: 'It is free.' },
      lacks: { text: 'For whom?', by: MARIAM },
    });
  });

  it('is not opened again by the button of an earlier reply', () => {
    const again = after(answered, { kind: 'reopen', text: '', decision: 1 }, ASKER);
    const second = after(again, { kind: 'answer', text: 'For residents.' }, OMAR);
    expect(after(second, { kind: 'reopen', text: '', decision: 1 }, ASKER)).toBe(second);
  });

  it('is drafted by admins only, once', () => {
    expect(applyTransition(answered, { kind: 'draft' }, OMAR, NOW)).toEqual({
      refused: 'notAdmin',
    });
    const drafted = after(answered, { kind: 'draft' }, ADMIN);
    expect(drafted.drafted).toBe(true);
    expect(applyTransition(drafted, { kind: 'draft' }, ADMIN, NOW)).toEqual({ refused: 'drafted' });
  });
});
