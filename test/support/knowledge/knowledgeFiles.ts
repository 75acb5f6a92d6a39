import type { KnowledgeFile } from '../../../src/knowledge/yaml/yamlFile';

const SOURCES = `sources:
  NEWS-1:
    title: { en: First news, ar: الخبر الأول }
    publisher: { en: The Paper, ar: الصحيفة }
    date: 2019-01-16
    language: en
    url: https://example.org/one
    kind: press
  BLOG-1:
    title: { en: A blog, ar: مدونة }
    publisher: { en: Somebody, ar: أحدهم }
    language: en
    url: http://example.org/blog
    kind: secondary
`;
const ENTITIES = `entities:
  - id: roads
    name: { en: Roads Authority, ar: هيئة الطرق }
    abbreviation: RA
    aliases: { en: [the roads people], ar: [الطرق] }
    fields:
      result: { en: cut paper by 55%, ar: خفضت الورق بنسبة 55%, source: NEWS-1, asOf: 2018-12-31 }
  - id: courts
    name: { en: Courts, ar: المحاكم }
    code: COURTS
`;
const PHASES = `phases:
  - id: phase-1
    number: 1
    name: { en: phase 1, ar: المرحلة الأولى }
    aliases: { en: [first phase] }
    members: [roads]
  - id: phase-2
    number: 2
    name: { en: phase 2, ar: المرحلة الثانية }
    aliases: { en: [second phase] }
    members: [courts]
`;
const ENTRIES = `- id: launch
  kind: event
  questions: { en: [When was it launched?], ar: [متى أُطلقت؟] }
  answer: { en: In 2018., ar: في عام 2018. }
  source: NEWS-1
  asOf: 2018-02-05
  reviewBy: 2027-06-01
- id: phase-members
  kind: membership
  for: phase
  questions: { en: ['Who is in {phase}?'], ar: ['من في {phase}؟'] }
  answer:
    en: |-
      {memberCount, plural, one {# entity} other {# entities}} in {phase}:
      {members}
    ar: |-
      {memberCount, plural, zero {لا جهات} one {جهة واحدة} two {جهتان} few {# جهات} many {# جهة} other {# جهة}} في {phase}:
      {members}
  source: NEWS-1
  asOf: 2019-01-16
  followUps: [launch]
  reviewBy: 2027-06-01
- id: entity-result
  kind: result
  for: entity
  where: result
  questions: { en: ['What did {entity} save?'], ar: ['كم وفرت {entity}؟'] }
  answer: { en: '{name} {result}.', ar: '{name} {result}.' }
  reviewBy: 2027-06-01
`;

/** A knowledge base that is right in every file; each change replaces the first match in one. */
export function knowledgeFiles(
  ...changes: readonly [file: string, from: string, to: string][]
): KnowledgeFile[] {
  const files = new Map([
    ['entities.yaml', ENTITIES],
    ['entries.yaml', ENTRIES],
    ['journeys.yaml', 'journeys: []\n'],
    ['phases.yaml', PHASES],
    ['sources.yaml', SOURCES],
  ]);
  for (const [file, from, to] of changes) {
    const text = files.get(file) ?? '';
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    files.set(file, text.replace(from, to));
  }
  return [...files].map(([name, text]) => ({ name, text }));
}
