import fc from 'fast-check';
import { plainDecimal } from '../../../../src/store/core/sqlExpressions';
import { storableJson, storableName, storableText } from '../../../../src/store/core/storableText';
import { originalKey, storedKey } from '../../../../src/store/core/storedKey';
import { createTestDatabase, type TestDatabase } from '../../../support/database/database';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
});

const anyText = fc.string({ unit: 'binary', maxLength: 30 });
const brokenText = fc
  .array(fc.oneof(anyText, fc.constantFrom('\0', '\ud800', '\udfff', '\\u0000', '\\', '"')))
  .map((parts) => parts.join(''));

describe('what is made storable', () => {
  it('is left as it is where nothing is wrong with it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(!text.includes('\0'));
        expect(storableText(text)).toBe(text);
        expect(JSON.parse(storableJson({ text }))).toEqual({ text });
      }),
    );
  });

  it('is the same for a text and for a text in JSON', () => {
    fc.assert(
      fc.property(brokenText, (text) => {
        expect(JSON.parse(storableJson([text]))).toEqual([storableText(text)]);
      }),
      { examples: [['\ud800\0\udfff']] },
    );
  });

  it('is taken by jsonb, also as the name of a member', async () => {
    const { rows } = await database.db.executeQuery<{ value: unknown }>({
      sql: 'select $1::jsonb as value',
      parameters: [storableJson({ 'a\0\ud800': '\0\ud800\\u0000' })],
      query: { kind: 'RawNode', sqlFragments: [], parameters: [] },
      queryId: { queryId: 'test' },
    });
    expect(rows).toEqual([{ value: { 'a\ufffd': '\ufffd\\u0000' } }]);
  });

  it('makes null of what JSON has no word for', () => {
    expect([storableJson(undefined), storableJson(NaN)]).toEqual(['null', 'null']);
  });

  it('cuts a name without leaving half a character', () => {
    expect(storableName(`${'x'.repeat(399)}😀`)).toBe(`${'x'.repeat(399)}\ufffd`);
  });

  it.each([
    ['239200.00', '239200'],
    ['0.50', '0.5'],
    ['0.00', '0'],
    ['100', '100'],
    ['1000.10', '1000.1'],
  ])('writes the decimal %s as %s', (numeric, plain) => {
    expect(plainDecimal(numeric)).toBe(plain);
  });
});

describe('a stored key', () => {
  it('gives back what it was made of, unless that was too long', () => {
    fc.assert(
      fc.property(brokenText, (key) => {
        fc.pre(key.length < 60);
        expect(originalKey(storedKey(key))).toBe(key);
      }),
    );
    expect(storedKey('x'.repeat(400))).toBe('x'.repeat(400));
    expect(originalKey(storedKey('x'.repeat(401)))).toMatch(/^"[0-9a-f]{64}$/);
  });
});
