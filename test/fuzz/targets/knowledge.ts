import assert from 'node:assert';
import { parse, stringify } from 'yaml';
import { buildKnowledge } from '../../../src/knowledge/buildKnowledge';
import type { Knowledge } from '../../../src/knowledge/knowledge';
import type { FuzzTarget } from '../fuzzTarget';
import { withOtherValue } from '../otherValues';
import { answererOf, TINY_FILES } from '../tinyKnowledge';

/** The first digit of an input says which file it stands for; behind it may stand `@17`, another value. */
const PARTS = /^[^]((?:@\d+\n)?)([^]*)$/;

/** The text as it is, or that of its values with another one among them. */
function textOf(head: string, text: string): string {
  if (head === '') return text;
  try {
    return stringify(withOtherValue(head + text, parse));
  } catch {
    return text;
  }
}

/** Every entry is found by its id, and whatever is asked has an outcome. */
function expectServed(knowledge: Knowledge): void {
  const answerer = answererOf(knowledge);
  for (const language of ['en', 'ar'] as const) {
    for (const { id } of knowledge.entries) answerer.answerOf(id, language);
    for (const { label } of knowledge.entries.slice(0, 4))
      assert(answerer.answer(label[language], {}).outcome.status);
  }
  for (const { language, question } of knowledge.tests)
    assert(answerer.answer(question, {}, language).outcome.status);
}

export const target: FuzzTarget = {
  seeds: () => [
    ...TINY_FILES.map(({ text }, at) => `${at}${text}`),
    ...TINY_FILES.map(({ text }, at) => `${at}@${at * 100}\n${text}`),
  ],
  check(input) {
    const [, head = '', rest = ''] = PARTS.exec(new TextDecoder().decode(input)) ?? [];
    const text = textOf(head, rest);
    const place = (input[0] ?? 0) % TINY_FILES.length;
    const files = TINY_FILES.map((file, at) => (at === place ? { ...file, text } : file));
    const linesOf = new Map(files.map((file) => [file.name, file.text.split('\n').length]));
    const built = buildKnowledge(files);
    if ('knowledge' in built) {
      // What is as it was need not be asked each time.
      if (files.some((file, at) => file.text !== TINY_FILES[at]?.text))
        expectServed(built.knowledge);
      return;
    }
    assert(built.problems.length > 0, 'refused without a reason');
    for (const { file, line, message } of built.problems) {
      const lines = linesOf.get(file);
      assert(lines !== undefined, `a problem of the file ${file}`);
      assert(
        line >= 1 && line <= lines && message !== '',
        `${file}:${line} of ${lines} ${message}`,
      );
    }
  },
};
