import factTerms from '../../../language/questions/factTerms.json';
import { parseNumber } from '../../../language/numbers/parseNumber';
import { withoutArticle } from '../../../language/text/arabicPrefixes';
import { wordSet } from '../../../language/text/wordSet';
import type { FactIndex } from '../../factIndex';
import type { FactLine, FactQuestion, FactStatement } from '../../factQuestion';
import { AWARDS, isHolding } from '../awardKinds';
import { ASKS_FOR_SET, denialOf, firstHolders } from '../awards';
import { tellPart } from './memberLists';

const FIRST = wordSet(factTerms.awards.first);
const OUTSIDE = wordSet(factTerms.awards.outside);
const DENYING = new Set(['negated', 'none', 'neither', 'exception']);

type Frame = FactQuestion['frame'];

/** Places of the words by which something is denied or left out. */
const denialsIn = ({ cues, words }: Frame): number[] => [
  ...cues.flatMap(({ section, id, start }) =>
    section === 'polarity' && DENYING.has(id) ? [start] : [],
  ),
  ...words.flatMap(({ read, isName }, at) => (!isName && OUTSIDE.has(read) ? [at] : [])),
];

/** "The first four": how many, and where that is said. */
function firstOnes({ words }: Frame): { count: number; places: number[] } | undefined {
  const first = words.findIndex(({ read, isName }) => !isName && FIRST.has(withoutArticle(read)));
  if (first < 0) return undefined;
  const near = [first + 1, first - 1].flatMap((at) => {
    const count = parseNumber(withoutArticle(words[at]?.read ?? ''));
    return count === undefined ? [] : [{ count, places: [first, at] }];
  });
  return near[0];
}

/**
 * "Which holders of the stamp are not in phase 1?", "who of the first four is in phase 4?": the
 * holders of an award by their phase. The denial has to be that of the phase: "which entities of
 * phase 1 have no stamp" asks for the members of the phase.
 */
export function answerHoldersByPhase(
  question: FactQuestion,
  index: FactIndex,
): FactStatement | undefined {
  const { frame, named } = question;
  const [award, ...otherAwards] = named.filter(({ type }) => type in AWARDS);
  const [phase, ...otherPhases] = named.filter(({ type }) => type === 'phase');
  if (!award || !phase || otherAwards.length + otherPhases.length > 0) return undefined;
  const [awardId = ''] = award.ids;
  const [phaseId = ''] = phase.ids;
  const known = AWARDS[award.type];
  const areNamed = named.length === 2 && award.ids.length === 1 && phase.ids.length === 1;
  const first = firstOnes(frame);
  const isSet =
    frame.asks.every((id) => ASKS_FOR_SET.has(id)) &&
    frame.ofWhat.every((id) => id === 'entities' || id === 'award_stamp') &&
    // "The first four" orders nothing.
    (frame.order === undefined || first !== undefined) &&
    [frame.relation, frame.choice].every((part) => part === undefined) &&
    frame.periods.length === 0;
  if (!known || !areNamed || !isSet || denialOf(question, awardId).length > 0) return undefined;
  const denials = denialsIn(frame);
  const isOutside = denials.some((at) => at < phase.at && !(at < award.at && award.at < phase.at));
  if (denials.length > 0 && !isOutside) return undefined;
  const [list] = index.of(awardId, known.holders);
  if (list?.value.kind !== 'ids') return undefined;
  const group = first && firstHolders(awardId, index);
  if (first && first.count !== group?.length) return undefined;
  const holders = group?.map(({ subject }) => subject) ?? list.value.ids;
  const told = tellPart(holders, phaseId, isOutside, index);
  const explained: FactLine[] =
    group || !index.missing(awardId, known.holders)
      ? []
      : [{ form: 'explained', subject: awardId, attribute: known.holders }];
  const places = frame.words.flatMap((word, at) => (isHolding(word) ? [at] : []));
  return {
    lines: [...explained, ...told.lines],
    facts: [...(group ?? [list]), ...told.facts],
    subjects: [...told.subjects, awardId, phaseId],
    complete: true,
    places: [...places, ...denials, ...(first?.places ?? [])],
  };
}
