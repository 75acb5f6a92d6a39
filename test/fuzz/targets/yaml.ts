import assert from 'node:assert';
import { isMap } from 'yaml';
import { readSafeYaml } from '../../../src/knowledge/yaml/safeYaml';
import type { FuzzTarget } from '../fuzzTarget';
import { TINY_FILES } from '../tinyKnowledge';

const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];
const DEEPEST = 32;

/** No key that reaches what all objects share, and no more levels than a stack holds. */
function expectPlain(value: unknown, depth = 0): void {
  if (typeof value !== 'object' || value === null) return;
  assert(depth <= DEEPEST, 'too deep');
  for (const [key, each] of Object.entries(value)) {
    assert(!FORBIDDEN.includes(key), `the key ${key}`);
    expectPlain(each, depth + 1);
  }
}

export const target: FuzzTarget = {
  seeds: () => [
    ...TINY_FILES.map(({ text }) => text),
    'a: &x [1, 2]\nb: *x\nc: { <<: *x }\n',
    '- |\n  text\n   more\n- >-\n  folded\n\n  text\n- "es\\u202Ecaped\\n"\n',
    '? complex\n: value\n--- !!map\n...\n%YAML 1.2\n---\n- !!str 1\n',
    '\ufeffa: {b: [c, {d: e}], f: "g\n  h"} # comment\r\ni: 2020-01-01\r\n',
  ],
  check(input) {
    const text = new TextDecoder().decode(input);
    const lines = text.split('\n').length;
    const read = readSafeYaml(text);
    if ('faults' in read) {
      assert(read.faults.length > 0, 'refused without a reason');
      for (const { line, message } of read.faults)
        assert(line >= 1 && line <= lines && message !== '', `${line} of ${lines}: ${message}`);
      return;
    }
    expectPlain(read.value);
    const { contents } = read.document;
    if (isMap(contents))
      assert.strictEqual(Object.keys(read.value as object).length, contents.items.length);
    for (const position of [0, text.length >> 1, text.length])
      assert(read.lineAt(position) >= 1 && read.lineAt(position) <= lines);
  },
};
