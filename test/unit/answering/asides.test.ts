import type { LearningAnswerer } from '../../../src/answering/answerer';
import { realAnswerer } from '../../support/knowledge/realAnswerer';
import { surestAnswer } from '../../../src/answering/parts/asides';
import type { Step } from '../../../src/answering/conversation/conversationSteps';

describe('what only tells why something is asked', () => {
  let answerer: LearningAnswerer;
  beforeAll(async () => {
    ({ answerer } = await realAnswerer());
  });
  const answer = (text: string) => answerer.answer(text, {}).outcome;

  it.each([
    ['Was the RTA in the first phase? My colleague next door keeps betting on it', /^Yes\./],
    ['هل كانت هيئة الطرق في المرحلة الأولى؟ ربعي في المكتب مصرّين على العكس', /^نعم/],
    ['Which phase was Dubai Airports in (no clue why they ask me)', /phase 4/],
    ['min. age of a gov record before it is destroyed?', /[Ff]ive years/],
    ['what abt DEWA in 2018, how much did it cut', /60%/],
  ])('does not keep a question from its answer: %s', (text, said) => {
    expect(answer(text)).toMatchObject({
      status: 'answered',
      text: expect.stringMatching(said) as string,
    });
  });

  it('is no aside if it names another thing, a year or a figure', () => {
    const alone = answer('Was the RTA in the first phase?');
    expect(alone.status).toBe('answered');
    for (const more of ['And the bakery on the 5th floor?', 'I mean the 99 kiosks of 1987'])
      expect(answer(`Was the RTA in the first phase? ${more}`).text).not.toBe(alone.text);
  });
});

describe('the surest answer to a part', () => {
  const step = (status: string, confidence: number) =>
    ({ outcome: { status, confidence } }) as unknown as Step;

  it('is sure enough, and an answer', () => {
    expect(surestAnswer([step('answered', 0.7), step('answered', 0.9)])?.outcome.confidence).toBe(
      0.9,
    );
    expect(surestAnswer([step('answered', 0.59), step('suggested', 1), step('unknown', 1)])).toBe(
      undefined,
    );
  });
});
