import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { routeQuestion, type ExpertChannel } from '../../../src/experts/expertChannels';
import { topicsIn, type Topic } from '../../../src/experts/topicMatching';
import { saysExpertsHere } from '../../../src/language/questions/questionWords';

const { topics } = parse(
  readFileSync(join(__dirname, '../../../knowledge/topics.yaml'), 'utf8'),
) as {
  topics: Topic[];
};
const place = (
  channelId: string,
  entities: string[] = [],
  topicIds: string[] = [],
): ExpertChannel => ({
  channelId,
  name: channelId,
  entities,
  topics: topicIds,
  version: 1,
});

describe('the topic of a question', () => {
  it.each([
    ['How long must we keep the archives?', 'laws-archives'],
    ['ما مدة حفظ الوثائق في الأرشيف؟', 'laws-archives'],
    ['منو يوقّع إلكترونياً على هالتصريح', 'procedures-services'],
    ['how do you count the sheets we printed', 'measuring'],
    ['كم صفحة وفّرت الطابعات الجديدة', 'measuring'],
    ['my draft was rejected by the verifier', 'logging-records'],
    ['شو مستهدف المرحلة الياية', 'phases-results'],
  ])('is found by its words, inflected: %s', (question, topic) => {
    expect(topicsIn(question, topics)[0]).toBe(topic);
  });

  it('is none where none of the words stands', () => {
    expect(topicsIn('where is the prayer room', topics)).toEqual([]);
    expect(topicsIn('', topics)).toEqual([]);
  });
});

describe('where a question goes', () => {
  const all = place('all');
  const rta = place('rta', ['rta']);
  const laws = place('laws', [], ['laws-archives']);
  const wide = place('wide', ['rta', 'dewa'], ['measuring']);
  const places = [all, wide, rta, laws];

  it('prefers the entity, then the topic, then who answers for everything', () => {
    const to = (entities: string[], topicIds: string[]) =>
      routeQuestion({ entities, topics: topicIds }, places)?.expertChannel.channelId;
    expect(to(['rta'], ['laws-archives'])).toBe('rta');
    expect(to(['dewa'], ['laws-archives'])).toBe('wide');
    expect(to(['police'], ['laws-archives'])).toBe('laws');
    expect(to(['police'], [])).toBe('all');
    expect(to([], [])).toBe('all');
  });

  it('leads to a place that answers for it, whatever is set', () => {
    const ids = fc.subarray(['a', 'b', 'c']);
    const some = fc.array(fc.tuple(ids, ids), { maxLength: 5 });
    fc.assert(
      fc.property(some, ids, ids, (scopes, entities, topicIds) => {
        const set = scopes.map(([one, two], at) => place(String(at), one, two));
        const found = routeQuestion({ entities, topics: topicIds }, set)?.expertChannel;
        const answers = ({ entities: some, topics: others }: ExpertChannel) =>
          some.some((id) => entities.includes(id)) ||
          others.some((id) => topicIds.includes(id)) ||
          (some.length === 0 && others.length === 0);
        expect(found !== undefined).toBe(set.some(answers));
        if (found) expect(answers(found)).toBe(true);
      }),
    );
  });
});

describe('saying that the experts are here', () => {
  it.each([
    'experts here',
    'Experts here for RTA',
    'the experts for laws and archives are in this channel',
    'الخبراء هنا',
    'خبراء هيئة الطرق والمواصلات هنا',
    'الخبراء هنا لموضوع القوانين',
    'الخبراء هني حق الأرشيف',
  ])('is understood: %s', (text) => expect(saysExpertsHere(text)).toBe(true));

  it.each([
    'who are the experts here?',
    'من هم الخبراء هنا؟',
    'no more experts here',
    'لا خبراء هنا',
    'experts',
    'we are here',
    '',
  ])('is not taken from: %s', (text) => expect(saysExpertsHere(text)).toBe(false));
});
