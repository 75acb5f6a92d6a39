import type { Answerer } from '../../../src/answering/answerer';
import { lastOf, realAnswerer } from '../../support/knowledge/realAnswerer';

let answerer: Answerer;
beforeAll(async () => {
  ({ answerer } = await realAnswerer());
});

describe('those of a list that was told, by phase', () => {
  it.each([
    ['which entities had the stamp first | and which of these belong to phase 4', /2 entities/],
    ['which entities hold the stamp | how many of them are in phase 1', /2 entities/],
    ['من أول الجهات اللي حصلت على الختم | ومن منها في المرحلة الرابعة', /جهتان/],
    ['من أول الجهات اللي حصلت على الختم | أي منها في المرحلة الأولى', /جهة واحدة/],
  ])('%s', (messages, heading) => {
    expect(lastOf(answerer, messages).text.split('\n')[0]).toMatch(heading);
  });

  it('has those that are in another phase if it is denied', () => {
    const { text } = lastOf(
      answerer,
      'which entities had the stamp first | who of them was not in phase 4',
    );
    expect(text).toMatch(/DEWA/);
    expect(text).toMatch(/Municipality/);
    expect(text).not.toMatch(/Sports/);
  });
});

describe('a service that is named with the entity in charge', () => {
  it.each([
    ['when were the death procedures of police awarded'],
    ['when did the cross-border e-commerce of customs get its award'],
    ['متى حصلت إجراءات الوفاة في شرطة دبي على الجائزة'],
    ['متى حصلت التجارة الإلكترونية عبر الحدود في جمارك دبي على الجائزة'],
  ])('%s: is told of the service', (question) => {
    expect(lastOf(answerer, question).text).toMatch(/May 2025|مايو 2025/);
  });
});
