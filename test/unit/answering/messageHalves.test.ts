import type { Answerer } from '../../../src/answering/answerer';
import { converse, realAnswerer } from '../../support/knowledge/realAnswerer';

let answerer: Answerer;
beforeAll(async () => void ({ answerer } = await realAnswerer()));

const said = (message: string): string => converse(answerer)(message).text;

describe('two questions in one message', () => {
  it.each([
    ['how much did RTA cut in 2018? and DEWA the same year', /55%[^]*60%/],
    ['i work at rta, what was our target and did we meet it?', /^“what was our target”[^]*55%/],
    ['كم خفضت هيئة الطرق في 2018؟ وديوا نفس السنة', /55%[^]*60%/],
    ['الرزمة فيها كم ورقة والشجرة كم ورقة تعادل', /500[^]*8,333/],
    ['الفاتورة الخضراء من أي سنة؟ وشهادة فحص المركبة متى اعلنوها', /2012[^]*31 أغسطس 2020/],
    [
      'destroying a secret record on purpose: minimum jail term? and highest fine?',
      /12[^]*million/,
    ],
    ['إتلاف وثيقة سرية عمداً: أقل مدة حبس وأعلى غرامة', /12[^]*مليون/],
    ['trees saved by oct 2020 and by december 2020', /30,804[^]*32,388/],
    ['كم شجرة توفرت لين أكتوبر 2020 ولين ديسمبر 2020', /30,804[^]*32,388/],
    ['النيابة كم أمر قبض صدر وكم ورقة وفرت في 2021', /4,800[^]*15,000/],
    [
      'how many arrest warrants did the prosecution send out and how much paper did it save',
      /4,800[^]*15,000/,
    ],
    [
      'when did they launch the paperless stamp, and who?',
      /^(?:(?!holders)[^])*Smart Dubai(?:(?!holders)[^])*$/,
    ],
    ['متى أطلقوا الختم ومنو؟', /^(?:(?!الحاصلة)[^])*دبي الذكية(?:(?!الحاصلة)[^])*$/],
    ['when was the strategy launched and by whom', /5 February 2018[^]*Hamdan/],
    ['sheets in a ream, and a box?', /500[^]*2,500/],
    ['how many sheets does a ream have? and how many sheets make a tree?', /500[^]*8,333/],
    ['sheets per ream? sheets per tree?', /500[^]*8,333/],
    ['how many sheets has a box? and how many sheets is a tree?', /2,500[^]*8,333/],
    ['was DHA in phase 2, and what about Dubai Culture?', /phase 2[^]*Dubai Culture[^]*phase 3/],
    ['is the ambulance in phase 3 and how about RTA', /phase 3[^]*Roads[^]*phase 1/],
    ['هل كانت الجمارك في المرحلة الثانية؟ وماذا عن ديوا؟', /الثانية[^]*كهرباء[^]*الأولى/],
    ['الشرطة كانت في المرحلة الأولى؟ وشو عن الجمارك؟', /الأولى[^]*جمارك[^]*الثانية/],
    ['how many trees were hoped for, how many was the result?', /130,000[^]*39,000/],
    ['كم شجرة كان الهدف وكم النتيجة؟', /130,000[^]*39,000/],
    ['من فاز بعلم حمدان 2025، وكم نوع وثيقة في الهوية الرقمية', /للهوية وشؤون الأجانب[^]*35/],
    ['رقم القانون الاتحادي 7 لسنة 2008؟ ومن متى صدر؟', /14 ديسمبر 2008/],
    ['how much did RTA cut in 2018 and how much did customs cut in 2019', /55%[^]*50\.58%/],
    ['how many entities joined and how many phases were there', /45[^]*[Ff]ive/],
    ['كم عدد المراحل وكم عدد الجهات', /خمس[^]*45/],
    ['how many sheets and how much money did phase 1 save', /37 million|72\.5 million/],
  ])('%s', (message, told) => {
    expect(said(message)).toMatch(told);
  });

  it.each([
    [
      'the Digital Strategy (not the paperless one): how many pillars and when was it launched?',
      /seven pillars[^]*June 2023/,
    ],
    ['استراتيجية دبي الرقمية (مو اللاورقية) متى أطلقت وكم محور فيها', /يونيو 2023[^]*سبعة محاور/],
  ])('%s is not about what is put aside', (message, told) => {
    expect(said(message)).toMatch(told);
  });

  it.each([
    ['when and where was the strategy launched?', /5 February 2018/],
    ['متى وأين أُطلق الختم؟', /16 مارس 2020/],
  ])('%s has no half of an asking word alone', (message, told) => {
    expect(said(message)).toMatch(told);
    expect(said(message)).not.toMatch(/“when”|«متى»/);
  });
});

describe('one question that a conjunction does not cut', () => {
  it.each([
    ['are "paperless" and "cashless" the same strategy?', /two different/],
    ['هل «اللاورقية» و«اللانقدية» نفس الاستراتيجية؟', /مختلفتان/],
  ])('%s holds two against each other', (message, told) => {
    expect(said(message)).toMatch(told);
    expect(said(message)).not.toMatch(/^[“«]/);
  });
});

describe('a number behind a target', () => {
  it.each([
    ['did the economic department reach the target of 50%?', /^Yes\..*58%/],
    ['الاقتصادية وصلت المستهدف 50%؟', /^نعم\..*58%/],
  ])('%s is what the result is held against', (message, told) => {
    expect(said(message)).toMatch(told);
  });
});

describe('what is named behind how many', () => {
  it.each([
    ['how many chief AI officers were appointed', /22/],
    ['كم رئيس تنفيذي للذكاء الاصطناعي عندهم', /22/],
  ])('%s is counted', (message, told) => {
    expect(said(message)).toMatch(told);
  });
});
