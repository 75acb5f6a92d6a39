import { makeAnswerer } from '../../src/answering/answerer';
import { createEntityDirectory } from '../../src/composition/servedDirectories';
import { buildKnowledge } from '../../src/knowledge/buildKnowledge';
import type { Knowledge } from '../../src/knowledge/knowledge';
import { runToEnd } from '../../src/lib/pausableWork';
import type { KnowledgeFile } from '../../src/knowledge/yaml/yamlFile';
import { createPhrases } from '../../src/composition/loadAnswerer';
import { shippedMessages } from './shippedMessages';

/** A knowledge folder with one of each kind of thing: short, since each mutation of it is read whole. */
export const TINY_FILES: readonly KnowledgeFile[] = [
  {
    name: 'entities.yaml',
    text: `entities:
  - id: rta
    name: { en: "Roads and Transport Authority", ar: "هيئة الطرق والمواصلات" }
    short: { en: RTA, ar: "هيئة الطرق" }
    aliases: { en: ["roads authority"], ar: ["المواصلات"], arabizi: ["hay2at el 6ori8"] }
    abbreviation: RTA
    fields: { stamp: { en: "holds the stamp", ar: "حاصلة على الختم", source: A-1, asOf: 2020-01-01 } }
  - id: dewa
    name: { en: "Dubai Electricity and Water Authority", ar: "هيئة كهرباء ومياه دبي" }
    abbreviation: DEWA
  - id: old-roads
    name: { en: "Old Roads Office", ar: "مكتب الطرق القديم" }
    code: OLDR
    successor: rta
ambiguous:
  - { alias: authority, entities: [rta, dewa] }
confusable:
  - { name: { en: "Abu Dhabi Roads", ar: "طرق أبوظبي" } }
`,
  },
  {
    name: 'phases.yaml',
    text: `finalTarget: { percent: 100, by: 2021-12-12, source: [A-1, B2] }
phases:
  - id: phase-1
    number: 1
    name: { en: "Phase 1 of the Strategy", ar: "المرحلة الأولى من الاستراتيجية" }
    short: { en: "phase 1", ar: "المرحلة الأولى" }
    members: [rta, dewa]
    target: { percent: 50, by: 2018-12-31, source: A-1 }
    fields: { year: { en: "2018", ar: "2018" }, share: 57 }
`,
  },
  {
    name: 'journeys.yaml',
    text: `journeys:
  - { id: driving, name: { en: "driving a vehicle", ar: "قيادة مركبة" } }
`,
  },
  {
    name: 'topics.yaml',
    text: `topics:
  - id: laws
    name: { en: Laws, ar: القوانين }
    words: { en: [law, decree], ar: [قانون, مرسوم] }
`,
  },
  {
    name: 'sources.yaml',
    text: `sources:
  A-1:
    title: { en: "A report", ar: "تقرير" }
    publisher: { en: "A publisher", ar: "ناشر" }
    date: "2019-01-16"
    language: en
    url: https://example.ae/report
    kind: official
  B2: { title: { en: Blog, ar: مدونة }, publisher: { en: B, ar: ب }, language: ar, titleType: devised, noUrl: { en: gone, ar: حُذفت }, kind: secondary }
`,
  },
  {
    name: 'holidays.yaml',
    text: `holidays:
  - { day: 2026-12-02, until: 2026-12-03, name: { en: "National Day", ar: "عيد الاتحاد" } }
`,
  },
  {
    name: 'strategy/entries.yaml',
    text: `- id: phase-target
  kind: target
  for: phase
  questions:
    en: ["What is the target of {phase}?", "how much paper must {phase} save"]
    ar: ["ما مستهدف {phase}؟"]
  answer:
    en: "{name}: {share, number} per cent in {year}."
    ar: |
      {name}: {share, number} بالمئة
      في {year}.
  source: [A-1, B2]
  asOf: 2019-04-29
  reviewBy: 2027-06-01
  followUps: [who-started]
  tests: { en: ["phase one target?"], ar: ["شو هدف المرحلة الأولى"] }
- id: stamp
  kind: result
  for: entity
  where: stamp
  questions: { en: ["does {entity} hold the stamp"], ar: ["هل {entity} حاصلة على الختم"] }
  answer: { en: "{name} {stamp}.", ar: "{name} {stamp}." }
  reviewBy: 2027-06-01
# who began it
- id: who-started
  kind: gap
  questions: { en: ['who started it'], ar: ['من بدأها'] }
  answer: { en: 'Nobody knows; it''s not in my sources.', ar: 'لا أحد يعلم.' }
  reviewBy: 2027-06-01
- { id: help, kind: command, command: help, questions: { en: [help], ar: [مساعدة] }, answer: { en: Help, ar: مساعدة } }
`,
  },
  {
    name: 'tests/conversations.yaml',
    text: `- language: en
  question: what is the target of phase 1
  expect: phase-target.phase-1
  then: [{ question: and who started it, expect: who-started }]
`,
  },
];

/** Ready to be asked; has not learned. */
export const answererOf = (knowledge: Knowledge) =>
  runToEnd(makeAnswerer(knowledge, createPhrases(shippedMessages())));

export function tinyKnowledge(): Knowledge {
  const built = buildKnowledge(TINY_FILES);
  if ('problems' in built) throw new Error(JSON.stringify(built.problems));
  return built.knowledge;
}

/** The entities of {@link TINY_FILES}. */
export function tinyEntities() {
  const knowledge = tinyKnowledge();
  return createEntityDirectory(knowledge, answererOf(knowledge));
}
