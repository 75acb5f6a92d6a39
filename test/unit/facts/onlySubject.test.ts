import { answerFromFacts } from '../../../src/facts/answerFromFacts';
import { AttributeMatcher } from '../../../src/facts/attributeMatcher';
import { FactIndex } from '../../../src/facts/factIndex';
import { askedQuestion } from '../../support/facts/askedQuestion';
import { attribute, fact, factBase, subject } from '../../support/facts/smallFactBase';

const SUBJECTS = [
  subject('strategy', 'strategy', ['the Strategy', 'الاستراتيجية']),
  subject('data', 'rules', ['data classification', 'تصنيف البيانات']),
  subject('police', 'entity', ['the Police', 'الشرطة']),
  subject('online', 'service', ['online services', 'خدمات الإنترنت']),
  subject('other', 'entity', ['the Courts', 'المحاكم']),
  subject('law', 'law', ['the Documents Law', 'قانون المستندات']),
];
const ATTRIBUTES = [
  attribute('owner', 'ids', ['entity in charge', 'الجهة المسؤولة']),
  attribute('classifies', 'text', ['who classifies data', 'منو يصنف البيانات']),
  attribute('closing', 'text', ['stations that close', 'المراكز التي تسكر']),
  attribute('visit', 'text', ['visit needed', 'الزيارة مطلوبة']),
  attribute('consent', 'text', ['consent to electronic documents', 'موافقة مستند إلكتروني']),
];
const text = { kind: 'text', text: { en: 'text', ar: 'نص' } } as const;
const BASE = factBase(SUBJECTS, ATTRIBUTES, [
  fact('data', 'classifies', text),
  fact('online', 'owner', { kind: 'ids', ids: ['police'] }),
  fact('online', 'closing', text),
  fact('online', 'visit', text),
  fact('law', 'consent', text),
]);

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

  it.each([
    'may we oblige pensioners to electronic documents without consent?',
    'هل نجبر المتقاعدين على مستند إلكتروني بدون موافقة؟',
  ])('is told of a law that says it, whatever the case: %s', (question) => {
    expect(found(question)).toBe('law.consent');
  });

  it('is not told of what was spoken of', () => {
    expect(found('who classifies data?', ['police'])).toBeUndefined();
  });
});
