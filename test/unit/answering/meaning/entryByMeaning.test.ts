import type { Agreed } from '../../../../src/answering/agreement/agreeingRanking';
import { entryByMeaning } from '../../../../src/answering/meaning/entryByMeaning';
import type { FactReading } from '../../../../src/answering/facts/factReader';
import type { Ranking } from '../../../../src/answering/ranking/ranking';
import type { Question } from '../../../../src/answering/understanding/question';
import { askedQuestion } from '../../../support/facts/askedQuestion';

const ranking = (...ids: readonly string[]): Ranking =>
  ({
    candidates: ids.map((id) => ({
      entries: [{ id, slot: id === 'slotted' ? 'entity' : undefined }],
    })),
  }) as unknown as Ranking;

interface Case {
  cosine: number;
  /** The entry that is closest in meaning. */
  id?: string;
  agreeing?: readonly string[];
  conflict?: Agreed['conflict'];
  doubt?: string;
  script?: Question['script'];
  question?: string;
  uncovered?: readonly number[];
}

/** The id of the entry that answers. */
function answering({
  cosine,
  id = 'near',
  agreeing = [],
  conflict,
  doubt,
  script = 'latin',
  question = 'what became of the paper',
  uncovered = [],
}: Case): string | undefined {
  const reading = { ...askedQuestion(question), uncovered } as unknown as FactReading;
  return entryByMeaning(
    { entry: { id, cosine }, facts: [{ id: 'fact', cosine: 0.3 }], closenessOf: () => undefined },
    { question: { script } as Question, reading },
    { ranking: ranking(...agreeing), conflict, doubt } as Agreed,
  )?.id;
}

describe('the entry that is closest in meaning', () => {
  it('answers if it is first by words, too', () => {
    expect(answering({ cosine: 0.57, agreeing: ['near', 'other'] })).toBe('near');
    expect(answering({ cosine: 0.56, agreeing: ['near', 'other'] })).toBeUndefined();
    expect(answering({ cosine: 0.9, agreeing: ['other', 'near'] })).toBeUndefined();
  });

  it('answers though a likelier one disagrees only if it is very close', () => {
    const one = { agreeing: ['near'], conflict: 'command' as const };
    expect(answering({ ...one, cosine: 0.7 })).toBe('near');
    expect(answering({ ...one, cosine: 0.69 })).toBeUndefined();
  });

  it('answers though it is doubted only if it is closer than by its name alone', () => {
    const one = { agreeing: ['near'], doubt: 'askedWord' };
    expect(answering({ ...one, cosine: 0.85 })).toBe('near');
    expect(answering({ ...one, cosine: 0.84 })).toBeUndefined();
  });

  it.each(['how much plastic was avoided', 'كم بلاستيك وفروا'])(
    'does not answer if something else is counted: %s',
    (question) => {
      const at = question.startsWith('how') ? 2 : 1;
      const one = { cosine: 0.7, conflict: 'noun' as const, agreeing: ['near'], question };
      expect(answering({ ...one, uncovered: [at] })).toBeUndefined();
      expect(answering({ ...one, uncovered: [at + 1] })).toBe('near');
    },
  );

  it('is left to the words for Arabic in Latin letters', () => {
    expect(answering({ cosine: 0.9, agreeing: ['near'], script: 'arabizi' })).toBeUndefined();
  });
});
