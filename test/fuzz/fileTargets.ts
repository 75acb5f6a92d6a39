import { strToU8, zipSync } from 'fflate';
import assert from 'node:assert';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { isMap, parse, stringify } from 'yaml';
import { groupQnaRows, dedupePhrasings } from '../../src/cli/import/groupQnaRows';
import { readQnaRows } from '../../src/cli/import/readQnaRows';
import { readTsv } from '../../src/cli/import/readTsv';
import { toKnowledgeFiles } from '../../src/cli/import/toKnowledgeFiles';
import { readPeople } from '../../src/cli/people/readPeople';
import { readRecordRows } from '../../src/cli/records/readRecordRows';
import { withGuard } from '../../src/cli/table/formulaGuard';
import { readCsv } from '../../src/cli/table/readTable';
import { readXlsx } from '../../src/cli/table/readXlsx';
import { cellText, type Table } from '../../src/cli/table/table';
import { readSheet } from '../../src/cli/translation/translationSheet';
import {
  ConfigError,
  readAnsweringConfig,
  readConfig,
  readRecordConfig,
} from '../../src/config/config';
import { planTranslation } from '../../src/curation/translation/planTranslation';
import { translationRows } from '../../src/curation/translation/translationRows';
import { buildKnowledge } from '../../src/knowledge/buildKnowledge';
import type { Knowledge } from '../../src/knowledge/knowledge';
import { readSafeYaml } from '../../src/knowledge/yaml/safeYaml';
import { LANGUAGES } from '../../src/language/text/detectLanguage';
import { checkLocale } from '../../src/messages/checkLocale';
import { locateFault, parseLocaleFile } from '../../src/messages/localeFile';
import { placeholdersOf, type MessageKey } from '../../src/messages/localeSchema';
import { createMessages, type MessageValues } from '../../src/messages/messages';
import { checkValue } from '../../src/records/rules/checkValue';
import type { FieldName } from '../../src/records/model/recordFields';
import { BackupError, FORMAT, FORMAT_VERSION, RowSum } from '../../src/store/backup/backupFormat';
import { readBackup, type Part } from '../../src/store/backup/readBackup';
import { LOCALES } from '../support/knowledge/messages';
import type { FuzzTarget } from './fuzzTarget';
import { withOtherValue } from './otherValues';
import { shippedMessages } from './shippedMessages';
import { TINY_FILES, answererOf, tinyEntities } from './tinyKnowledge';

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

const yaml: FuzzTarget = {
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

const knowledge: FuzzTarget = {
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

const SHIPPED = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    JSON.parse(readFileSync(join(LOCALES, `${language}.json`), 'utf8')) as Record<string, string>,
  ]),
) as Record<(typeof LANGUAGES)[number], Record<MessageKey, string>>;

/** Messages whose texts are changed; an input is a part of a file and holds these. */
const KEYS = [
  'input.tooLong',
  'log.monthly',
  'answer.source',
  'help.title',
  'log.pagesBecome',
] as const satisfies readonly MessageKey[];

const partOf = (locale: Readonly<Record<string, string>>) =>
  JSON.stringify(Object.fromEntries(KEYS.map((key) => [key, locale[key]])), null, 2);

const locale: FuzzTarget = {
  seeds: () => LANGUAGES.map((language) => partOf(SHIPPED[language])),
  check(input) {
    // Each takes a while: one language for an input.
    const language = LANGUAGES[input.length % LANGUAGES.length] ?? 'en';
    const file = { name: `${language}.json`, text: new TextDecoder().decode(input) };
    const lines = file.text.split('\n').length;
    const expectLocated = (line: string) => {
      const number = Number(/^\w+\.json:(\d+) [^]+$/.exec(line)?.[1]);
      assert(number >= 1 && number <= lines, `${line}, of ${lines} lines`);
    };
    const parsed = parseLocaleFile(file);
    if ('problem' in parsed) return expectLocated(parsed.problem);
    const { json } = parsed;
    const isObject = typeof json === 'object' && json !== null && !Array.isArray(json);
    const whole: unknown = isObject ? { ...SHIPPED[language], ...json } : json;
    const faults = checkLocale(whole, language);
    for (const fault of faults) expectLocated(locateFault(file, fault));
    if (faults.length === 0) expectSaid(whole as Record<MessageKey, string>, language);
  },
};

/** What was found to be in order can be said, whatever it is filled in with. */
function expectSaid(
  locale: Readonly<Record<MessageKey, string>>,
  language: (typeof LANGUAGES)[number],
): void {
  const messages = createMessages({ ...SHIPPED, [language]: locale });
  for (const key of KEYS)
    for (const value of [0, 1, 2, 11, 100, 1.5, 'text']) {
      const values = Object.fromEntries(placeholdersOf(key).map((name) => [name, value]));
      const said = messages.say(language, key, values as MessageValues<typeof key>[0]);
      assert.strictEqual(typeof said, 'string');
    }
}

const NAMED = /^[A-Za-z][A-Za-z0-9_]+ [^]+\.$/;

const PRODUCTION = `MicrosoftAppId=2f1c9a4e-0b7d-4c55-9d3e-6a8b1f20c7d4
MicrosoftAppType=SingleTenant
MicrosoftAppTenantId=72f988bf-86f1-41af-91ab-2d7cd011db47
MicrosoftAppPassword=aB3~kQ9-zX7.pL2_wV5sR8tY1uI4oP6d
DATABASE_URL=postgresql://bot:Xk29fjQ2lsd8@db.internal:5432/lawaraq?sslmode=verify-full
PUBLIC_URL=https://paper.dubai.ae
FIRST_ADMINS=2f1c9a4e-0b7d-4c55-9d3e-6a8b1f20c7d4,3f1c9a4e-0b7d-4c55-9d3e-6a8b1f20c7d4
EVIDENCE_HOSTS=example.sharepoint.com
PORT=443`;

const config: FuzzTarget = {
  seeds: () => [
    PRODUCTION,
    PRODUCTION.replace('SingleTenant', 'MultiTenant').replace(
      'MicrosoftAppTenantId',
      'ALLOWED_TENANTS',
    ),
    'DATABASE_URL=postgres://localhost/x\nPORT=0\nDRAIN_DELAY_SECONDS=8\nREMINDERS=off\nLOG_LEVEL=debug\nHELP_CONTACT=mailto:a@b.ae',
    'OTEL_EXPORTER_OTLP_ENDPOINT=https://collector:4318\nMETRICS_PORT=9464\nWRONG_ANSWERS_PER_HUNDRED=2.5\nCENTRAL_REVIEW_ABOVE=1000000\nFACTOR_SET=epa\nTURNS_PER_MINUTE=off',
  ],
  check(input) {
    const env = Object.fromEntries(
      input
        .toString()
        .split('\n')
        .map((line) => [line.split('=', 1)[0] ?? '', line.split('=').slice(1).join('=')]),
    );
    const reads = [
      () => readConfig('production', env, []),
      () => readConfig('local', env, []),
      () => readAnsweringConfig(env),
      () => readRecordConfig(env),
    ];
    for (const read of reads)
      try {
        read();
      } catch (error) {
        if (!(error instanceof ConfigError)) throw error;
        assert(error.problems.length > 0 && error.problems.every((line) => NAMED.test(line)));
        expectSecret(env, error.message);
      }
  },
};

/** Values may be secret: the long ones are in no message. */
function expectSecret(env: Readonly<Record<string, string>>, message: string): void {
  for (const name of ['MicrosoftAppPassword', 'DATABASE_URL']) {
    const value = env[name] ?? '';
    if (value.length >= 16) assert(!message.includes(value), `${name} is in the message`);
  }
}

/** Undefined where it is refused; in words, not by a fault of ours. */
function tableIn(read: (file: Buffer) => Table, file: Buffer): Table | undefined {
  try {
    return read(file);
  } catch (error) {
    assert(error instanceof Error && error.constructor === Error, String(error));
    assert.match(error.message, /^it (?:is|holds) /);
    return undefined;
  }
}

/** Rows as a spreadsheet counts them, each with a cell for every heading. */
function expectTable({ headings, rows }: Table, lines: number): void {
  let last = 0;
  for (const { number, cells } of rows) {
    assert(number > last && number <= lines, `row ${number} of ${lines} lines`);
    assert(
      cells.some((cell) => cellText(cell) !== ''),
      'an empty row',
    );
    last = number;
  }
  assert(headings.every((heading) => heading === heading.trim()));
}

const quoted = (cell: string) => `"${withGuard(cell).replaceAll('"', '""')}"`;

/** Written again as the bot writes it, it reads the same. */
function expectSameAgain(table: Table): void {
  const lines = [table.headings, ...table.rows.map(({ cells }) => cells.map(cellText))];
  const file = lines.map((cells) => cells.map(quoted).join(',')).join('\r\n');
  const again = readCsv(Buffer.from(`\ufeff${file}`));
  assert.deepStrictEqual(again.headings, table.headings);
  const cellsOf = (one: Table) => one.rows.map(({ cells }) => cells.map(cellText));
  assert.deepStrictEqual(cellsOf(again), cellsOf(table));
}

const tables: FuzzTarget = {
  seeds: () => [
    'id,name,entity\r\n1,"a ""b"", c",rta\r\n2,\'=1+1,dewa\r\n',
    'المعرّف;الاسم\n1;مريم\n\n2;"سطر\nوسطر"\n',
    '\ufeff"id"\t"name"\t\n1\t2\t3\n',
    Buffer.from('\ufeffid\tname\n1\tمريم\n', 'utf16le'),
    'a,a,,\n,,,\nx,1.50,007,=1\n',
    'Question\tAnswer\nWhy "so"?\t"It is, so."\n"two\tcells"\tx\n',
  ],
  check(input) {
    const lines = input.toString('latin1').split(/\r\n|\r|\n/).length;
    const csv = tableIn(readCsv, input);
    if (csv) {
      expectTable(csv, lines);
      if (csv.headings.length > 1) expectSameAgain(csv);
    }
    const tsv = tableIn(readTsv, input);
    if (tsv) expectTable(tsv, lines);
  },
};

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relation = (id: string, type: string, to: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${to}"/>`;

/** Without compression, so that what is changed at random stays an archive. */
function workbookOf(sheet: string, strings = ''): Buffer {
  const files = {
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr/><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${RELATIONS}">${relation('r1', 'worksheet', 'worksheets/sheet1.xml')}${relation('r2', 'sharedStrings', 'sharedStrings.xml')}${relation('r3', 'styles', 'styles.xml')}</Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${sheet}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  };
  const packed = Object.entries(files).map(([name, xml]) => [name, strToU8(xml)] as const);
  return Buffer.from(zipSync(Object.fromEntries(packed), { level: 0 }));
}

const workbooks: FuzzTarget = {
  seeds: () => [
    workbookOf('<row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c></row>'),
    workbookOf(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="3"><c r="A3"><v>1.5</v></c><c r="B3" s="1"><v>43000</v></c><c r="C3" t="b"><v>1</v></c><c r="D3" t="e"><v>#N/A</v></c><c r="E3" t="str"><f>A1</f><v>x</v></c></row>',
      '<si><t>id</t></si><si><r><t>na</t></r><r><t xml:space="preserve">me </t></r></si><si><t>\'=1_x0041_</t></si>',
    ),
  ],
  async check(input) {
    let table;
    try {
      table = await readXlsx(input);
    } catch (error) {
      assert(
        error instanceof Error && /^it (?:is not an XLSX|holds too much)/.test(error.message),
        String(error),
      );
      return;
    }
    let last = 0;
    for (const { number, cells } of table.rows) {
      assert(number > last && cells.some((cell) => cell !== null), `row ${number}`);
      for (const cell of cells) cellText(cell);
      last = number;
    }
  },
};

const COLUMNS = ['File', 'Id', 'Path', 'English', 'Arabic', 'Fingerprint'];
const ROWS = translationRows(TINY_FILES).map(({ file, id, path, texts, fingerprint }) =>
  [file, id, path, texts.en, texts.ar, fingerprint].map(quoted).join(','),
);
const sheetOf = (rows: readonly string[]) => [COLUMNS.join(','), ...rows].join('\n');

const translations: FuzzTarget = {
  seeds: () =>
    [0, 8, 16, 24].map((from) => sheetOf(ROWS.slice(from, from + 8))).filter((sheet) => sheet),
  check(input) {
    const table = tableIn(readCsv, input);
    if (!table) return;
    const sheet = readSheet(table);
    const rows = new Set([0, 1, ...table.rows.map(({ number }) => number)]);
    const plan = planTranslation(TINY_FILES, sheet.rows);
    for (const { row, text } of [...sheet.faults, ...plan.faults, ...plan.leftAlone])
      assert(rows.has(row) && text !== '', `row ${row}: ${text}`);
    if (plan.changes.length === 0) return;
    const after = TINY_FILES.map(({ name, text }) => ({
      name,
      text: plan.changes.find((change) => change.name === name)?.after ?? text,
    }));
    const built = buildKnowledge(after, { allowSingleLanguage: true });
    assert.deepStrictEqual('problems' in built ? built.problems : [], []);
    assert(table.rows.some(({ cells }) => cells.map(cellText).some((cell) => cell !== '')));
  },
};

const HEADINGS =
  'Question\tAnswer\tSource\tMetadata\tSuggestedQuestions\tIsContextOnly\tPrompts\tQnaId';
const GIVEN = {
  file: 'kb.tsv',
  language: 'en',
  asOf: '2026-01-01',
  reviewBy: '2027-01-01',
} as const;

const exports: FuzzTarget = {
  seeds: () => [
    `${HEADINGS}\nWhy paperless?\tTo save {paper}.\\nReally.\tEditorial\ttopic:a|b:c\t[]\tFalse\t[]\t1\nwhy no paper\tTo save {paper}.\\nReally.\tEditorial\ttopic:a|b:c\t[]\tFalse\t[]\t1\n`,
    `${HEADINGS}\nHi\t"Hello, ""you"""\thttps://dubai.ae/a\teditorial:chitchat\t["Hey"]\tTrue\t[{"DisplayOrder":0,"QnaId":2,"Qna":null,"DisplayText":"More"}]\t1\nMore\t# no: 'comment'\tB\t\t[]\t0\t[]\t2\n`,
    'QnaId\tAnswer\tQuestion\n7\tنعم\tهل؟\n',
  ],
  check(input) {
    const table = tableIn(readTsv, input);
    if (!table) return;
    const read = readQnaRows(table);
    const { entries, faults } = groupQnaRows(read);
    const lines = input.toString('latin1').split(/\r\n|\r|\n/).length;
    for (const { row, text } of [...read.faults, ...faults, ...read.remarks])
      assert(row >= 0 && row <= lines && text !== '', `line ${row} of ${lines}: ${text}`);
    if (read.faults.length > 0 || faults.length > 0 || entries.length === 0) return;
    const { settled } = dedupePhrasings(entries);
    const files = toKnowledgeFiles(settled, GIVEN, shippedMessages());
    const built = buildKnowledge(files, { allowSingleLanguage: true });
    assert.deepStrictEqual('problems' in built ? built.problems : [], []);
  },
};

const entities = tinyEntities();

const records: FuzzTarget = {
  seeds: () => [
    'entityId,processNameEn,sheetsPerTransaction,transactionsPerYear,goLiveDate,eliminationKind\nRTA,Parking permit,3,12000,2020-08-31,digital_form\nديوا,Move in,1.5,"1,200",31/8/2020,e-signature\n',
    'number,entityId,channels,evidence,paperItems,copiesIncluded,classification\nPL-RTA-2026-0001,rta,"web, app","circular: A | https://dubai.ae/a | 2020-01-01",form: 2 | receipt: 1,yes,open\n',
    'الجهة;اسم الإجراء بالعربية;أوراق المعاملة;معاملات السنة\nهيئة الطرق;تصريح موقف;٣;١٢٠٠٠\n',
    'entityId,baselineYear,digitalShare,residualNone,processType\nOld Roads Office,2019,٪٩٠,لا,خدمة متعاملين\n',
  ],
  check(input) {
    const table = tableIn(readCsv, input);
    if (!table) return;
    const read = readRecordRows(table, shippedMessages(), entities);
    const rows = new Set([0, ...table.rows.map(({ number }) => number)]);
    for (const { row, text } of [...read.faults, ...read.warnings])
      assert(rows.has(row) && text !== '', `row ${row}: ${text}`);
    for (const { fields } of read.rows)
      for (const [field, value] of Object.entries(fields))
        if (value !== undefined)
          assert.deepStrictEqual(checkValue(field as FieldName, value), { value }, field);
  },
  longest: 2_048,
};

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const people: FuzzTarget = {
  seeds: () => [
    'id,name,entity,roles\n2F1C9A4E-0b7d-4c55-9d3e-6a8b1f20c7d4,Mariam,RTA,coordinator:rta; verifier:all\n',
    'id,roles,entity\n2f1c9a4e-0b7d-4c55-9d3e-6a8b1f20c7d4,admin،coordinator: DEWA,none\n3f1c9a4e-0b7d-4c55-9d3e-6a8b1f20c7d4,none,هيئة الطرق\n',
  ],
  check(input) {
    const table = tableIn(readCsv, input);
    if (!table) return;
    const { people, faults } = readPeople(table, entities);
    assert(
      faults.every((fault) => /^(?:headings|row \d+, )/.test(fault)),
      faults.join('\n'),
    );
    if (faults.length > 0) return;
    assert.strictEqual(new Set(people.map(({ change }) => change.id)).size, people.length);
    for (const { change } of people) {
      assert.match(change.id, ID);
      const { entityId = null } = change;
      assert(entityId === null || entities.get(entityId), entityId ?? '');
      for (const { role, entityId } of change.grants ?? [])
        assert(
          role === 'admin' || entityId === '*' || entities.get(entityId),
          `${role} ${entityId}`,
        );
    }
  },
  longest: 2_048,
};

/** A backup as it is written, its sums right. */
function backupOf(tables: Readonly<Record<string, string>>): string {
  const hash = createHash('sha256');
  let text = '';
  const line = (value: object) => {
    const written = `${JSON.stringify(value)}\n`;
    hash.update(written);
    text += written;
  };
  const madeAt = '2026-11-25T08:00:00Z';
  line({ format: FORMAT, version: FORMAT_VERSION, madeAt, server: '18.1', migrations: ['0001'] });
  for (const [table, rows] of Object.entries(tables)) {
    line({ table, columns: ['id', 'name'] });
    text += `${rows}\\.\n`;
    const sum = new RowSum();
    sum.add(Buffer.from(rows));
    line(sum.end());
  }
  line({ sequences: { numbers: 12, none: null } });
  const sha256 = hash.copy().digest('hex');
  line({ tables: Object.keys(tables).length, sha256 });
  return text;
}

/** What comes out, with rows put together; undefined for what is refused. */
async function read(chunks: readonly Buffer[]): Promise<unknown[] | undefined> {
  const parts: unknown[] = [];
  let rows = '';
  try {
    for await (const part of readBackup(Readable.from(chunks) as AsyncIterable<Buffer>)) {
      if (part.kind === 'rows') rows += part.bytes.toString('latin1');
      else parts.push(part);
    }
  } catch (error) {
    if (error instanceof BackupError && error.message !== '') return undefined;
    throw error;
  }
  expectOrder(parts as Part[]);
  return [...parts, rows];
}

/** The head first, every table ended, the sequences last. */
function expectOrder(parts: readonly Part[]): void {
  const kinds = parts.map(({ kind }) => kind).join(' ');
  assert.match(kinds, /^header(?: table tableEnd)* sequences$/);
}

const backup: FuzzTarget = {
  seeds: () => [
    backupOf({}),
    backupOf({ people: '1\tMariam\n2\t\\N\n', grants: '' }),
    backupOf({ questions: '1\t\\\\.\n2\ta\\nb\n3\t\\.\\.\n' }),
  ],
  async check(input) {
    const half = input.length >> 1;
    const whole = await read([input]);
    assert.deepStrictEqual(await read([input.subarray(0, half), input.subarray(half)]), whole);
    const bytes = [...input].map((byte) => Buffer.from([byte]));
    if (input.length < 1_000) assert.deepStrictEqual(await read(bytes), whole, 'byte by byte');
  },
};

/** Files that people bring: knowledge, texts, tables, settings, backups. */
export const fileTargets = {
  yaml,
  knowledge,
  locale,
  config,
  tables,
  workbooks,
  translations,
  exports,
  records,
  people,
  backup,
};
