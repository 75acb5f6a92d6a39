import type { Answerer } from '../../../src/answering/answerer';
import { lastOf, realAnswerer } from '../../support/knowledge/realAnswerer';

let answerer: Answerer;
beforeAll(async () => void ({ answerer } = await realAnswerer()));

const last = (messages: string) => lastOf(answerer, messages);

describe('what somebody unknown saved is not told of the whole', () => {
  it.each([
    'كم درهم وفرت مجموعة الإمارات',
    'كم درهم وفرت مجموعة ماجد الفطيم',
    'كم فلوس وفرت اتصالات',
    'كم ورقة وفرت كارفور',
    'كم وفرت طيران الإمارات من المال؟',
    'how many sheets did dnata save',
    'how many hours did etisalat save',
    'how many dirhams did the Al Futtaim group save',
  ])('%s', (message) => {
    expect(last(message).status).not.toBe('answered');
  });

  it.each([
    ['كم ورقة وُفّرت إجمالا', /336/],
    ['كم درهم وفرت حكومة دبي', /1\.3/],
    ['كم ورقة وفرت المرحلة الثالثة وكم وفرت الرابعة؟', /12\.9[^]*11\.9/],
    ['how much money did the government save', /1\.3/],
    ['how many sheets did the entities save', /336/],
  ])('%s: what is known is told', (message, told) => {
    expect(last(message).text).toMatch(told);
  });
});
