import type { Answerer } from '../../../src/answering/answerer';
import { lastOf, realAnswerer } from '../../support/knowledge/realAnswerer';

let answerer: Answerer;
beforeAll(async () => void ({ answerer } = await realAnswerer()));

describe('who holds an award, and since when', () => {
  it.each([
    ['من يحمل الختم', /هيئة كهرباء ومياه دبي/],
    ['منو يحصل على الختم', /هيئة كهرباء ومياه دبي|الجهات/],
    ['من حاز على الختم', /هيئة كهرباء ومياه دبي/],
    ['من الجهات التي تحمل الختم؟', /هيئة كهرباء ومياه دبي/],
    ['مين اللي شايل ختم 100% لاورقية', /هيئة كهرباء ومياه دبي/],
    ['who carries the stamp', /DEWA/],
    ['منو أول أربع جهات خذت الختم | والاقامة متى خذته؟', /18 أكتوبر 2021/],
    ['مين اول اربع جهات اخدت الختم | والجمارك امتى خدته', /2022/],
    ['who got the stamp first? | and customs, when did they get it?', /2022/],
    ['which four got the stamp first | and the municipality, when?', /2021/],
  ])('%s', (messages, told) => {
    expect(lastOf(answerer, messages).text).toMatch(told);
  });
});
