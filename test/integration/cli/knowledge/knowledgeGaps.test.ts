import { randomUUID } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import * as knowledge from '../../../../src/cli/commands/knowledgeCommand';
import { readXlsx } from '../../../../src/cli/table/readXlsx';
import type { KnowledgeChange } from '../../../../src/curation/changes/knowledgeChange';
import { SqlAnswerFeedback } from '../../../../src/store/curation/sqlAnswerFeedback';
import type { Counted } from '../../../../src/curation/usage/usageCounts';
import { SqlPendingChanges } from '../../../../src/store/curation/sqlPendingChanges';
import { SqlUnansweredQuestions } from '../../../../src/store/curation/sqlUnansweredQuestions';
import { SqlUsageCounters } from '../../../../src/store/curation/sqlUsageCounters';
import { openCommandLine, type CommandLine } from '../../../support/process/commandLine';
import { writeSmallKnowledge } from '../../../support/knowledge/smallKnowledge';

let line: CommandLine;
let unanswered: SqlUnansweredQuestions;
let changes: SqlPendingChanges;
let usage: SqlUsageCounters;
beforeAll(async () => {
  line = await openCommandLine();
  unanswered = new SqlUnansweredQuestions(line.database.db);
  changes = new SqlPendingChanges(line.database.db);
  usage = new SqlUsageCounters(line.database.db);
});
afterAll(() => line[Symbol.asyncDispose]());

const run = (...args: string[]) => line.run(knowledge, ...args);

describe('knowledge gaps', () => {
  it('says so where there are none', async () => {
    expect(await run('gaps')).toMatchObject({ code: 0, output: 'No unanswered questions.\n' });
    expect(await run('gaps', '--json')).toMatchObject({ code: 0, output: '' });
  });

  it('lists each question once, the most asked first, with languages, wordings and entries', async () => {
    for (const text of [
      'is the fax allowed in phase 2?',
      'الفاكس مسموح في المرحلة 2؟',
      'is the fax allowed in phase 2?',
    ])
      await unanswered.save({ text, language: 'en', reason: 'unknown' });
    await unanswered.save({ text: 'where is the gym?', language: 'en', reason: 'none' });
    const { code, output } = await run('gaps');
    expect(code).toBe(0);
    const [first = '', second = ''] = output.split('\n\n');
    expect(first).toMatch(/^3 × in 2 wordings \(ar, en\), last on \d{4}-\d\d-\d\d\n/);
    expect(first).toContain(
      '    is the fax allowed in phase 2?\n    الفاكس مسموح في المرحلة 2؟\n  near: phase-',
    );
    expect(second).toMatch(/^1 × in 1 wording \(en\)/);
  });

  it('writes a line of JSON for each', async () => {
    const { output } = await run('gaps', '--json', '--days', '1');
    const rows = output
      .trim()
      .split('\n')
      .map((row) => JSON.parse(row) as unknown);
    expect(rows).toEqual([
      expect.objectContaining({
        count: 3,
        languages: ['ar', 'en'],
        spellings: [
          {
            text: 'is the fax allowed in phase 2?',
            count: 2,
            language: 'en',
            reasons: ['unknown'],
          },
          { text: 'الفاكس مسموح في المرحلة 2؟', count: 1, language: 'ar', reasons: ['unknown'] },
        ],
      }),
      expect.objectContaining({ count: 1 }),
    ]);
  });

  it.each([['--days', '0'], ['--days', 'x'], ['a', 'b'], ['--nothing']])(
    'is refused where it is called wrongly: %s %s',
    async (...args) => {
      const ran = await run('gaps', ...args.filter((arg) => arg !== undefined));
      expect(ran).toMatchObject({ code: 2 });
      expect(ran.errors).toContain('Usage: lawaraq knowledge gaps');
    },
  );
});

const PHRASINGS: KnowledgeChange = {
  kind: 'phrasings',
  entryId: 'phase-members',
  questions: { en: ['who takes part in {it}'], ar: ['منو مشارك', 'mnu mshark'] },
};
const DRAFT: KnowledgeChange = {
  kind: 'entry',
  entryId: 'fax-allowed',
  questions: { en: ['is the fax allowed in phase 2?'], ar: [] },
};

describe('knowledge pull', () => {
  const clone = () => {
    const { folder } = writeSmallKnowledge();
    const copy = line.file(`clone-${Math.random()}`);
    cpSync(folder, copy, { recursive: true });
    return copy;
  };
  const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

  it('applies every change to the files once, and nothing else of them changes', async () => {
    const folder = clone();
    const before = read(folder, 'phases/each-phase.yaml');
    await changes.add(PHRASINGS, 'somebody');
    await changes.add(DRAFT, 'somebody');
    await changes.add(DRAFT, 'somebody');
    const pulled = await run('pull', folder);
    expect(pulled).toMatchObject({ code: 0 });
    expect(pulled.output).toContain('3 of 3 changes pulled. Then run: lawaraq knowledge check');
    const after = read(folder, 'phases/each-phase.yaml');
    const added = after.split('\n').filter((row) => !before.split('\n').includes(row));
    // What somebody typed is no placeholder.
    expect(added.map((row) => row.trim())).toEqual([
      "- who takes part in '{'it'}'",
      '- منو مشارك',
      '- mnu mshark',
    ]);
    const drafts = read(folder, 'additions.yaml');
    expect(drafts).toMatch(/id: fax-allowed\n[^]*id: fax-allowed-2\n/);
    expect((await run('check', folder)).errors).toContain('fax-allowed › answer › en');
    expect(await run('pull', folder)).toMatchObject({ output: 'No changes are waiting.\n' });
  });

  it('writes a patch that Git takes, and leaves the folder as it is', async () => {
    const folder = clone();
    const before = read(folder, 'phases/each-phase.yaml');
    await changes.add(PHRASINGS, 'somebody');
    await changes.add(DRAFT, 'somebody');
    const patch = line.file('wishes.patch');
    expect(await run('pull', folder, '--patch', patch)).toMatchObject({ code: 0 });
    expect(read(folder, 'phases/each-phase.yaml')).toBe(before);
    expect(existsSync(join(folder, 'additions.yaml'))).toBe(false);
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    execFileSync('git', ['apply', patch], { cwd: folder });
    expect(read(folder, 'phases/each-phase.yaml')).toContain('منو مشارك');
    expect(read(folder, 'additions.yaml')).toContain('is the fax allowed in phase 2?');
  });

  it('leaves what cannot be applied pending, and says why', async () => {
    const folder = clone();
    await changes.add({ ...PHRASINGS, entryId: 'gone-entry' }, 'somebody');
    await changes.add(PHRASINGS, 'somebody');
    const ran = await run('pull', folder);
    expect(ran).toMatchObject({ code: 1 });
    expect(ran.errors).toMatch(
      /^change \d+ of \d{4}-\d\d-\d\d \(wordings for "gone-entry"\) cannot be applied: no file has an entry "gone-entry"\. It stays pending\./,
    );
    expect(await changes.list()).toHaveLength(1);
    expect(read(folder, 'phases/each-phase.yaml')).toContain('منو مشارك');
    await sql`update knowledge_changes set pulled_at = now()`.execute(line.database.db);
  });
});

describe('knowledge usage', () => {
  const count = (entryId: string, kind: Counted['kind'], times: number, language: 'ar' | 'en') =>
    Promise.all(Array.from({ length: times }, () => usage.add([{ entryId, kind, language }])));

  beforeAll(async () => {
    await count('', 'answered', 3, 'ar');
    await count('', 'declined', 1, 'ar');
    await sql`update usage_counts set day = '2026-11-17'`.execute(line.database.db);
    await count('', 'answered', 1, 'en');
    await count('phase-target.phase-2', 'answered', 3, 'ar');
    await count('phase-target.phase-2', 'unhelpful', 1, 'ar');
    await count('=cmd|calc', 'answered', 1, 'en');
  });

  it('tells by language, week and entry how questions were answered', async () => {
    const { code, output } = await run('usage');
    expect(code).toBe(0);
    const rows = output.split('\n').map((row) => row.trim().split(/\s{2,}/));
    expect(rows).toEqual(
      expect.arrayContaining([
        ['questions', 'answered', 'suggested', 'declined', 'helpful', 'unhelpful', 'coverage'],
        ['all', '4', '0', '1', '0', '0', '80%'],
        ['Arabic', '3', '0', '1', '0', '0', '75%'],
        ['English', '1', '0', '0', '0', '0', '100%'],
        ['week of 2026-11-16', '3', '0', '1', '0', '0', '75%'],
      ]),
    );
    const phase2 = ['phase-target.phase-2', 'ar', '3', '0', '0', '0', '1'];
    const at = (heading: string) => rows.findIndex(([first]) => first === heading);
    expect(rows[at('most asked') + 1]).toEqual(phase2);
    expect(rows[at('least helpful') + 1]).toEqual(phase2);
    expect(at('least helpful')).toBeGreaterThan(at('most asked'));
  });

  it('tells of the last days alone where that is wished', async () => {
    await sql`update usage_counts set day = day - 400 where day = '2026-11-17'`.execute(
      line.database.db,
    );
    expect((await run('usage', '--days', '300')).output).toMatch(/all +1 +0 +0/);
  });

  it('writes CSV in which nothing is a formula', async () => {
    const { output } = await run('usage', '--format', 'csv');
    const rows = output.replace('\ufeff', '').trim().split('\r\n');
    expect(rows[0]).toBe(
      '"entry","language","answered","suggested","declined","helpful","unhelpful"',
    );
    expect(rows[1]).toBe('"phase-target.phase-2","ar",3,0,0,0,1');
    expect(rows[2]).toBe('"\'=cmd|calc","en",1,0,0,0,0');
  });

  it('writes XLSX with numbers that are numbers', async () => {
    const file = line.file('usage.xlsx');
    expect(await run('usage', '--format', 'xlsx', '--by', 'week', '--out', file)).toMatchObject({
      code: 0,
    });
    const { headings, rows } = await readXlsx(readFileSync(file));
    expect(headings).toEqual([
      'week',
      'answered',
      'suggested',
      'declined',
      'helpful',
      'unhelpful',
      'coverage',
    ]);
    expect(rows[0]!.cells.slice(1)).toEqual([3, 0, 1, 0, 0, 0.75]);
  });

  it.each([
    [['--format', 'pdf'], '--format takes text, csv, xlsx.'],
    [['--by', 'person'], '--by takes entry, week, reason.'],
    [['--out', 'x'], '--out goes with'],
  ])('is refused where it is called wrongly: %j', async (args, why) => {
    const ran = await run('usage', ...args);
    expect(ran).toMatchObject({ code: 2 });
    expect(ran.errors).toContain(why);
  });
});

test('knowledge usage lists the reasons that people gave, and writes every one into a table', async () => {
  const feedback = new SqlAnswerFeedback(line.database.db);
  const answerId = randomUUID();
  const answer = { text: 'Half.', sources: [], followUps: [] };
  await feedback.show({
    ...{ id: answerId, language: 'en', entryId: 'phase-target.phase-1' },
    ...{ question: 'What?', showsQuestion: false, answer },
  });
  const reason = { kind: 'wrong' as const, text: '=60%\nsince May' };
  await feedback.rate({ answerId, person: 'a', verdict: 'unhelpful', reason });
  const { output } = await run('usage');
  expect(output).toMatch(/^phase-target\.phase-1 +en +unhelpful +\S+ +wrong +=60% since May$/m);
  expect(output).not.toContain(answerId);
  const table = await run('usage', '--format', 'csv', '--by', 'reason');
  expect(table.output).toMatch(/"entry","language","verdict","day","reason","text"/);
  // No spreadsheet may take what somebody typed for a formula.
  expect(table.output).toMatch(/"unhelpful","\d{4}-\d\d-\d\d","wrong","'=60%/);
});
