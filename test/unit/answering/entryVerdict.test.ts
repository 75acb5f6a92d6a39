import { verdictOfEntry } from '../../../src/answering/entryVerdict';
import { FactIndex } from '../../../src/facts/factIndex';
import { cueWordsOf } from '../../../src/frames/cues/cueWords';
import { readFrame } from '../../../src/frames/readFrame';
import type { ExpandedEntry } from '../../../src/knowledge/knowledge';
import { shippedAnswers } from '../../support/knowledge/shippedAnswers';

const { answered } = shippedAnswers();

/** The verdict that an answer begins with. */
const begins = (question: string) =>
  /^(?:Yes|No|نعم|لا)(?=[.,،:])/.exec(answered(question).text)?.[0];

describe('an entry with a verdict', () => {
  it.each([
    [
      'is a certified e-signature as binding as a handwritten one?',
      'law-esignature-binding',
      'Yes',
    ],
    ['هل التوقيع الإلكتروني المعتمد يعادل التوقيع بخط اليد؟', 'law-esignature-binding', 'نعم'],
    ['can I shred the old files of my section?', 'records-destroy-old', 'No'],
    ['may we shred the old archive?', 'records-destroy-old', 'No'],
    ['مسموح نفرم الملفات القديمة؟', 'records-destroy-old', 'لا'],
    ['نقدر نتلف الأرشيف القديم؟', 'records-destroy-old', 'لا'],
    ['are internal transactions covered by the strategy?', 'strategy-scope', 'Yes'],
    ['هل الطباعة مسموحة؟', 'printing-after-2021', 'نعم'],
  ])('%s: is answered by %s with %s first', (question, entry, verdict) => {
    expect(answered(question).entryId).toBe(entry);
    expect(begins(question)).toBe(verdict);
  });

  it.each([
    ['is printing banned', 'printing-after-2021'],
    ['هل الورق ممنوع في حكومة دبي', 'printing-after-2021'],
    ['do we still need signatures by pen', 'law-esignature-binding'],
    ['is the strategy limited to customer services?', 'strategy-scope'],
    ['هل الاستراتيجية فقط للمعاملات الخارجية؟', 'strategy-scope'],
    ['هل المناطق الحرة مستثناة من القانون رقم 9 لسنة 2022؟', 'law-digital-services-free-zones'],
    ['هل عقد الزواج في المحاكم ورقي؟', 'proc-courts-marriage'],
  ])('%s: asks from the other side, so %s says neither yes nor no', (question, entry) => {
    expect(answered(question).entryId).toBe(entry);
    expect(begins(question)).toBeUndefined();
  });

  it.each([
    ["isn't it allowed to shred old files?", 'records-destroy-old'],
    ['هل التوقيع الإلكتروني غير ملزم؟', 'law-esignature-binding'],
    ['أليس التوقيع الإلكتروني ملزماً؟', 'law-esignature-binding'],
  ])('%s: is denied, so %s says neither yes nor no', (question, entry) => {
    expect(answered(question).entryId).toBe(entry);
    expect(begins(question)).toBeUndefined();
  });

  it.each([
    'is a digital signature legally valid on 12 pages?',
    'is an electronic signature safe?',
    'legal force of an e-signature in the UAE',
    'القيمة القانونية للتوقيع الإلكتروني',
    'is an e-signature enough or do I need a handwritten signature',
    'يكفي التوقيع الرقمي ولا لازم توقيع باليد',
  ])('%s: has a figure, a choice or another question, which no verdict answers', (question) => {
    expect(begins(question)).toBeUndefined();
  });

  it.each([
    ['Can I verify my own record?', 'No. Nobody'],
    ['هل يجوز أن أعتمد سجلي بنفسي؟', 'لا. لا يعتمد'],
    ['Does scanning documents count as eliminating paper?', 'No, scanning'],
    ['هل يُحسب المسح الضوئي استغناءً عن الورق؟', 'لا، لا يُحتسب المسح'],
    ['Can I log a process that has not gone live yet?', 'Yes, as a draft'],
    ['هل يمكنني تسجيل إجراء لم يُطلق بعد؟', 'نعم، في صورة'],
  ])('%s: is not said twice', (question, start) => {
    expect(answered(question).text.startsWith(start)).toBe(true);
  });
});

describe('a denied question', () => {
  const says = (question: string, ...patterns: string[]) => {
    const label = 'May we shred old files?';
    const entry: ExpandedEntry = {
      ...{ id: 'shredding', family: 'shredding', kind: 'law', verdict: 'no' },
      label: { en: label, ar: 'هل يجوز إتلاف الملفات؟' },
      patterns: { en: [label, ...patterns], ar: [] },
      answer: { en: 'Do not shred them.', ar: 'لا تتلفوها.' },
      ...{ sources: [], followUps: [] },
    };
    const reading = { frame: readFrame(cueWordsOf(question)), named: [] };
    const index = new FactIndex({
      subjects: new Map(),
      attributes: new Map(),
      facts: [],
      missing: [],
    });
    const found = { nearest: 1, coverage: { share: 1 } };
    return verdictOfEntry({ reading, entry, found, index } as never, 'en');
  };

  it('is answered with the verdict only if the entry is asked so', () => {
    const denied = 'are we not allowed to shred old files';
    expect(says(denied)).toBeUndefined();
    expect(says(denied, 'is it not allowed to shred files')).toBe('no');
    expect(says(denied, 'is it allowed to shred files or not')).toBeUndefined();
  });
});
