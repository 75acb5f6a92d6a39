import {
  GOAL_STEMS,
  NEGATIONS,
  PERSON_WORDS,
  RESULT_STEMS,
  TARGET_STEMS,
} from '../../language/questions/questionWords';
import type { EntryKind } from '../../knowledge/knowledgeSchema';
import type { Question } from './question';

/** The words that tell which kind is asked for; goal, target and result are never mixed. */
const CUES: readonly (readonly [EntryKind, ReadonlySet<string>])[] = [
  ['target', TARGET_STEMS],
  ['result', RESULT_STEMS],
  ['goal', GOAL_STEMS],
  ['person', PERSON_WORDS],
];

/** The kinds that the question asks for by name; empty where it does not say. */
export function askedKinds({ terms }: Question): ReadonlySet<EntryKind> {
  const found = new Set<EntryKind>();
  terms.forEach(({ stem }, at) => {
    for (const [kind, stems] of CUES) {
      if (!stems.has(stem)) continue;
      const before = terms.slice(Math.max(0, at - 2), at);
      if (!before.some(({ word }) => NEGATIONS.has(word))) found.add(kind);
    }
  });
  return found;
}

/** What was to be reached and what was reached exclude one another; "aim" may mean a target too. */
const EXCLUDES: Readonly<Partial<Record<EntryKind, readonly EntryKind[]>>> = {
  goal: ['result'],
  target: ['result', 'goal'],
  result: ['target', 'goal'],
};
const AGREES = 0.05;
const CONTRADICTS = -0.12;

/** How well a family's kind fits the kind asked for: a bonus, a penalty or nothing. */
export function kindAgreement(kind: EntryKind, asked: ReadonlySet<EntryKind>): number {
  if (asked.has(kind)) return AGREES;
  return [...asked].some((other) => EXCLUDES[other]?.includes(kind)) ? CONTRADICTS : 0;
}
