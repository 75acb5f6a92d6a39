import type { Answered } from '../../../../src/answering/model/answerOutcome';
import type { Language } from '../../../../src/language/text/detectLanguage';
import type { Both } from './sample';

export const option = (text: string) => ({ entryId: 'id', text });

/** Questions on buttons; the last is as long as they come. */
export const QUESTIONS: Both<readonly string[]> = {
  en: [
    'What did phase 1 achieve?',
    'Which entities were in phase 2?',
    'How many sheets of paper did Dubai Police save between 2018 and the end of 2019, and how is that counted?',
  ],
  ar: [
    'ماذا حققت المرحلة الأولى؟',
    'ما الجهات المشاركة في المرحلة الثانية؟',
    'كم ورقة وفّرت القيادة العامة لشرطة دبي بين عام 2018 ونهاية عام 2019، وكيف يُحسب ذلك؟',
  ],
};

export const ANSWER: Both = {
  en: 'By the end of 2021 every internal and external transaction of the government was paperless: 336 million sheets a year less. Six entities began in 2018:\n• Dubai Police\n• Roads and Transport Authority (RTA)\n• Dubai Electricity and Water Authority (DEWA), 98.5% of its transactions',
  ar: 'مع نهاية عام 2021 صارت معاملات الحكومة الداخلية والخارجية كلها بلا ورق: أقل بمقدار 336 مليون ورقة سنوياً. بدأت ست جهات عام 2018:\n• القيادة العامة لشرطة دبي\n• هيئة الطرق والمواصلات (RTA)\n• هيئة كهرباء ومياه دبي (DEWA)، بنسبة 98.5% من معاملاتها',
};

/** The second of each is published in the other language, the third has no address. */
export const SOURCES: Both<Answered['sources']> = {
  en: [
    {
      title: 'Dubai becomes the first paperless government',
      publisher: 'Government of Dubai Media Office',
      date: '2021-12-11',
      url: 'https://mediaoffice.ae/en/news/2021/December/11-12/paperless',
      kind: 'official',
      secondary: false,
    },
    {
      title: 'دبي أول حكومة بلا ورق في العالم',
      publisher: 'وكالة أنباء الإمارات',
      date: '2021-12',
      writtenIn: 'ar',
      url: 'https://wam.ae/ar/details/1395303001234',
      secondary: true,
    },
    {
      title: 'Circular on the end of paper',
      titleType: 'devised',
      publisher: 'Dubai Municipality',
      noUrl: 'the full address is not known; look for it on dm.gov.ae',
      kind: 'official',
      secondary: false,
    },
  ],
  ar: [
    {
      title: 'دبي أول حكومة بلا ورق في العالم',
      publisher: 'المكتب الإعلامي لحكومة دبي',
      date: '2021-12-11',
      url: 'https://mediaoffice.ae/ar/news/2021/December/11-12/paperless',
      kind: 'official',
      secondary: false,
    },
    {
      title: 'Dubai goes paperless (Gulf News)',
      publisher: 'Gulf News',
      date: '2021-12',
      writtenIn: 'en',
      url: 'https://gulfnews.com/uae/government/paperless',
      secondary: true,
    },
    {
      title: 'تعميم بانتهاء العمل بالورق',
      titleType: 'devised',
      publisher: 'بلدية دبي',
      noUrl: 'لا يُعرف رابطه كاملاً، فابحث عنه في dm.gov.ae',
      kind: 'official',
      secondary: false,
    },
  ],
};

/** An answer with one source and what to ask next. */
export const answered = (language: Language, more: Partial<Answered> = {}): Answered => ({
  status: 'answered',
  language,
  confidence: 1,
  text: ANSWER[language],
  entryId: 'id',
  kind: 'result',
  asOf: '2021-12-31',
  sources: SOURCES[language].slice(0, 1),
  followUps: QUESTIONS[language].map(option),
  ...more,
});
