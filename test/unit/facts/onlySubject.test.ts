import { answerFromFacts } from '../../../src/facts/answerFromFacts';
import { AttributeMatcher } from '../../../src/facts/attributeMatcher';
import { FactIndex } from '../../../src/facts/factIndex';
import type { Fact, FactAttribute, FactBase } from '../../../src/knowledge/facts/fact';
import { askedQuestion } from '../../support/facts/askedQuestion';

const subject = (id: string, type: string, [en, ar]: readonly [string, string]) => ({
  ...{ id, type, name: { en, ar }, short: { en, ar }, aliases: [en, ar] },
});
const SUBJECTS = [
  subject('strategy', 'strategy', ['the Strategy', 'الاستراتيجية']),
  subject('data', 'rules', ['data classification', 'تصنيف البيانات']),
  subject('police', 'entity', ['the Police', 'الشرطة']),
  subject('online', 'service', ['online services', 'خدمات الإنترنت']),
  subject('other', 'entity', ['the Courts', 'المحاكم']),
];
const attribute = (
  id: string,
  valueKind: FactAttribute['valueKind'],
  [en, ar]: readonly [string, string],
): FactAttribute => ({
  ...{ id, valueKind, label: { en, ar }, words: { en: [], ar: [] }, askedAs: [] },
});
const ATTRIBUTES = [
  attribute('owner', 'ids', ['entity in charge', 'الجهة المسؤولة']),
  attribute('classifies', 'text', ['who classifies data', 'منو يصنف البيانات']),
  attribute('closing', 'text', ['stations that close', 'المراكز التي تسكر']),
  attribute('visit', 'text', ['visit needed', 'الزيارة مطلوبة']),
];
const fact = (about: string, id: string, value: Fact['value']): Fact => ({
  ...{ id: `${about}.${id}`, subject: about, attribute: id, value, kind: 'definition' },
  ...{ sources: ['NEWS-1'], conflicts: [] },
});
const text = { kind: 'text', text: { en: 'text', ar: 'نص' } } as const;
const BASE: FactBase = {
  subjects: new Map(SUBJECTS.map((each) => [each.id, each])),
  attributes: new Map(ATTRIBUTES.map((each) => [each.id, each])),
  facts: [
    fact('data', 'classifies', text),
    fact('online', 'owner', { kind: 'ids', ids: ['police'] }),
    fact('online', 'closing', text),
    fact('online', 'visit', text),
  ],
  missing: [],
};

describe('what only one subject can be asked for', () => {
  const index = new FactIndex(BASE);
  const matcher = new AttributeMatcher(BASE);
  const found = (question: string, before: string[] = ['strategy']) => {
    const told = answerFromFacts(askedQuestion(question, before), index, matcher);
    return told?.statement.complete ? told.statement.facts[0]?.id : undefined;
  };

  it.each(['who classifies data?', 'منو يصنف البيانات؟'])(
    'is told where the Strategy is only assumed: %s',
    (question) => {
      expect(found(question)).toBe('data.classifies');
    },
  );

  it.each([
    'which stations close at {police: the Police}?',
    'المراكز التي تسكر في {police: الشرطة}',
  ])('is told of what belongs to the one that was named: %s', (question) => {
    expect(found(question)).toBe('online.closing');
  });

  it.each([
    'which stations close at {other: the Courts}?',
    'المراكز التي تسكر في {other: المحاكم}',
    'who classifies data at {police: the Police}?',
  ])('is not told of what has nothing to do with it: %s', (question) => {
    expect(found(question)).toBeUndefined();
  });

  it.each(['who classifies data of falcons?', 'منو يصنف البيانات حق الصقور؟'])(
    'is not told if other words carry meaning: %s',
    (question) => {
      expect(found(question)).toBeUndefined();
    },
  );

  it.each(['is a visit needed?', 'هل الزيارة مطلوبة؟'])(
    'is not taken from a service that nothing names: %s',
    (question) => {
      expect(found(question)).toBeUndefined();
    },
  );

  it('is not told of what was spoken of', () => {
    expect(found('who classifies data?', ['police'])).toBeUndefined();
  });
});
