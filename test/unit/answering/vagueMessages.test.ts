import type { Answerer } from '../../../src/answering/answerer';
import { lastOf, realAnswerer } from '../../support/knowledge/realAnswerer';

let answerer: Answerer;
beforeAll(async () => void ({ answerer } = await realAnswerer()));

const last = (messages: string) => lastOf(answerer, messages);

/** What facts answer is shown with the id of the first of them. */
const isToldByFacts = (messages: string): boolean => {
  const outcome = last(messages);
  return outcome.status === 'answered' && (outcome.entryId ?? '').includes('.');
};

describe('one word of a longer wording is no question for a fact', () => {
  it.each([
    'can you call me back this afternoon',
    'call 8765',
    'who else is using this',
    'which one is easier to use',
    'any other offers today',
    'order takes over a month',
    'cancellation please',
    'I would like to talk about something different',
    'اتصلوا بي غداً',
    'طريقة إلغاء الطلب',
    'أبا ألغي الموعد',
    'في حد للتعبئة؟',
  ])('%s', (message) => {
    expect(isToldByFacts(message)).toBe(false);
  });

  it.each([
    'which phase was Dubai Police in? | can you call me please',
    'وين شرطة دبي؟ | ألغي الموعد',
  ])('%s: nothing is said to be missing', (messages) => {
    expect(last(messages).text).not.toMatch(/do not give this for|لا تذكر مصادري ذلك عن/);
  });

  it.each([
    'what is it called officially',
    'what is the Strategy called',
    'what does the Strategy rest on',
    'which means does the Strategy use',
    'على شو تقوم الاستراتيجية',
    'شو الاسم الرسمي للاستراتيجية',
  ])('%s: is answered', (message) => {
    expect(last(message).status).toBe('answered');
  });
});
