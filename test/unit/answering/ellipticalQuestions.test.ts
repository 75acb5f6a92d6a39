import type { Answerer } from '../../../src/answering/answerer';
import type { Conversation } from '../../../src/answering/model/conversationMemory';
import { lastOf, realAnswerer } from '../../support/knowledge/realAnswerer';

let answerer: Answerer;
/** What is remembered behind each entry that explains something other than the Strategy. */
let explained: { id: string; conversation: Conversation }[];
beforeAll(async () => {
  const { answerer: real, knowledge } = await realAnswerer();
  answerer = real;
  explained = knowledge.entries.flatMap(({ id, kind, answer, label }) =>
    ['howto', 'definition'].includes(kind) &&
    !/paperless strategy|the strategy/i.test(`${label.en} ${answer.en}`)
      ? [{ id, conversation: answerer.answer(label.en, {}).conversation }]
      : [],
  );
});

const last = (messages: string) => lastOf(answerer, messages);

describe('a question that leaves out what it is about', () => {
  it.each([
    'since when?',
    'where?',
    'who does it?',
    'how many?',
    'from when on?',
    'can you list some',
    'من متى؟',
    'وين؟',
    'كم عددها؟',
    'عطني أمثلة',
    'كم ياخذ وقت؟',
  ])('%s is told nothing of the Strategy behind an entry that explains something else', (asked) => {
    expect(explained.length).toBeGreaterThan(40);
    const told = explained.filter(({ conversation }) => {
      const { outcome } = answerer.answer(asked, conversation);
      const id = outcome.status === 'answered' ? outcome.entryId : '';
      return /^strategy\.|^final-|^command-/.test(id ?? '') || outcome.status === 'command';
    });
    expect(told.map(({ id }) => id)).toEqual([]);
  });

  it.each([
    'how many?',
    'can you list some',
    'how long does it take?',
    'كم عددها؟',
    'كم ياخذ وقت؟',
  ])('%s is not answered where nothing was spoken of', (message) => {
    expect(last(message).status).not.toBe('answered');
  });

  it.each([
    ['what is the stamp | which law is that?', /Law 1\/2021/],
    ['what are the rules for digital services fees | where?', /Dubai Design District/],
    ['how many users does UAE PASS have | who does it?', /35 types/],
    ['ما هو الختم | أي قانون؟', /قانون 1/],
    ['does scanning count as eliminating paper? | since when?', /scanning does not count|2018/],
    ['هل يُحتسب المسح الضوئي؟ | من متى؟', /المسح الضوئي|2018/],
  ])('%s is told nothing of what was only mentioned', (messages, other) => {
    expect(last(messages).text).not.toMatch(other);
  });

  it.each([
    ['who launched the strategy | when?', /5 February 2018/],
    ['when was the stamp launched | by whom?', /Smart Dubai/],
    ['what can I do through Dubai Police online? | from when on?', /2 January 2020/],
    ['Which entity saved the most paper? | when did it get the stamp?', /18 October 2021/],
    ['does removing printers count? | so how many sheets do I get for it', /0 sheets/],
    ['who is in phase 1 | and who is the lowest?', /53%/],
    ['متى أُطلق الختم | منو أطلقه؟', /دبي الذكية/],
    ['منو أطلق الاستراتيجية | متى؟', /5 فبراير 2018/],
  ])('%s is told of what was spoken of', (messages, told) => {
    expect(last(messages).text).toMatch(told);
  });
});
