import fc from 'fast-check';
import { DeletionIndex } from '../../../../src/answering/understanding/spellingIndex';
import { runToEnd } from '../../../../src/lib/pausableWork';
import { editDistance } from '../../../../src/language/text/editDistance';

const letters = 'abcdeوقرةشغال'.split('');
const word = fc
  .array(fc.constantFrom(...letters), { minLength: 3, maxLength: 9 })
  .map((parts) => parts.join(''));
const depthFor = ({ length }: string) => (length >= 7 ? 2 : 1);

const indexOf = (words: readonly string[]) => runToEnd(DeletionIndex.making(words, depthFor));

/** One typing error: a letter too few, too many, another one, or two exchanged. */
const mistyped = fc
  .tuple(word, fc.nat(), fc.constantFrom(...letters), fc.nat(3))
  .map(([meant, place, letter, kind]) => {
    const at = place % meant.length;
    const [head, tail] = [meant.slice(0, at), meant.slice(at)];
    const typed = [
      head + tail.slice(1),
      head + letter + tail,
      head + letter + tail.slice(1),
      head + tail.slice(1, 2) + tail.slice(0, 1) + tail.slice(2),
    ][kind];
    return { meant, typed: typed ?? '' };
  });

describe('the index of words by what is left after deleting letters', () => {
  it('finds every word that is one typing error away', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), mistyped, (others, { meant, typed }) => {
        const index = indexOf([...others, meant]);
        expect(index.near(typed, depthFor(typed))).toContain(meant);
      }),
    );
  });

  it('offers only words that are near', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), word, (words, typed) => {
        const index = indexOf(words);
        for (const found of index.near(typed, depthFor(typed))) {
          expect(words).toContain(found);
          // Up to two letters are taken out of each: no more than four edits lie between them.
          expect(editDistance(typed, found, 4)).toBeLessThanOrEqual(4);
        }
      }),
    );
  });

  it('finds nothing in no words, and nothing far from any', () => {
    expect(indexOf([]).near('paper', 1).size).toBe(0);
    expect(indexOf(['ورق', 'paper']).near('strategy', 2).size).toBe(0);
  });

  it('finds words in the order in which they were given', () => {
    const index = indexOf(['paler', 'paper', 'pacer']);
    expect([...index.near('pa er'.replace(' ', 'x'), 1)]).toEqual(['paler', 'paper', 'pacer']);
  });
});
