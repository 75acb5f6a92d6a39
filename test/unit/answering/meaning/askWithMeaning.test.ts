import type { Answerer } from '../../../../src/answering/answerer';
import { askWithMeaning } from '../../../../src/answering/meaning/askWithMeaning';
import type { TextVectors } from '../../../../src/answering/meaning/textVectors';

const VECTOR = new Float32Array(256).fill(1 / 16);

/** Answers by meaning what a vector was made for; notes what it knew at each pass. */
function answererThatWants(...texts: readonly string[]) {
  const passes: boolean[][] = [];
  const answer = (
    _question: string,
    _conversation: object,
    _preferred: unknown,
    vectors?: TextVectors,
  ) => {
    const known = texts.map((text) => vectors?.of(text) !== undefined);
    passes.push(known);
    const status = known.every(Boolean) ? 'answered' : 'unknown';
    return { outcome: { status }, conversation: {} };
  };
  return { answerer: { answer } as unknown as Answerer, passes };
}

const statusOf = async (asked: ReturnType<typeof askWithMeaning>) => (await asked).outcome.status;

describe('asking with meaning', () => {
  it('makes no vector for a question that its words answer', async () => {
    const encode = jest.fn(() => Promise.resolve(VECTOR));
    const { answerer, passes } = answererThatWants();
    expect(await statusOf(askWithMeaning(answerer, { encode }, 'when?', {}))).toBe('answered');
    expect(passes).toHaveLength(1);
    expect(encode).not.toHaveBeenCalled();
  });

  it('makes the vectors that are wanted, and asks again', async () => {
    const encode = jest.fn(() => Promise.resolve(VECTOR));
    const { answerer, passes } = answererThatWants('first?', 'second?');
    const asked = askWithMeaning(answerer, { encode }, 'first? second?', {});
    expect(await statusOf(asked)).toBe('answered');
    expect(passes).toEqual([
      [false, false],
      [true, true],
    ]);
    expect(encode.mock.calls).toEqual([['first?'], ['second?']]);
  });

  it('answers by words if a vector is late, and asks for it once', async () => {
    const encode = jest.fn(() => Promise.resolve(undefined));
    const { answerer } = answererThatWants('when?');
    expect(await statusOf(askWithMeaning(answerer, { encode }, 'when?', {}))).toBe('unknown');
    expect(encode).toHaveBeenCalledTimes(1);
  });

  it('answers by words without an encoder', async () => {
    const { answerer, passes } = answererThatWants('when?');
    expect(await statusOf(askWithMeaning(answerer, undefined, 'when?', {}))).toBe('unknown');
    expect(passes).toHaveLength(1);
  });

  it('takes no vector of another length', async () => {
    const { answerer } = answererThatWants('when?');
    const encode = () => Promise.resolve(new Float32Array(3));
    expect(await statusOf(askWithMeaning(answerer, { encode }, 'when?', {}))).toBe('unknown');
  });
});
