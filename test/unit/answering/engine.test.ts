import { DEFAULT_TOLERANCE } from '../../../src/answering/model/tolerance';
import { createAnswerer, type Answerer } from '../../../src/answering/answerer';
import type { Engine } from '../../../src/answering/engine';
import { namesWithoutContext } from '../../../src/answering/ranking/nameAgreement';
import { loadKnowledge } from '../../../src/knowledge/readKnowledgeFolder';
import { createPhrases } from '../../../src/composition/loadAnswerer';
import { createEngine } from '../../support/knowledge/createEngine';
import { realMessages } from '../../support/knowledge/messages';
import { KNOWLEDGE } from '../../support/knowledge/realAnswerer';
import { plainKnowledge, type Phrasings } from '../../support/knowledge/plainTexts';
import { rounds } from '../../support/process/rounds';

const STAMP = ['who gets the stamp', 'how do we earn the stamp', 'من يحصل على الختم'];
const PAPER = ['how much paper was saved', 'sheets of paper that were saved', 'كم وفرنا من الورق'];

async function answererOf(phrasings: Phrasings, learns: boolean): Promise<Answerer> {
  const phrases = createPhrases(await realMessages());
  const answerer = createAnswerer(plainKnowledge(phrasings), phrases);
  if (learns) answerer.adopt(answerer.learn());
  return answerer;
}

const ask = (answerer: Answerer, text: string) => answerer.answer(text, {}).outcome;

const OUTSIDE = ['will it rain on friday', 'who won the match last night', 'كيف الطقس اليوم', ''];

describe.each([
  ['before it has learned', false],
  ['when it has learned', true],
])('an engine of hardly any knowledge, %s', (_, learns) => {
  it('answers nothing where there is nothing', async () => {
    const answerer = await answererOf({}, learns);
    expect(ask(answerer, 'who gets the stamp')).toMatchObject({ status: 'unknown', confidence: 0 });
    expect(answerer.ranking('who gets the stamp')).toEqual([]);
  });

  it('answers from a single entry what it is about, and nothing else', async () => {
    const answerer = await answererOf({ stamp: STAMP }, learns);
    for (const text of ['who earns the stamp', 'من يحصل على هذا الختم'])
      expect(ask(answerer, text)).toMatchObject({ status: 'answered', entryId: 'stamp' });
    for (const text of OUTSIDE) expect(ask(answerer, text).status).not.toBe('answered');
  });

  it('tells two entries apart, and answers nothing that neither is about', async () => {
    const answerer = await answererOf({ stamp: STAMP, paper: PAPER }, learns);
    for (const [text, entryId] of [
      ['who earns the stamp', 'stamp'],
      ['من يحصل على هذا الختم', 'stamp'],
      ['how many sheets were saved', 'paper'],
      ['كم ورقة وفرنا', 'paper'],
    ] as const)
      expect([text, ask(answerer, text)]).toMatchObject([text, { status: 'answered', entryId }]);
    for (const text of OUTSIDE) expect(ask(answerer, text).status).not.toBe('answered');
  });
});

describe('what an engine has learned', () => {
  const knowledge = plainKnowledge({ stamp: STAMP, paper: PAPER });
  const engine = createEngine(knowledge, { tolerance: DEFAULT_TOLERANCE });
  const rankingOf = (text: string) => {
    const question = engine.read(text);
    return engine.rank(question, namesWithoutContext(question.mentions));
  };

  it('changes nothing until it is adopted', () => {
    const ranking = rankingOf('who saved the stamp');
    const confidence = engine.confidence(ranking);
    const learned = engine.learn();
    expect(rankingOf('who saved the stamp')).toEqual(ranking);
    expect(engine.confidence(rankingOf('who saved the stamp'))).toBe(confidence);
    engine.adopt(learned);
    expect(rankingOf('who saved the stamp')).not.toEqual(ranking);
    expect(engine.confidence(rankingOf('who saved the stamp'))).toBe(learned.confidence);
  });

  it('does for an edited version of the knowledge until that has learned', () => {
    const edited = plainKnowledge({ pen: ['who pays for the pens'], paper: PAPER, stamp: STAMP });
    const next = (before?: Engine) =>
      createEngine(edited, { tolerance: DEFAULT_TOLERANCE, before });
    const scoreIn = (other: Engine) => {
      const { candidates } = other.rank(other.read('who earns the stamp'), namesWithoutContext([]));
      return candidates.find(({ family }) => family.id === 'stamp')?.score ?? 0;
    };
    const plain = scoreIn(next());
    expect(scoreIn(next(createEngine(knowledge, { tolerance: DEFAULT_TOLERANCE })))).toBe(plain);
    const learned = engine.learn();
    engine.adopt(learned);
    expect(scoreIn(next(engine))).toBeGreaterThan(plain);
    expect(next(engine).confidence(rankingOf('who saved the stamp'))).toBe(learned.confidence);
  });

  it('is the same whether phrasings were read for an earlier version or not', async () => {
    const built = await loadKnowledge(KNOWLEDGE);
    if ('problems' in built) throw new Error('The knowledge has mistakes.');
    const entries = built.knowledge.entries.filter((_, at) => at % rounds(1, 10) === 0);
    const later = { ...built.knowledge, entries };
    const fewer = { ...later, entries: entries.filter((_, at) => at % 7 > 0) };
    const before = createEngine(fewer, { tolerance: DEFAULT_TOLERANCE });
    const [fresh, again] = [undefined, before].map((earlier) =>
      createEngine(later, { tolerance: DEFAULT_TOLERANCE, before: earlier }),
    );
    expect(again?.trainingTask()).toEqual(fresh?.trainingTask());
  });

  it('is the same every time, and an engine that is started with it needs not learn', () => {
    const learned = engine.learn();
    expect(engine.learn()).toEqual(learned);
    engine.adopt(learned);
    const other = createEngine(knowledge, { tolerance: DEFAULT_TOLERANCE, learned });
    const question = other.read('who saved the stamp');
    expect(
      other.rank(question, namesWithoutContext([])).candidates.map(({ score }) => score),
    ).toEqual(rankingOf('who saved the stamp').candidates.map(({ score }) => score));
    expect(other.confidence(rankingOf('who saved the stamp'))).toEqual(
      engine.confidence(rankingOf('who saved the stamp')),
    );
  });
});
