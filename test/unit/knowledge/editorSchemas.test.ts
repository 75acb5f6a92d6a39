import { readdirSync, readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv';
import { LineCounter, parse, parseDocument, stringify, type Node } from 'yaml';
import { knowledgeSchemas, SCHEMAS_DIR } from '../../../scripts/knowledgeSchemas';
import { buildKnowledge } from '../../../src/knowledge/buildKnowledge';
import { filesWithFacts } from '../../support/knowledge/factFixtures';
import { knowledgeFiles } from '../../support/knowledge/knowledgeFiles';
import { KNOWLEDGE } from '../../support/knowledge/realAnswerer';

const project = join(__dirname, '../../..');
const read = (file: string) => readFileSync(join(project, file), 'utf8');

// The patterns that go with the formats say all of it.
const ajv = new Ajv({ allErrors: true, validateFormats: false, keywords: ['patternErrorMessage'] });
const validators = new Map<string, ValidateFunction>(
  knowledgeSchemas().map(({ name, text }) => [name, ajv.compile(JSON.parse(text) as object)]),
);

const settings = JSON.parse(read('.vscode/settings.json')) as {
  'yaml.schemas': Record<string, string | string[]>;
};

/** The schemas that VS Code takes for a file: of the patterns that match, the last one counts. */
function schemasFor(file: string): string[] {
  return Object.entries(settings['yaml.schemas'])
    .filter(([, patterns]) => {
      const last = [patterns]
        .flat()
        .findLast((pattern) => matchesGlob(file, pattern.replace(/^!/, '')));
      return last !== undefined && !last.startsWith('!');
    })
    .map(([schema]) => schema.replace(`./${SCHEMAS_DIR}/`, ''));
}

function validatorFor(name: string): ValidateFunction {
  const [schema = ''] = schemasFor(`knowledge/${name}`);
  const validate = validators.get(schema);
  if (!validate) throw new Error(`no schema for ${name}`);
  return validate;
}

/** Where an editor would show a mistake in a file. */
function placesInEditor(name: string, text: string): string[] {
  const validate = validatorFor(name);
  validate(parse(text));
  return (validate.errors ?? []).map(({ instancePath }) => instancePath);
}

const CONVERSATIONS = {
  name: 'tests/some.yaml',
  text: '- language: en\n  question: when was it launched\n  expect: launch\n',
};

/** The line on which the value at a JSON pointer begins. */
function lineOf(text: string, pointer: string): number {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const steps = pointer.split('/').slice(1);
  const node = document.getIn(
    steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
    true,
  ) as Node;
  return lineCounter.linePos(node.range?.[0] ?? 0).line;
}

describe('the schemas for editors', () => {
  it('are those of the code; if not, run npm run schemas', () => {
    const written = readdirSync(join(project, SCHEMAS_DIR)).sort();
    expect(written).toEqual(
      knowledgeSchemas()
        .map(({ name }) => name)
        .sort(),
    );
    for (const { name, text } of knowledgeSchemas())
      expect(read(`${SCHEMAS_DIR}/${name}`)).toBe(text);
  });

  const shipped = readdirSync(KNOWLEDGE, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.replaceAll('\\', '/'));

  it.each(shipped)('are one for %s, and accept it', (name) => {
    expect(schemasFor(`knowledge/${name}`)).toHaveLength(1);
    expect(placesInEditor(name, read(`knowledge/${name}`))).toEqual([]);
  });

  it.each<[string, [file: string, from: string, to: string], string]>([
    ['a missing language', ['entries.yaml', 'ar: في عام 2018. }', '}'], '/0/answer'],
    ['an empty text', ['entries.yaml', 'In 2018.', "'  '"], '/0/answer/en'],
    ['a placeholder', ['entries.yaml', 'In 2018.', 'TODO write it'], '/0/answer/en'],
    ['an unknown key', ['entries.yaml', 'asOf: 2018-02-05', 'asof: 2018-02-05'], '/0'],
    ['an unknown kind', ['entries.yaml', 'kind: event', 'kind: events'], '/0/kind'],
    ['a date in another order', ['entries.yaml', '2018-02-05', '05/02/2018'], '/0/asOf'],
    ['a day that does not exist', ['entries.yaml', '2018-02-05', '2018-02-30'], '/0/asOf'],
    ['a text in place of a list', ['entries.yaml', '[launch]', 'launch'], '/1/followUps'],
    ['an id with a space', ['entries.yaml', 'id: launch', 'id: the launch'], '/0/id'],
    ['no question', ['entries.yaml', '[When was it launched?]', '[]'], '/0/questions/en'],
    ['a command that is none', ['entries.yaml', 'kind: event', 'kind: command'], '/0'],
    ['a number in words', ['phases.yaml', 'number: 1', 'number: one'], '/phases/0/number'],
    ['a code in small letters', ['entities.yaml', 'COURTS', 'courts'], '/entities/1/code'],
    ['a kind of source', ['sources.yaml', 'kind: press', 'kind: rumour'], '/sources/NEWS-1/kind'],
    ['no web address', ['sources.yaml', 'https', 'ftp'], '/sources/NEWS-1/url'],
    [
      'a title of no type',
      ['sources.yaml', 'language', 'titleType: printed\n    language'],
      '/sources/NEWS-1/titleType',
    ],
    ['a year without quotes', ['sources.yaml', '2019-01-16', '2019'], '/sources/NEWS-1/date'],
    ['a fact of no kind', ['facts/results.yaml', 'kind: goal', 'kind: aim'], '/4/kind'],
    ['a date that is none', ['facts/results.yaml', '"2018"', '2018/02'], '/2/value'],
    ['an empty period', ['facts/results.yaml', '{ to: 2018-12 }', '{ until: 1 }'], '/0/period'],
    ['a subject without type', ['facts/subjects.yaml', 'type: person', 'sort: man'], '/subjects/1'],
    ['a kind of value', ['facts/attributes.yaml', 'kind: date', 'kind: day'], '/attributes/1/kind'],
    ['half a missing text', ['facts/missing.yaml', ', ar: ليس لديّ مستهدف.', ''], '/missing/0/text'],
    ['a turn without a question', ['tests/some.yaml', 'question: when', 'asked: when'], '/0'],
    ['a language that is none', ['tests/some.yaml', 'language: en', 'language: fr'], '/0/language'],
  ])('refuse %s on the line where the loader does', (_, change, place) => {
    const [file, from, to] = change;
    const files =
      file === CONVERSATIONS.name
        ? [...knowledgeFiles(), { ...CONVERSATIONS, text: CONVERSATIONS.text.replace(from, to) }]
        : file.startsWith('facts/')
          ? filesWithFacts(change)
          : knowledgeFiles(change);
    const built = buildKnowledge(files);
    const text = files.find(({ name }) => name === file)?.text ?? '';
    const lines = 'problems' in built ? built.problems.map((problem) => problem.line) : [];
    expect(placesInEditor(file, text)).toContain(place);
    expect(lines).toContain(lineOf(text, place));
  });

  const URL_LINE = '    url: https://example.org/one\n';
  const REASON = '    noUrl: { en: lost, ar: ضائع }\n';
  it.each([
    ['without an address', URL_LINE, '', /^write the address in "url"/],
    ['with an address and a reason for none', URL_LINE, URL_LINE + REASON, /; not both$/],
    ['without a language', '    language: en\n', '', /^use one of ar, en, both, fr$/],
    ['without a kind', '    kind: press\n', '', /^use one of official, press/],
    ['with half a reason', URL_LINE, '    noUrl: { en: lost }\n', /^missing; write a text here$/],
  ])('refuse a source %s, as the loader does', (_, from, to, message) => {
    const files = knowledgeFiles(['sources.yaml', from, to]);
    const built = buildKnowledge(files);
    const { text = '' } = files.find(({ name }) => name === 'sources.yaml') ?? {};
    expect(placesInEditor('sources.yaml', text)).toContainEqual(
      expect.stringMatching(/^\/sources\/NEWS-1/),
    );
    expect('problems' in built && built.problems).toEqual([
      expect.objectContaining({
        file: 'sources.yaml',
        path: expect.stringMatching(/^sources › NEWS-1/) as string,
        message: expect.stringMatching(message) as string,
      }),
    ]);
  });

  it('take a source that says why it has no address', () => {
    const files = knowledgeFiles(['sources.yaml', URL_LINE, REASON]);
    const { text = '' } = files.find(({ name }) => name === 'sources.yaml') ?? {};
    expect(placesInEditor('sources.yaml', text)).toEqual([]);
    expect(buildKnowledge(files)).toHaveProperty('knowledge');
  });

  it.each([
    ['http://example.org/old page', false],
    ['https:example.org', false],
    ['https:\\\\example.org', false],
    ['mailto:a@example.org', false],
    ['javascript:alert(1)', false],
    ['HTTPS://example.org', false],
    [`https://example.org/${'a'.repeat(2000)}`, false],
    ['http://example.org/?a=1&b=%D8%AF', true],
    [`https://example.org/${'a'.repeat(1900)}`, true],
  ])('agree with the loader whether %s is an address', (url, isTaken) => {
    const files = knowledgeFiles(['sources.yaml', URL_LINE, `    url: '${url}'\n`]);
    const { text = '' } = files.find(({ name }) => name === 'sources.yaml') ?? {};
    expect([placesInEditor('sources.yaml', text), 'knowledge' in buildKnowledge(files)]).toEqual([
      isTaken ? [] : ['/sources/NEWS-1/url'],
      isTaken,
    ]);
  });

  it('refuse no file that the loader takes', () => {
    for (const { name, text } of [...filesWithFacts(), CONVERSATIONS])
      expect(placesInEditor(name, stringify(parse(text)))).toEqual([]);
  });
});
