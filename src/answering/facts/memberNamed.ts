import type { FactIndex } from '../../facts/factIndex';
import type { FactQuestion, NamedSubject } from '../../facts/factQuestion';
import { saidAhead } from '../../facts/rules/aheadOfOther';
import { attributeOfMeasure } from '../../facts/rules/measures';
import { COUNTING } from '../../frames/frame';
import { tellsOfCutting } from '../../frames/resultVerbs';
import { nameKey } from '../../knowledge/knowledgeNames';

/** «الطرق», «والطرق», «للطرق» */
const ARTICLE = /^[وف]?(?:[بك]?ال|لل)/;
/** «والطرق كم» */
const FEW_WORDS = 3;

/** «كم نسبة», «كم وفرت», «أعلى من»: a figure of the one who is named. */
function asksForFigure(frame: FactQuestion['frame']): boolean {
  const { asks, ofWhat, words } = frame;
  const counts = asks.some((id) => COUNTING.has(id));
  const isMeasured =
    ofWhat.some((id) => attributeOfMeasure(id) !== undefined) || tellsOfCutting(words);
  const isShort = words.length <= FEW_WORDS && asks.length === 1;
  return (counts && (isMeasured || isShort)) || saidAhead(frame) !== undefined;
}

/**
 * «الطرق في أي مرحلة كانت», «كم نسبة الكهرباء»: who took part in a phase may be called by one word
 * of the name.
 * @param uncovered places of the words that nothing else accounts for
 */
export function memberNamed(
  { frame, named }: Pick<FactQuestion, 'frame' | 'named'>,
  uncovered: readonly number[],
  index: FactIndex,
): NamedSubject | undefined {
  const { asks, words, cues } = frame;
  // What no fact measures may be a word of a name.
  const nouns = cues.flatMap(({ section, id, start, end }) =>
    section === 'of_what' && end === start + 1 && attributeOfMeasure(id) === undefined
      ? [start]
      : [],
  );
  const [at, ...others] = uncovered.length > 0 ? uncovered : nouns;
  if (named.length > 0 || at === undefined || others.length > 0) return undefined;
  const isFigure = ARTICLE.test(words[at]?.read ?? '') && asksForFigure(frame);
  if (!asks.includes('which_phase') && !isFigure) return undefined;
  const word = nameKey((words[at]?.read ?? '').replace(ARTICLE, 'ال'));
  const members = new Set(index.phases.flatMap((phase) => index.membersOf(phase)));
  const [id, ...more] = [...members].filter((member) =>
    index.subject(member)?.aliases.some((alias) => nameKey(alias).split(' ').includes(word)),
  );
  return id !== undefined && more.length === 0 ? { ids: [id], type: 'entity', at } : undefined;
}
