import type { Answerer } from '../../../src/answering/answerer';
import { lastOf, realAnswerer } from '../../support/knowledge/realAnswerer';

let answerer: Answerer;
beforeAll(async () => void ({ answerer } = await realAnswerer()));

const told = (question: string): string => lastOf(answerer, question).text;

describe('the tag of a question asks whether it is right', () => {
  it.each([
    ['customs was in the first phase wasnt it', /^No\. .*phase 2/],
    ['khda is in phase 2 isnt it', /^Yes\./],
    ['dewa cut 60 percent in 2018 didnt it', /^Yes\./],
    ['dewa cut 65 percent in 2018, did it not?', /^No\./],
    ['كانت الجمارك في المرحلة الأولى مو جذي؟', /^لا\. .*المرحلة الثانية/],
    ['بلدية دبي في المرحلة الثانية مب جذي', /^نعم\./],
  ])('%s', (question, answer) => {
    expect(told(question)).toMatch(answer);
  });
});

describe('a figure that is said to be passed', () => {
  it.each([
    ['did phase 2 top 200 million sheets', /^Yes\. .*229\.5 million/],
    ['did the fourth phase top 20 million sheets?', /^No\. .*11\.9 million/],
    ['did GDRFA top 80 million papers', /^Yes\. .*88 million/],
    ["did dewa's green bill pass 700,000 customers", /^Yes\. .*738,360/],
    ["did DEWA's Green Bill have more than 800,000 customers in 2016", /^No\. .*738,360/],
    ['هل تجاوزت المرحلة الثانية 200 مليون ورقة؟', /^نعم\. .*229/],
  ])('%s', (question, answer) => {
    expect(told(question)).toMatch(answer);
  });

  it('leaves a place in an order alone', () => {
    expect(told('top 3 entities of phase 1')).not.toMatch(/^(?:Yes|No)\./);
  });

  it.each([
    ['is the 2018 figure of RTA above or below 50', /^RTA.*55%/],
    ['was DLD higher or lower than 55 percent in 2018', /^Dubai Land.*53%.*\n.*below 55%/],
  ])('is neither yes nor no where both are offered: %s', (question, answer) => {
    expect(told(question)).toMatch(answer);
  });

  it.each([
    ['name every phase 1 entity above 55%', /^Phase 1, more than 55%: 4 of 6/],
    ['list each entity of phase 1 under 58 percent', /^Phase 1, less than 58%: 3 of 6/],
  ])('is no claim where a list is asked for: %s', (question, answer) => {
    expect(told(question)).toMatch(answer);
  });
});

describe('how many entities there are said to be', () => {
  it.each([
    ['phase 1 had eight entities, right?', /^No\. .*6/],
    ['phase 1 had nine entities didnt it', /^No\. .*6/],
    ['did phase 3 have nine entities', /^Yes\. .*9/],
    ['are there eight entities in phase 2?', /seven/],
    ['هل في المرحلة الثالثة 10 جهات؟', /^لا\. .*9/],
  ])('%s', (question, answer) => {
    expect(told(question)).toMatch(answer);
  });
});

describe('which of two was first, as it is said', () => {
  it.each([
    ['did Dubai Customs get its stamp before GDRFA?', /^No\. GDRFA/],
    ['did customs receive the stamp after GDRFA?', /^Yes\./],
    ['did DEWA join before customs', /^Yes\. DEWA was in phase 1/],
    ['did customs join before DEWA?', /^No\./],
    ['did RTA join before DEWA?', /^RTA was in phase 1/],
    ['هل حصلت جمارك دبي على الختم قبل إقامة دبي؟', /^لا\./],
    ['هل انضمت ديوا قبل الجمارك؟', /^نعم\./],
  ])('%s', (question, answer) => {
    expect(told(question)).toMatch(answer);
  });
});

describe('what nothing is known of', () => {
  it.each([
    'what does Helal Al Marri earn',
    'how much effort did GDRFA save',
    'how much plastic was saved by the strategy',
    'كم حبر وفرت ديوا',
  ])('%s', (question) => {
    expect(lastOf(answerer, question).status).not.toBe('answered');
  });
});

describe('two that are offered', () => {
  it.each([
    ['which removed more sheets, phase 2 or phase 3', /^Highest: phase 2, about 229\.5/],
    ['who removed more paper, GDRFA or DEWA', /^Highest: GDRFA.*88/],
    ['مين شال ورق أكثر، إقامة دبي ولا ديوا', /^الأعلى: إقامة دبي/],
  ])('%s', (question, answer) => {
    expect(told(question)).toMatch(answer);
  });

  it('are not told by one of them', () => {
    expect(told('more android or more iphone downloads for dubai now?')).not.toMatch(
      /^DubaiNow – Android downloads: [\d,]+ \([^)]*\)\n(?!DubaiNow)/,
    );
  });
});

describe('an entry that begins with when something began', () => {
  it.each([
    ['how many sheets did digital arrest warrants save in 2021', /15,000/],
    ['كم ورقة وفرت أوامر القبض الرقمية في 2021', /15,000/],
  ])('%s', (question, answer) => {
    expect(told(question)).toMatch(answer);
  });
});
