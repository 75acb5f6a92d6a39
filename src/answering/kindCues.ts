import type { EntryKind } from '../knowledge/schema';
import type { Question } from './question';

/** Stems that tell which kind of figure is asked for; goal, target and result are never mixed. */
const CUES: Readonly<Partial<Record<EntryKind, readonly string[]>>> = {
  target: ['target', 'مستهدف', 'مطلوب', 'تارجت', 'تارقت'],
  result: [
    'result',
    'achiev',
    'actual',
    'outcom',
    'نتيج',
    'نتايج',
    'انجاز',
    'تحقق',
    'حقق',
    'وفر',
    'فعل',
  ],
  goal: ['goal', 'aim', 'ambit', 'hope', 'غاي', 'طموح'],
  person: ['who', 'whos', 'whom', 'منو', 'مين', 'مينو'],
};
/** «not the result», «مب النتيجة»: what is named to be left out. */
const NOT = new Set(['not', 'مب', 'مو', 'موب', 'ليس', 'ليست', 'لا', 'غير']);

/** The kinds that the question asks for by name; empty where it does not say. */
export function askedKinds({ terms }: Question): ReadonlySet<EntryKind> {
  const found = new Set<EntryKind>();
  terms.forEach(({ stem }, at) => {
    for (const [kind, stems] of Object.entries(CUES) as [EntryKind, readonly string[]][]) {
      if (!stems.includes(stem)) continue;
      const before = terms.slice(Math.max(0, at - 2), at);
      if (!before.some(({ word }) => NOT.has(word))) found.add(kind);
    }
  });
  return found;
}

/** These three exclude one another; asking who does not exclude an answer of another kind. */
const FIGURE_KINDS: readonly EntryKind[] = ['goal', 'target', 'result'];
const AGREES = 0.05;
const CONTRADICTS = -0.12;

/** How well a family's kind fits the kind asked for: a bonus, a penalty or nothing. */
export function kindAgreement(kind: EntryKind, asked: ReadonlySet<EntryKind>): number {
  if (asked.has(kind)) return AGREES;
  const figures = FIGURE_KINDS.some((other) => asked.has(other));
  return figures && FIGURE_KINDS.includes(kind) ? CONTRADICTS : 0;
}
