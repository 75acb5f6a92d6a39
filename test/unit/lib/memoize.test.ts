import fc from 'fast-check';
import { memoize } from '../../../src/lib/memoize';

describe('what is remembered of texts', () => {
  it('is what the function says of each, undefined too', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')),
        fc.nat(6),
        (texts, most) => {
          const find = (text: string) => (text === 'a' ? undefined : `${text}!`);
          const remembered = memoize(find, most);
          for (const text of texts) expect(remembered(text)).toBe(find(text));
        },
      ),
    );
  });

  it('is found once while it is among the half of them that were asked for last', () => {
    const asked: string[] = [];
    const remembered = memoize((text) => asked.push(text), 8);
    for (let round = 0; round < 20; round += 1) {
      remembered('often');
      for (const other of ['x', 'y']) remembered(`${other}${round}`);
    }
    expect(asked.filter((text) => text === 'often')).toEqual(['often']);
  });

  it('is forgotten once enough others were asked for', () => {
    const asked: string[] = [];
    const remembered = memoize((text) => asked.push(text), 4);
    for (const text of ['a', 'b', 'c', 'd', 'e', 'a']) remembered(text);
    expect(asked).toEqual(['a', 'b', 'c', 'd', 'e', 'a']);
  });
});
