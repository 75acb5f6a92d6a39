/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-return -- the SDK's stored items are untyped */
import fc from 'fast-check';
import type { TurnStorage } from '../../../src/bot/ports/turnStorage';

/**
 * What the SDK asks of a storage (botbuilder-js, storageBaseTests.js), and what
 * state between turns needs beyond that. One body for every storage.
 * @param open gives an empty storage for each test.
 */
export function storageContract(name: string, open: () => Promise<TurnStorage>): void {
  let storage: TurnStorage;
  beforeEach(async () => {
    storage = await open();
  });

  async function readOne(key: string) {
    return (await storage.read([key]))[key];
  }

  describe(`${name}: reading`, () => {
    it('gives an empty object for keys that are not stored', async () => {
      expect(await storage.read(['unknown'])).toEqual({});
    });

    it('gives only those of several keys that are stored', async () => {
      await storage.write({ a: { n: 1 }, b: { n: 2 } });
      const items = await storage.read(['a', 'missing', 'b', 'a']);
      expect(Object.keys(items).sort()).toEqual(['a', 'b']);
      expect([items['a'].n, items['b'].n]).toEqual([1, 2]);
    });

    it('gives an empty object for no keys', async () => {
      expect(await storage.read([])).toEqual({});
    });

    it.each([undefined, null])('refuses %s instead of keys', async (keys) => {
      await expect(storage.read(keys as unknown as string[])).rejects.toThrow(
        new ReferenceError('Keys are required when reading.'),
      );
    });

    it('gives a copy: changing it changes nothing that is stored', async () => {
      await storage.write({ a: { list: [1] } });
      (await readOne('a')).list.push(2);
      expect((await readOne('a')).list).toEqual([1]);
    });
  });

  describe(`${name}: writing`, () => {
    it('creates items and gives each an eTag', async () => {
      await storage.write({ a: { id: 1 }, b: { id: 2 } });
      const { a, b } = await storage.read(['a', 'b']);
      expect(a).toEqual({ id: 1, eTag: expect.stringMatching(/./) });
      expect(b).toEqual({ id: 2, eTag: expect.stringMatching(/./) });
    });

    it('does not change the item that it is given', async () => {
      const item = { id: 1 };
      await storage.write({ a: item });
      expect(item).toEqual({ id: 1 });
    });

    it('changes the eTag with every write', async () => {
      await storage.write({ a: { id: 1 } });
      const first = (await readOne('a')).eTag;
      await storage.write({ a: { id: 1 } });
      expect((await readOne('a')).eTag).not.toBe(first);
    });

    it('replaces the whole item and does not merge', async () => {
      await storage.write({ a: { x: 1, y: 1 } });
      await storage.write({ a: { x: 2 } });
      expect(await readOne('a')).toEqual({ x: 2, eTag: expect.anything() });
    });

    it('accepts the eTag that was read, and refuses it once it is out of date', async () => {
      await storage.write({ a: { count: 1 } });
      const item = await readOne('a');
      await storage.write({ a: { ...item, count: 2 } });
      await expect(storage.write({ a: { ...item, count: 123 } })).rejects.toThrow(/eTag conflict/);
      expect((await readOne('a')).count).toBe(2);
    });

    it.each(['*', '', undefined])('overwrites whatever is stored with eTag %j', async (eTag) => {
      await storage.write({ a: { count: 1 } });
      await storage.write({ a: { count: 2 } });
      await storage.write({ a: { count: 100, eTag } });
      expect((await readOne('a')).count).toBe(100);
    });

    it('refuses an eTag that no storage gave', async () => {
      await storage.write({ a: { count: 1 } });
      await expect(storage.write({ a: { count: 2, eTag: 'W/"x"' } })).rejects.toThrow(/eTag/);
    });

    it.each([undefined, null])('refuses %s instead of changes', async (changes) => {
      await expect(storage.write(changes as unknown as object)).rejects.toThrow(
        new ReferenceError('Changes are required when writing.'),
      );
    });

    it('writes nothing when there are no changes', async () => {
      await expect(storage.write({})).resolves.toBeUndefined();
      await expect(storage.write([])).resolves.toBeUndefined();
    });

    it('keeps one of 50 concurrent writes whole', async () => {
      const writes = Array.from({ length: 50 }, (_, n) =>
        storage.write({ a: { n, again: { n }, eTag: '*' } }),
      );
      await Promise.all(writes);
      const { n, again } = await readOne('a');
      expect(again).toEqual({ n });
    });

    it('lets exactly one of 50 concurrent writers of the same eTag through', async () => {
      await storage.write({ a: { n: -1 } });
      const { eTag } = await readOne('a');
      const results = await Promise.allSettled(
        Array.from({ length: 50 }, (_, n) => storage.write({ a: { n, eTag } })),
      );
      expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
      expect((await readOne('a')).n).toBe(results.findIndex((r) => r.status === 'fulfilled'));
    });

    it('never blocks batches that write the same keys in different orders', async () => {
      const forwards = { a: { n: 1 }, b: { n: 1 }, c: { n: 1 } };
      const backwards = { c: { n: 2 }, b: { n: 2 }, a: { n: 2 } };
      await Promise.all(
        Array.from({ length: 40 }, (_, n) => storage.write(n % 2 ? forwards : backwards)),
      );
      const { a, b, c } = await storage.read(['a', 'b', 'c']);
      expect([b.n, c.n]).toEqual([a.n, a.n]);
    });
  });

  describe(`${name}: deleting`, () => {
    it('deletes several at once, and nothing else', async () => {
      await storage.write({ a: { n: 1 }, b: { n: 2 }, c: { n: 3 } });
      await storage.delete(['a', 'b']);
      expect(Object.keys(await storage.read(['a', 'b', 'c']))).toEqual(['c']);
    });

    it('does not mind keys that are not stored, nor none', async () => {
      await expect(storage.delete(['unknown'])).resolves.toBeUndefined();
      await expect(storage.delete([])).resolves.toBeUndefined();
    });

    it.each([undefined, null])('refuses %s instead of keys', async (keys) => {
      await expect(storage.delete(keys as unknown as string[])).rejects.toThrow();
    });

    it('does not give a rewritten item the eTag that the deleted one had', async () => {
      await storage.write({ a: { n: 1 } });
      const old = await readOne('a');
      await storage.delete(['a']);
      await storage.write({ a: { n: 2 } });
      await expect(storage.write({ a: { ...old, n: 3 } })).rejects.toThrow(/eTag/);
    });
  });

  describe(`${name}: any key and any value`, () => {
    it.each([
      ['punctuation', '!@#$%^&*()~/\\><,.?\';"`~'],
      ['slashes', 'msteams/conversations/19:abc@thread.tacv2;messageid=1/'],
      ['Arabic', 'محادثة/١٢٣'],
      ['an emoji', '👩‍👩‍👧'],
      ['a NUL character', 'a\0b'],
      ['a lone surrogate', 'a\ud800b'],
      ['nothing', ''],
      ['a space', ' '],
      ['10,000 characters', 'ك'.repeat(10_000)],
    ])('stores under a key of %s', async (_, key) => {
      await storage.write({ [key]: { n: 1 }, [`${key}!`]: { n: 2 } });
      const items = await storage.read([key, `${key}!`]);
      expect([items[key].n, items[`${key}!`].n]).toEqual([1, 2]);
      await storage.delete([key]);
      expect(Object.keys(await storage.read([key, `${key}!`]))).toEqual([`${key}!`]);
    });

    it.each([
      ['NUL characters', 'a\0b'],
      ['a lone surrogate', 'a\ud800b\udc00'],
      ['what looks like an escape', '\\u0000 \\ud800 "'],
      ['bidirectional marks', '\u202bمرحبا\u202c'],
      ['a megabyte', 'ش'.repeat(500_000)],
    ])('keeps %s in a value', async (_, text) => {
      await storage.write({ a: { text, [text.slice(0, 100)]: 1 } });
      expect(await readOne('a')).toEqual({
        text,
        [text.slice(0, 100)]: 1,
        eTag: expect.anything(),
      });
    });

    it('gives back what JSON keeps of any item under any key', async () => {
      const key = fc.string({ unit: 'binary', maxLength: 600 }).filter((k) => k !== '__proto__');
      await fc.assert(
        fc.asyncProperty(fc.dictionary(key, fc.jsonValue()), async (values) => {
          const items = Object.fromEntries(Object.entries(values).map(([k, v]) => [k, { v }]));
          await storage.write(items);
          const read = await storage.read(Object.keys(items));
          for (const k of Object.keys(items)) {
            const { eTag, ...item } = read[k];
            expect(typeof eTag).toBe('string');
            expect(JSON.stringify(item)).toBe(JSON.stringify(items[k]));
          }
          expect(Object.keys(read)).toHaveLength(Object.keys(items).length);
        }),
        { numRuns: 100 },
      );
    });
  });
}
