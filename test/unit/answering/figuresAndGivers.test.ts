import type { Answerer } from '../../../src/answering/answerer';
import { lastOf, realAnswerer } from '../../support/knowledge/realAnswerer';

let answerer: Answerer;
beforeAll(async () => void ({ answerer } = await realAnswerer()));

const last = (messages: string): string => lastOf(answerer, messages).text;

describe('a figure by which somebody is asked for', () => {
  it.each([
    ['which government body in dubai got rid of 88 million papers', /^GDRFA.*88 million/],
    ['who saved 22.63 million sheets?', /^DEWA/],
    ['which department eliminated 408,623 sheets', /^Dubai Sports Council/],
    ['منو اللي قلل 40.6 مليون ورقة', /^جمارك دبي/],
    ['أي جهة وفرت 88 مليون ورقة', /^إقامة دبي/],
    ['which entity removed 88 million sheets | how much money was that worth?', /358 million/],
  ])('%s: is told with its owner', (messages, told) => {
    expect(last(messages)).toMatch(told);
  });

  it.each([
    ['which entity saved 45 million sheets', /336/],
    ['who saved more than 1 million sheets', /^More than 336/],
    ['أي جهة وفرت 45 مليون ورقة', /336/],
  ])('%s: is not told of others', (messages, other) => {
    expect(last(messages)).not.toMatch(other);
  });
});

describe('half', () => {
  it.each([
    ['did customs already cut more than half in 2019', /^Yes\..*50\.58%/],
    ['did land department cut less than half in 2018?', /^No\..*53%/],
    ['which entities cut more than half in phase 1', /more than 50%: 6 of 6/],
    ['هل قللت الجمارك أكثر من النصف في 2019', /^نعم\..*50\.58%/],
    ['هل خفضت الطرق أكثر من نص ورقها في 2018', /^نعم\..*55%/],
  ])('%s: is a limit', (messages, told) => {
    expect(last(messages)).toMatch(told);
  });
});

describe('the year of a law behind its name', () => {
  it.each([
    [
      'which law did the electronic transactions law of 2021 replace?',
      /Federal Law 1(?:\/| of )2006/,
    ],
    ['when was the archives law of 2008 issued', /14 December 2008/],
    ['ما القانون الذي حل محله قانون المعاملات الالكترونية لسنة 2021', /1 لسنة 2006/],
  ])('%s: says which law is meant', (messages, told) => {
    expect(last(messages)).toMatch(told);
  });
});

describe('who gives the stamp', () => {
  it.each(['who grants the stamp', 'stamp: who awards it & since when', 'منو يعطي الختم للجهات'])(
    '%s: is none of its holders',
    (messages) => {
      const text = last(messages);
      expect(text).toMatch(/Smart Dubai|دبي الذكية/);
      expect(text).not.toMatch(/holders of the stamp|الجهات الحاصلة على الختم:|Dubai Customs/);
    },
  );

  it('is not asked for by who was awarded it', () => {
    expect(last('who was awarded the stamp')).toMatch(/DEWA.*Dubai Municipality/);
  });
});

describe('a claim about all of a set', () => {
  it.each([
    ['everyone in phase 1 got above 55%, true?', /^No\..*4 of 6/],
    ['everybody in phase one above 52 percent?', /^Yes\..*6 of 6/],
    ['كلهم في المرحلة الأولى فوق 55%؟', /^لا\..*4 من 6/],
  ])('%s: gets yes or no', (messages, told) => {
    expect(last(messages)).toMatch(told);
  });
});

describe('groups by size', () => {
  it.each([
    ['which size group did best: large, medium or small?', /large entities, 83\.86%/],
    ['how many groups did the municipality split its paper into', /four groups/],
    ['كم مجموعة قسمت البلدية ورقها', /أربع مجموعات/],
  ])('%s', (messages, told) => {
    expect(last(messages)).toMatch(told);
  });
});

describe('a question that holds two against each other in time', () => {
  it.each([
    ['did phase 3 begin before or after phase 2', /end of 2019/],
    ['was the stamp launched before or after phase 4 began?', /February 2020[^]*16 March 2020/],
    ['هل أطلق الختم قبل أو بعد بداية المرحلة الرابعة', /فبراير 2020[^]*16 مارس 2020/],
  ])('%s: is not answered by who saved more', (messages, told) => {
    const text = last(messages);
    expect(text).toMatch(told);
    expect(text).not.toMatch(/Highest|الأعلى/);
  });
});

describe('how something was done', () => {
  it.each([
    ['how did RTA replace the parking ticket', /18 May 2020/],
    ['how did Dubai Police deal with minor accidents', /Dubai Police app/],
    ['How did DEWA handle paper bills before they vanished altogether?', /^(?!.*in charge)/],
  ])('%s: is no name and no missing attribute', (messages, told) => {
    expect(last(messages)).toMatch(told);
  });
});

describe('a follow-up', () => {
  it.each([
    ['what did phase 1 achieve | which entity came last?', /Land Department, 53%/],
    ['what was the phase one target | was it beaten? | which entity came last?', /53%/],
    [
      'how many services on dubainow in dec 2020, more than 100? | how many was it in october 2019',
      /^DubaiNow.*88/,
    ],
    [
      'when did dubai statistics center print its last sheet | what share of its printers did it take away?',
      /90%/,
    ],
    ['which entities were in phase 3 | how many sheets did that group cut?', /12\.9 million/],
    ['منو في المرحلة الثالثة؟ | كم ورقة وفرت هالمجموعة', /12\.9/],
  ])('%s: is about what was spoken of', (messages, told) => {
    expect(last(messages)).toMatch(told);
  });
});
