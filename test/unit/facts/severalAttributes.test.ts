import { answerFromFacts } from '../../../src/facts/answerFromFacts';
import { AttributeMatcher } from '../../../src/facts/attributeMatcher';
import { FactIndex } from '../../../src/facts/factIndex';
import type { Fact } from '../../../src/knowledge/facts/fact';
import { askedQuestion } from '../../support/facts/askedQuestion';
import { attribute, fact, factBase, subject } from '../../support/facts/smallFactBase';

const SUBJECTS = [
  subject('app', 'app', ['the app', 'التطبيق']),
  subject('court', 'entity', ['the Courts', 'المحاكم']),
  subject('notices', 'service', ['notices', 'الإشعارات']),
  subject('flag', 'award', ['the flag', 'العلم']),
  subject('law', 'law', ['the law', 'القانون']),
];
const ATTRIBUTES = [
  attribute('ios', 'number', ['iPhone downloads', 'تنزيلات آيفون']),
  attribute('android', 'number', ['Android downloads', 'تنزيلات أندرويد']),
  attribute('visits', 'number', ['visits needed', 'الزيارات المطلوبة']),
  attribute('owner', 'ids', ['entity in charge', 'الجهة المسؤولة']),
  attribute('winner', 'ids', ['winner', 'الفائز']),
  attribute('lifted', 'number', ['searches lifted', 'عمليات البحث المرفوعة']),
  attribute('launched_by', 'ids', ['launched by', 'أطلقه']),
  attribute('issued_by', 'ids', ['issued by', 'أصدره']),
];
const number = (value: number): Fact['value'] => ({ kind: 'number', number: value });
const BASE = factBase(
  SUBJECTS,
  ATTRIBUTES,
  [
    fact('app', 'ios', number(10)),
    fact('app', 'android', number(20)),
    fact('notices', 'owner', { kind: 'ids', ids: ['court'] }),
    fact('notices', 'lifted', number(30)),
    fact('flag', 'winner', { kind: 'ids', ids: ['court'] }),
    fact('law', 'issued_by', { kind: 'ids', ids: ['court'] }),
  ],
  [{ subject: 'app', attribute: 'visits', text: { en: 'not counted', ar: 'لم يُعدّ' } }],
);

describe('facts', () => {
  const index = new FactIndex(BASE);
  const matcher = new AttributeMatcher(BASE);
  const answer = (question: string) => answerFromFacts(askedQuestion(question), index, matcher);
  const told = (question: string) => answer(question)?.statement.facts.map(({ id }) => id);

  it.each([
    '{app: the app} downloads: iPhone and Android',
    '{app: the app}: iPhone n Android downloads',
    '{app: the app} iPhone downloads + Android downloads',
    '{app: التطبيق}: تنزيلات آيفون وأندرويد',
    '{app: التطبيق} تنزيلات آيفون / تنزيلات أندرويد',
  ])('of two attributes that are asked for at once are both told: %s', (question) => {
    expect(told(question)).toEqual(['app.ios', 'app.android']);
  });

  it.each([
    '{app: the app} visits needed and Android downloads',
    '{app: التطبيق} الزيارات المطلوبة وتنزيلات أندرويد',
  ])('name the one of two that is missing: %s', (question) => {
    expect(answer(question)?.statement).toMatchObject({
      lines: [{ form: 'explained' }, { form: 'value' }],
      complete: false,
    });
  });

  it.each(['{app: the app} Android downloads', '{app: التطبيق} تنزيلات أندرويد'])(
    'of one attribute are told alone: %s',
    (question) => {
      expect(told(question)).toEqual(['app.android']);
    },
  );

  it.each([
    'how many searches lifted by {court: the Courts}',
    'كم عمليات البحث المرفوعة في {court: المحاكم}',
  ])('of a matter of an entity are told of the entity: %s', (question) => {
    expect(told(question)).toEqual(['notices.lifted']);
  });

  it.each(['who launched {law: the law}, launched by whom', 'مين أطلقه {law: القانون}'])(
    'tell who issued what nobody launched: %s',
    (question) => {
      expect(told(question)).toEqual(['law.issued_by']);
    },
  );
});
