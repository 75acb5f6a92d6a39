import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as evaluation from '../../../src/cli/commands/evalCommand';
import type { EvalReport } from '../../../src/cli/eval/evalReport';
import { KnowledgeError } from '../../../src/composition/loadAnswerer';
import { listening } from '../../support/process/commandLine';
import { writeSmallKnowledge } from '../../support/knowledge/smallKnowledge';
import { writeOneLanguageKnowledge } from '../../support/knowledge/oneLanguageKnowledge';

const small = writeSmallKnowledge();
const shop = writeOneLanguageKnowledge();
const folder = mkdtempSync(join(tmpdir(), 'lawaraq-questions-'));
afterAll(() => {
  small[Symbol.dispose]();
  shop[Symbol.dispose]();
  rmSync(folder, { recursive: true, force: true });
});

interface Line {
  text: string;
  expect: string | null;
  lang?: string;
  tag?: string;
}

function questionsFile(contents: string | readonly Line[]): string {
  const file = join(folder, 'questions.jsonl');
  const text =
    typeof contents === 'string'
      ? contents
      : contents.map((line) => JSON.stringify({ lang: 'en', tag: 'plain', ...line })).join('\n');
  writeFileSync(file, text);
  return file;
}

const evaluate = (knowledge: string, contents: string | readonly Line[], ...options: string[]) =>
  listening(() =>
    evaluation.run(['--knowledge', knowledge, '--questions', questionsFile(contents), ...options]),
  );

const ABOUT_THE_SHOP: Line[] = [
  { text: 'How long does delivery take?', expect: 'delivery' },
  { text: 'can i return the matress', expect: 'returns' },
  { text: 'which sizes do you have', expect: 'sizes', tag: 'worded' },
  // Asked as one entry is, marked as another: a mistake that has to show.
  { text: 'Can I pay by card?', expect: 'warranty', tag: 'worded' },
  { text: 'who wrote the third symphony of brahms', expect: null, tag: 'oos' },
  { text: 'translate good morning into japanese', expect: null, tag: 'oos' },
];

describe('lawaraq eval --json', () => {
  let report: EvalReport;
  beforeAll(async () => {
    const ran = await evaluate(shop.folder, ABOUT_THE_SHOP, '--json', '--allow-single-language');
    expect({ code: ran.code, errors: ran.errors }).toEqual({ code: 0, errors: '' });
    report = JSON.parse(ran.output) as EvalReport;
  });

  it('has just the keys that are promised, those of the tags as they are in the file', () => {
    const recall = ['n', 'recallAt1', 'recallAt3', 'mrr'];
    expect(Object.keys(report)).toEqual([
      'tags',
      'all',
      'auroc',
      'acc95',
      'decision',
      'entries',
      'phrasings',
      'buildMs',
      'latencyMs',
      'peakRssMb',
    ]);
    expect(Object.keys(report.tags)).toEqual(['plain', 'worded']);
    expect(Object.keys(report.all)).toEqual(recall);
    expect(Object.keys(report.tags.plain ?? {})).toEqual(recall);
    expect(Object.keys(report.decision.inScope)).toEqual([
      'answeredRight',
      'answeredWrong',
      'suggestedWithRight',
      'suggestedWithout',
      'declined',
    ]);
    expect(Object.keys(report.decision.outOfScope)).toEqual(['answered', 'suggested', 'declined']);
  });

  it('rates the ranking of the questions in scope, by tag and in all', () => {
    expect(report.tags.plain).toEqual({ n: 2, recallAt1: 1, recallAt3: 1, mrr: 1 });
    expect(report.tags.worded).toMatchObject({ n: 2, recallAt1: 0.5 });
    expect(report.all).toMatchObject({ n: 4, recallAt1: 0.75 });
    expect(report.all.mrr).toBeCloseTo((2 + 2 * (report.tags.worded?.mrr ?? NaN)) / 4, 12);
  });

  it('rates confidence and decision: strange questions are told from those about the shop', () => {
    expect(report.auroc).toBe(1);
    expect(report.acc95).toBe(0.75);
    const { inScope, outOfScope } = report.decision;
    const shares = Object.values(inScope).map(Number);
    expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(1, 12);
    expect(inScope.answeredRight).toBeGreaterThanOrEqual(0.5);
    expect(outOfScope.answered).toBe(0);
  });

  it('says what the engine cost', () => {
    expect(report).toMatchObject({ entries: shop.entries, phrasings: shop.phrasings });
    expect(report.buildMs).toBeGreaterThan(0);
    expect(report.latencyMs.p50).toBeGreaterThan(0);
    expect(report.latencyMs.p99).toBeGreaterThanOrEqual(report.latencyMs.p50 ?? NaN);
    expect(report.peakRssMb).toBeGreaterThan(20);
  });
});

describe('lawaraq eval', () => {
  it('takes an entry that is written for several by its own id or by that of one of them', async () => {
    const text = 'What is the target of phase 2?';
    const { output } = await evaluate(
      small.folder,
      [
        { text, expect: 'phase-target', tag: 'entry' },
        { text, expect: 'phase-target.phase-2', tag: 'expansion' },
        { text, expect: 'phase-target.phase-1', tag: 'other' },
      ],
      '--json',
    );
    const { tags, auroc, acc95, decision } = JSON.parse(output) as EvalReport;
    expect([tags.entry, tags.expansion, tags.other].map((tag) => tag?.recallAt1)).toEqual([
      1, 1, 0,
    ]);
    expect(decision.inScope).toMatchObject({ answeredRight: 2 / 3, answeredWrong: 1 / 3 });
    // Nothing out of scope was asked.
    expect([auroc, acc95, decision.outOfScope.declined]).toEqual([null, null, null]);
  });

  it('prints a table with the entries that are confused, the number of times and an example', async () => {
    const confused: Line[] = [
      { text: 'Can I pay by card?', expect: 'warranty' },
      { text: 'How can I pay?', expect: 'warranty' },
      { text: 'How long does delivery take?', expect: 'sizes' },
    ];
    const { output, code } = await evaluate(
      shop.folder,
      [...ABOUT_THE_SHOP.slice(0, 3), ...confused],
      '--allow-single-language',
    );
    expect(code).toBe(0);
    expect(output).toMatch(/^In scope +n +recall@1 +recall@3 +mrr$/m);
    expect(output).toMatch(/^all +6 +50\.0 % /m);
    const from = output.indexOf('Confused most often');
    const pairs = output.slice(from).trim().split('\n').slice(2);
    expect(pairs.map((pair) => pair.split(/ {2,}/))).toEqual([
      ['warranty → payment', '2', 'Can I pay by card?'],
      ['sizes → delivery', '1', 'How long does delivery take?'],
    ]);
  });

  it('refuses knowledge in one language unless that is allowed', async () => {
    await expect(evaluate(shop.folder, ABOUT_THE_SHOP)).rejects.toThrow(KnowledgeError);
  });

  it('names every malformed line and measures nothing', async () => {
    const right = '{"text":"which sizes","expect":"sizes","lang":"en","tag":"a"}';
    const { code, output, errors } = await evaluate(
      shop.folder,
      [
        right,
        '{"text":"no end"',
        '',
        '{"text":"who answers it?","lang":"en","tag":"a"}',
        '{"text":" ","expect":null,"lang":"en","tag":"a"}',
        '["sizes"]',
        right,
      ].join('\r\n'),
      '--allow-single-language',
    );
    expect({ code, output }).toEqual({ code: 1, output: '' });
    const faults = errors.trim().split('\n');
    expect(faults.map((fault) => /questions\.jsonl:(\d+) /.exec(fault)?.[1])).toEqual([
      '2',
      '4',
      '5',
      '6',
      undefined,
    ]);
    expect(faults[0]).toMatch(/not JSON/);
    expect(faults[1]).toMatch(/"expect"/);
    expect(faults[2]).toMatch(/"text"/);
    expect(faults[4]).toBe('Nothing was measured.');
  });

  it('says that a file has no questions', async () => {
    const { code, errors } = await evaluate(shop.folder, '\n\n', '--allow-single-language');
    expect(code).toBe(1);
    expect(errors).toMatch(/has no questions/);
  });

  it('counts an entry that is not there as missed, and says so', async () => {
    const { output, errors } = await evaluate(
      shop.folder,
      [{ text: 'Can I pay by card?', expect: 'refunds' }],
      '--json',
      '--allow-single-language',
    );
    expect(errors).toMatch(/expected: refunds/);
    expect((JSON.parse(output) as EvalReport).all).toEqual({
      n: 1,
      recallAt1: 0,
      recallAt3: 0,
      mrr: 0,
    });
  });

  it('says how it is used when there are no questions to ask', async () => {
    const { code, errors } = await listening(() => evaluation.run(['--json']));
    expect(code).toBe(2);
    expect(errors).toMatch(/--questions is missing[^]*Usage: lawaraq eval/);
  });
});
