import { createFactWording } from '../../../src/facts/factValueText';
import type { Conversation } from '../../../src/answering/model/conversationMemory';
import { createServedDirectory } from '../../../src/composition/servedDirectories';
import { createAnswererAside } from '../../../src/composition/loadAnswerer';
import { createPrepareKnowledge } from '../../../src/serving/prepareKnowledge';
import { ServedKnowledge, type ReadyKnowledge } from '../../../src/serving/servedKnowledge';
import { knowledgeFiles } from '../../support/knowledge/knowledgeFiles';
import { realMessages } from '../../support/knowledge/messages';

type Files = ReturnType<typeof knowledgeFiles>;
const QUESTION = 'When was it launched?';

/** Whether the learning of each was stopped, in the order in which they were made ready. */
let stopped: AbortSignal[];
beforeEach(() => (stopped = []));

async function prepare(files: Files) {
  const messages = await realMessages();
  return createPrepareKnowledge({
    factWording: createFactWording(messages),
    makeAnswerer: (knowledge, signal) => {
      stopped.push(signal);
      return createAnswererAside(knowledge, messages, { signal });
    },
    signal: new AbortController().signal,
    onFault: (line, error) => {
      throw new Error(line, { cause: error });
    },
  })(files);
}

async function ready(files: Files): Promise<ReadyKnowledge> {
  const prepared = await prepare(files);
  if ('problems' in prepared) throw new Error(prepared.problems.join('\n'));
  return prepared.ready;
}

const withoutLaunch = () =>
  knowledgeFiles(
    ['entries.yaml', '- id: launch', '- id: start'],
    ['entries.yaml', 'followUps: [launch]', 'followUps: [start]'],
    ['entries.yaml', 'In 2018.', 'In the year 2018.'],
  );

describe('knowledge that is replaced while it is asked', () => {
  it('is answered from as a whole from the next question on; the one before learns no further', async () => {
    await using served = new ServedKnowledge(await ready(knowledgeFiles()));
    const found = () => served.ranking(QUESTION)[0]?.family;
    const listed = async () => (await served.search('when was it laun')).entries[0]?.id;
    expect([found(), await listed()]).toEqual(['launch', 'launch']);
    const next = await ready(withoutLaunch());
    expect(found()).toBe('launch');
    served.replace(next);
    expect([found(), await listed()]).toEqual(['start', 'start']);
    expect(served.knowledge).toBe(next.knowledge);
    expect(stopped.map(({ aborted }) => aborted)).toEqual([true, false]);
  });

  it('takes a conversation about an entry that is gone', async () => {
    await using served = new ServedKnowledge(await ready(knowledgeFiles()));
    const conversation: Conversation = { entryId: 'launch', names: ['gone'], language: 'en' };
    expect(served.answer('source?', conversation).outcome.text).not.toBe('');
    served.replace(await ready(withoutLaunch()));
    for (const question of ['source?', 'and phase 2?', 'phase 1', 'and in Arabic?', QUESTION])
      expect(served.answer(question, conversation).outcome.text).not.toBe('');
  });

  it('has the entities of whatever is served', async () => {
    await using served = new ServedKnowledge(await ready(knowledgeFiles()));
    const directory = createServedDirectory(served);
    expect(directory.get('roads')?.name.en).toBe('Roads Authority');
    served.replace(
      await ready(knowledgeFiles(['entities.yaml', 'en: Roads Authority', 'en: Road Authority'])),
    );
    expect(directory.get('roads')?.name.en).toBe('Road Authority');
    expect(directory.all.map(({ id }) => id)).toEqual(['roads', 'courts']);
    expect(directory.named('the Road Authority')).toEqual([['roads']]);
  });
});

it('names every problem of files that cannot be served, one line each', async () => {
  const prepared = await prepare(knowledgeFiles(['entries.yaml', 'kind: event', 'kind: evnt']));
  expect(prepared).toMatchObject({
    problems: [expect.stringMatching(/^entries\.yaml:2 launch › kind: /)],
  });
});
