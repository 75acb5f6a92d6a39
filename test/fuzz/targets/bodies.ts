import assert from 'node:assert';
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { readJson } from '../../../src/http/bodyLimits';
import type { FuzzTarget } from '../fuzzTarget';

const MOST = 2_048;

/** As a request brings it, in two pieces. */
const asRequest = (body: Buffer) =>
  Readable.from([body.subarray(0, body.length >> 1), body.subarray(body.length >> 1)], {
    objectMode: false,
  }) as unknown as IncomingMessage;

function plainlyIn(body: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body));
  } catch {
    return undefined;
  }
}

export const target: FuzzTarget = {
  seeds: () => [
    '{"type":"message","text":"مرحبا","entities":[{"a":[1,2.5e3,null,true]}]}',
    '{"a":{"__proto__":{"b":1}},"constructor":{"prototype":{}}}',
    '{"constructor":"text","\\u005f_proto__":[]}',
    '[[[[[[[[[[]]]]]]]]]]',
    '"\\ud800" ',
    `{"text":"${'x'.repeat(2_100)}"}`,
  ],
  async check(input) {
    const read = await readJson(asRequest(input), MOST);
    if (input.length > MOST) assert.deepStrictEqual(read, { status: 413 });
    else if ('value' in read) {
      assert.deepStrictEqual(read.value, plainlyIn(input));
      assert(!Object.hasOwn(Object(read.value) as object, '__proto__'));
    } else assert.strictEqual(read.status, 400);
  },
  isAsync: true,
};
