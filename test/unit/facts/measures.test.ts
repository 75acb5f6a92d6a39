import { asksWhetherReached, isHeldAgainst } from '../../../src/facts/rules/measures';
import { askedQuestion } from '../../support/facts/askedQuestion';

const frameOf = (text: string) => askedQuestion(text).frame;

describe('a relation', () => {
  it.each([
    'is a signature legal under {law: Law 46}',
    'where can I print under {strategy: the Strategy}',
    'does {law: Law 46} reach private companies',
    'tell me more of {strategy: the Strategy}',
    'هل التوقيع قانوني تحت {law: القانون 46}',
  ])('says nothing without a number or a target: %s', (text) => {
    expect(isHeldAgainst(frameOf(text))).toBe(false);
  });

  it.each([
    'did {dewa: DEWA} cut more than 60%',
    'did {dewa: DEWA} reach the target',
    'هل خفضت {dewa: ديوا} أكثر من 60%',
    'هل {dewa: ديوا} حققت المستهدف',
  ])('holds a figure against what stands with it: %s', (text) => {
    expect(isHeldAgainst(frameOf(text))).toBe(true);
  });

  it.each(['did they reach it', 'did {dewa: DEWA} miss it'])('may mean the target: %s', (text) => {
    expect(asksWhetherReached(frameOf(text))).toBe(true);
  });
});
