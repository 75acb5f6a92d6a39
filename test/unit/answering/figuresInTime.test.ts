import { lastOf, realAnswerer } from '../../support/knowledge/realAnswerer';
import type { Answerer } from '../../../src/answering/answerer';

let answerer: Answerer;
beforeAll(async () => void ({ answerer } = await realAnswerer()));

const ask = (messages: string) => lastOf(answerer, messages);

describe('the figure of an entity in its phase', () => {
  it.each([
    ["was DEWA's phase 1 cut below 55%", /^No\. .*60% \(2018\)/],
    ['did DEWA cut more than 70% in phase 1', /^No\. .*60% \(2018\)/],
    ['did customs cut more than 60% in phase 2', /^No\. .*50\.58%/],
    ['هل خفضت ديوا أكثر من 70% في المرحلة الأولى', /^لا\. .*60% \(2018\)/],
    // Without the phase, how far it came is meant.
    ['did DEWA cut more than 70%', /^Yes\. .*82%/],
  ])('%s', (question, told) => {
    expect(ask(question).text).toMatch(told);
  });
});

describe('a figure that grew past a limit', () => {
  it.each([
    ['did gdrfa get rid of fewer than 1000 printers', /^No\. .*1,300/],
    ['has dubainow fewer than 100 services', /^No\. .*170/],
    ['did fewer than 5 million people use uae pass', /^No\. .*7\.2/],
    ['هل خدمات دبي الآن أقل من 100', /^لا\. .*170/],
    // In a year of its own it may have been below.
    ['did dubainow have fewer than 100 services in october 2019', /^Yes\. .*88/],
  ])('%s', (question, told) => {
    expect(ask(question).text).toMatch(told);
  });
});

describe('when a share was that of an entity', () => {
  it.each([
    ['in which month of 2020 was customs at 97%', /97%.*April 2020/],
    ['when was dubai municipality at 56.94 percent', /56\.94%.*2019/],
    ['متى كانت جمارك دبي عند 97%', /97%.*أبريل 2020/],
    // A target is no such share.
    ['when was the 50% target of phase 1 set', /2018/],
  ])('%s', (question, told) => {
    expect(ask(question).text).toMatch(told);
  });
});

describe('a number of entities that is claimed of the whole', () => {
  it.each([
    ['did more than 60 entities go paperless in dubai?', /^No\. .*45/],
    ['were over 40 entities in the strategy', /^Yes\. .*45/],
    ['هل شاركت أكثر من 50 جهة', /^لا\. .*45/],
  ])('%s', (question, told) => {
    expect(ask(question).text).toMatch(told);
  });

  it.each([
    'did more than 3 entities fail',
    'did more than 5 entities get the stamp',
    'هل حصلت أكثر من 5 جهات على الختم',
  ])('%s: some of them are counted', (question) => {
    expect(ask(question).text).not.toMatch(/^(?:Yes|No|نعم|لا)\. /);
  });
});

describe('follow-ups about a figure', () => {
  it.each([
    ['how many sheets did gdrfa save', 'more sheets than customs?', /^Yes\. .*88[^]*40\.6/],
    ['how many hours did gdrfa save', 'more hours than the municipality?', /^Yes\. .*3\.8/],
    ['كم ورقة وفرت الجمارك', 'أكثر من الإقامة؟', /^لا\. .*88[^]*40\.6/],
    ['sheets saved by april 2020', 'what percentage is that', /64\.9%/],
    ['كم ورقة توفرت حتى أبريل 2020', 'كم نسبة هذا', /64\.9%/],
  ])('%s – %s', (question, next, told) => {
    expect(ask(`${question} | ${next}`).text).toMatch(told);
  });

  it('a percentage is how far it came, unless a target is asked for', () => {
    expect(ask('strategy percentage').text).not.toMatch(/target: 100%/);
    expect(ask('what percentage did the strategy aim for').text).toMatch(/100%/);
  });
});

describe('members of a group in a phase', () => {
  it.each([
    ["which large entity isn't in phase 1", /Municipality[^]*Courts[^]*DHA/, /31 entities|RTA/],
    ['which of the large entities were not in phase 2', /RTA[^]*Police[^]*DEWA/, /Courts/],
    ['أي جهة كبيرة ليست في المرحلة الأولى', /بلدية[^]*محاكم[^]*الصحة/, /31/],
    ['منو من الجهات الكبيرة في المرحلة الثانية', /بلدية[^]*محاكم/, /الجمارك|جمارك/],
  ])('%s', (question, told, other) => {
    const { text } = ask(question);
    expect(text).toMatch(told);
    expect(text).not.toMatch(other);
  });

  it('an entity that is named is told of as before', () => {
    expect(ask('which entities are not in phase 1').text).toMatch(/31 entities/);
  });
});
