import type { Answerer } from '../../../src/answering/answerer';
import { lastOf, realAnswerer } from '../../support/knowledge/realAnswerer';

let answerer: Answerer;
beforeAll(async () => void ({ answerer } = await realAnswerer()));

const entryOf = (message: string) => {
  const outcome = lastOf(answerer, message);
  return outcome.status === 'answered' || outcome.status === 'command'
    ? outcome.entryId
    : undefined;
};

describe('how something is worked out', () => {
  it.each([
    ['how do you work out the hours saved', 'measure-hours'],
    ['how do you count the trees saved', 'measure-trees'],
    ['how are the hours saved calculated', 'measure-hours'],
    ['كيف تحسبون الساعات الموفرة', 'measure-hours'],
    ['كيف تحسبون عدد الأشجار', 'measure-trees'],
  ])('%s is no question for the sum', (message, entryId) => {
    expect(entryOf(message)).toBe(entryId);
  });

  it.each(['how many hours were saved', 'كم ساعة توفرت'])('%s is', (message) => {
    expect(lastOf(answerer, message).text).toMatch(/14/);
  });
});

describe('entities by their number', () => {
  it.each([
    ['what are the 6 entities', /Dubai Police.*Dubai Tourism/s],
    ['what are the six entities', /Dubai Police/],
    ['what are the 7 entities', /Dubai Courts/],
    ['منو السبع جهات', /محاكم دبي/],
  ])('%s are those of their phase', (message, told) => {
    const { text } = lastOf(answerer, message);
    expect(text).toMatch(told);
    expect(text).not.toMatch(/38/);
  });

  it.each([
    ['list all entities', /38/],
    ['جميع الجهات بالأسماء', /38/],
  ])('%s are all that are known', (message, told) => {
    expect(lastOf(answerer, message).text).toMatch(told);
  });
});

describe('what one entity alone has, where none is named', () => {
  it.each(['meta kan akher waraga', 'meta 6eb3aw akher waraga'])(
    '%s is not told of it',
    (message) => {
      expect(entryOf(message) ?? '').not.toMatch(/^dsc-stat/);
    },
  );

  it.each([
    ['when did the statistics center print its last sheet', /20 October 2020/],
    ['متى طبع مركز الإحصاء آخر ورقة', /20 أكتوبر 2020/],
  ])('%s is', (message, told) => {
    expect(lastOf(answerer, message).text).toMatch(told);
  });
});

describe('how to get something', () => {
  it.each([
    'how to get a good conduct certificate',
    'how can I get a lost item report',
    'كيف أطلع شهادة حسن سيرة',
  ])('%s does not begin a log', (message) => {
    expect(entryOf(message)).not.toBe('command-log');
  });

  it.each(['log a process', 'سجل إجراء'])('%s does', (message) => {
    expect(entryOf(message)).toBe('command-log');
  });
});
