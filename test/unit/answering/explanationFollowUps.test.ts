import type { Answerer } from '../../../src/answering/answerer';
import { lastOf, realAnswerer } from '../../support/knowledge/realAnswerer';

let answerer: Answerer;
beforeAll(async () => void ({ answerer } = await realAnswerer()));

const entryOf = (messages: string): string | undefined => {
  const outcome = lastOf(answerer, messages);
  return outcome.status === 'answered' || outcome.status === 'unknown'
    ? outcome.entryId
    : undefined;
};

describe('a short message behind an explanation', () => {
  it.each([
    ['how do I log a process? | who verifies it', 'log-verifier'],
    ['what is a draft record? | can I edit it after', 'log-edit-after-submission'],
    ['كيف أسجل إجراء؟ | منو يعتمده', 'log-verifier'],
    ['may we shred paper once it is scanned? | for how long', 'records-retention-by-kind'],
    [
      'do I need to keep originals after scanning? | which law says so | can I shred them',
      'records-destroy-old',
    ],
    ['does scanning count? | what if the customer prints it', 'measure-shifted-paper'],
  ])('%s: is answered from the same field', (messages, entry) => {
    expect(entryOf(messages)).toBe(entry);
  });

  it.each(['how do I log a process? | how long does it take', 'كيف أسجل إجراء؟ | كم ياخذ وقت'])(
    '%s: is told nothing about the Strategy',
    (messages) => {
      const outcome = lastOf(answerer, messages);
      expect('text' in outcome ? outcome.text : '').not.toMatch(/the Strategy:|عن الاستراتيجية:/);
    },
  );

  it('offers what may be meant if no entry of the field is sure', () => {
    expect(lastOf(answerer, 'هل يجوز إتلاف الورق بعد مسحه ضوئياً؟ | منو').status).toBe('suggested');
  });

  it('tells or offers the length that is meant in the field', () => {
    const messages = 'لازم نحتفظ بالأصل الورقي بعد المسح الضوئي؟ | كم المدة';
    const outcome = lastOf(answerer, messages);
    const offered = outcome.status === 'suggested' ? outcome.options : [outcome];
    expect(offered.map(({ entryId }) => entryId)).toContain('records-five-years');
  });
});

describe('a bare question for a time or a name', () => {
  it.each([
    ['who announced the paperless government | when', 'declaration-paperless'],
    ['منو أعلن الحكومة اللاورقية | متى', 'declaration-paperless'],
    ['who is the head of digital dubai | since when', 'smart-dubai-head'],
    ['who is the head of digital dubai | since when | and wesam lootah?', 'person-wesam-lootah'],
    ['من مدير دبي الرقمية | من متى | ووسام لوتاه', 'person-wesam-lootah'],
  ])('%s: is answered with what tells it', (messages, entry) => {
    expect(entryOf(messages)).toBe(entry);
  });

  it.each(['how long does it take?', 'كم عددها؟'])('%s: alone is not answered', (question) => {
    expect(lastOf(answerer, question).status).not.toBe('answered');
  });
});

describe('what something is', () => {
  it.each([
    ['what is the strategy', 'strategy-what'],
    ['شو الاستراتيجية', 'strategy-what'],
    ['did customs get the stamp? | what is that stamp', 'stamp-what'],
    ['شو هالختم', 'stamp-what'],
    ['كم جهة في المرحلة الأولى؟ | شو هو الختم', 'stamp-what'],
    ['what is UAE PASS', 'uae-pass-what'],
    ['ما هي الهوية الرقمية', 'uae-pass-what'],
  ])('%s: is told by the entry that says so', (messages, entry) => {
    expect(entryOf(messages)).toBe(entry);
  });

  it.each([
    'what are the penalties in the electronic transactions law?',
    'ما العقوبات في قانون المعاملات الإلكترونية؟',
  ])('%s: asks for something of it', (question) => {
    expect(entryOf(question)).toBe('law-penalties');
  });
});
