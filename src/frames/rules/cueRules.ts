import { ARABIC_ASKING_RULES } from './arabicAskingRules';
import { ARABIC_LIMIT_RULES } from './arabicLimitRules';
import { ARABIC_SUBJECT_RULES } from './arabicSubjectRules';
import { ASKING_RULES } from './askingRules';
import { ATTRIBUTE_RULES } from './attributeRules';
import { CueContext } from '../cues/cueContext';
import type { CueRule } from './cueRule';
import type { CueMatch } from '../cues/cueTrie';
import type { CueUnit } from '../cues/cueUnits';
import { LIMIT_RULES } from './limitRules';
import { MESSAGE_RULES } from './messageRules';
import { SUBJECT_RULES } from './subjectRules';
import { TIME_RULES } from './timeRules';

/** Every rule of place, in one table. */
export const CUE_RULES: readonly CueRule[] = [
  ...ASKING_RULES,
  ...ARABIC_ASKING_RULES,
  ...SUBJECT_RULES,
  ...ATTRIBUTE_RULES,
  ...ARABIC_SUBJECT_RULES,
  ...LIMIT_RULES,
  ...TIME_RULES,
  ...ARABIC_LIMIT_RULES,
  ...MESSAGE_RULES,
];

interface IndexedRule {
  rule: CueRule;
  wordings: ReadonlySet<string> | undefined;
}

/** The rules by section and id. */
const INDEX: ReadonlyMap<string, readonly IndexedRule[]> = (() => {
  const index = new Map<string, IndexedRule[]>();
  for (const rule of CUE_RULES) {
    const wordings =
      rule.wordings === undefined ? undefined : new Set(rule.wordings.split(/\s*\|\s*/));
    for (const key of rule.cues.split(/\s+/))
      index.set(key, [...(index.get(key) ?? []), { rule, wordings }]);
  }
  return index;
})();

/** The rules that a wording has to pass. */
const rulesFor = ({ section, id, wording }: CueMatch) =>
  [section, `${section}.${id}`].flatMap((key) =>
    (INDEX.get(key) ?? []).filter(
      ({ wordings }) =>
        !wordings ||
        wordings.has(wording) ||
        wordings.has(wording.replace(/e?s$/, '')) ||
        wordings.has(wording.replace(/s$/, '')),
    ),
  );

const passes = (match: CueMatch, context: CueContext) =>
  rulesFor(match).every(({ rule }) => rule.holds(match, context));

/** Sections that set phrases belong to themselves. */
const UNTOUCHED: ReadonlySet<string> = new Set(['parts', 'conversation', 'scope']);

/** What set phrases leave: their words are no evidence, except to a wording that has them all. */
export function keepOutsideIdioms(matches: readonly CueMatch[]): CueMatch[] {
  const idioms = matches.filter(({ section }) => section === 'idiom');
  const isUsedUp = (match: CueMatch) =>
    !UNTOUCHED.has(match.section) &&
    idioms.some(
      (idiom) =>
        match.at.some((at) => idiom.at.includes(at)) &&
        !(match.at.length > idiom.at.length && idiom.at.every((at) => match.at.includes(at))),
    );
  return matches.filter((match) => match.section !== 'idiom' && !isUsedUp(match));
}

/** What the rules of place leave of the wordings. */
export function keepByRules(matches: readonly CueMatch[], units: readonly CueUnit[]): CueMatch[] {
  const first = new CueContext(units, matches);
  const parts = matches.filter((match) => match.section === 'parts' && passes(match, first));
  const rest = matches.filter((match) => match.section !== 'parts');
  const context = new CueContext(units, [...parts, ...rest]);
  return [...parts, ...rest.filter((match) => passes(match, context))];
}
