import type { KnowledgeFile } from '../../../src/knowledge/yaml/yamlFile';
import { knowledgeFiles } from './knowledgeFiles';

const SUBJECTS = `subjects:
  - id: strategy
    type: strategy
    name: { en: Paper Strategy, ar: استراتيجية الورق }
    short: { en: the Strategy, ar: الاستراتيجية }
    aliases: { en: [the plan], ar: [الخطة], arabizi: [el khetta] }
  - id: minister
    type: person
    name: { en: The Minister, ar: الوزير }
`;
const ATTRIBUTES = `attributes:
  - id: sheets_saved
    kind: number
    unit: sheets
    label: { en: sheets saved, ar: الأوراق الموفرة }
    words: { en: [paper saved], ar: [الورق الموفر] }
    askedAs: [sheets_paper]
  - id: launched_on
    kind: date
    label: { en: launched on, ar: تاريخ الإطلاق }
  - id: launched_by
    kind: ids
    label: { en: launched by, ar: أطلقه }
  - id: goal
    kind: text
    label: { en: goal, ar: الهدف }
  - id: members
    kind: ids
    label: { en: members, ar: الأعضاء }
  - id: target_percent
    kind: number
    unit: percent
    label: { en: target, ar: المستهدف }
`;
const MISSING = `missing:
  - subject: strategy
    attribute: target_percent
    text: { en: I have no target., ar: ليس لديّ مستهدف. }
`;
const RESULTS = `- id: strategy.sheets_saved.2018
  subject: strategy
  attribute: sheets_saved
  value: 37000000
  unit: sheets
  qualifier: more_than
  period: { to: 2018-12 }
  kind: result
  asOf: 2019-01-16
  source: NEWS-1
  conflicts: [strategy.sheets_saved.blog]
  preferred: true
  note: { en: six entities, ar: ست جهات }
- id: strategy.sheets_saved.blog
  subject: strategy
  attribute: sheets_saved
  value: 36000000
  unit: sheets
  period: { to: 2018-12 }
  kind: result
  source: BLOG-1
  conflicts: [strategy.sheets_saved.2018]
- id: strategy.launched_on
  subject: strategy
  attribute: launched_on
  value: "2018"
  kind: event
  asOf: 2019-01
  source: [NEWS-1, BLOG-1]
- id: strategy.launched_by
  subject: strategy
  attribute: launched_by
  value: [minister, roads]
  kind: event
  source: BLOG-1
- id: strategy.goal
  subject: strategy
  attribute: goal
  value: { en: no paper, ar: بلا ورق }
  kind: goal
  source: NEWS-1
`;

const FILES: Readonly<Record<string, string>> = {
  'facts/subjects.yaml': SUBJECTS,
  'facts/attributes.yaml': ATTRIBUTES,
  'facts/missing.yaml': MISSING,
  'facts/results.yaml': RESULTS,
};

type Change = [file: string, from: string, to: string];

/** A knowledge base with facts that is right in every file; each change replaces the first match. */
export function filesWithFacts(...changes: readonly Change[]): KnowledgeFile[] {
  const own = changes.filter(([file]) => file in FILES);
  const files = knowledgeFiles(...changes.filter(([file]) => !(file in FILES)));
  for (const [name, text] of Object.entries(FILES)) {
    let changed = text;
    for (const [, from, to] of own.filter(([file]) => file === name)) {
      if (!changed.includes(from)) throw new Error(`${name} has no ${from}`);
      changed = changed.replace(from, to);
    }
    files.push({ name, text: changed });
  }
  return files;
}
