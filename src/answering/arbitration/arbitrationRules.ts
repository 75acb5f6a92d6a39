import { ASKED_PLAINLY, NAMED } from '../../facts/attributeMatcher';
import { namesParts } from '../agreement/namedInEntry';
import { isNearlyWhole, isOfParticular, isWholly } from '../facts/factCoverage';
import {
  answersSo,
  isOfOtherDate,
  lacksNames,
  lacksShare,
  listsOthers,
  tellsAll,
} from '../facts/entryAgainstFacts';
import { asksHowCounted, countsOwn, WITH_PHASES } from '../agreement/compared';
import {
  asksForNames,
  asksForSeveral,
  isMissing,
  mayGiveWay,
  tells,
  type ArbitrationCase,
} from './arbitrationCase';

import {
  firstForm,
  ifSure,
  isElsewhere,
  isMeant,
  isOfAnotherSubject,
  isOfOneEntity,
  isSaid,
  isToldInPart,
  isUnnamedLookup,
  LEAST_SCORE,
  NEAR_PHRASING,
} from './arbitrationChecks';

/** What answers: the entries as they are ranked, the facts, or the facts that say what is missing. */
type Answering = 'ranking' | 'facts' | 'missing';

/** A case in which it is plain which of the two answers. */
export interface ArbitrationRule {
  id: string;
  /** When it decides, in words. */
  rule: string;
  /** A question that it decides. */
  example: string;
  /** A question like it that it leaves to what comes after. */
  counter: string;
  by: Answering;
  decides: (weighed: ArbitrationCase) => boolean;
}

/** Each with an example and a counter-example; the first that decides does so. */
export const ARBITRATION_RULES: readonly ArbitrationRule[] = [
  {
    id: 'otherPhases',
    rule: 'A phase of an initiative or a programme is none of the Strategy’s phases.',
    by: 'ranking',
    example: 'who took part in phase 1 of Services 360',
    counter: 'who was in phase 1 and not in phase 2',
    decides: ({ reading: { named } }) =>
      named.some(({ type }) => type === 'phase') && named.some(({ type }) => WITH_PHASES.has(type)),
  },
  {
    id: 'unknownName',
    rule: 'Who or what is named is not known: the facts of something else do not answer.',
    by: 'ranking',
    example: 'how many sheets did phase 8 save',
    counter: 'how many sheets did phase 3 save',
    decides: ({ reading }) => reading.isAssumed && reading.unknownNames.length > 0,
  },
  {
    id: 'own',
    rule: 'How much somebody’s own office used or saved is asked, and no office is named.',
    by: 'ranking',
    example: 'how many sheets did our department use',
    counter: 'how many sheets did the Strategy save',
    decides: ({ reading }) => reading.isAssumed && countsOwn(reading.frame),
  },
  {
    id: 'leftOver',
    rule: 'Words are left over that the facts do not account for.',
    by: 'ranking',
    example: 'how many dirhams did the Strategy save in schools',
    counter: 'how many dirhams did the Strategy save',
    decides: ({ reading, facts, sure, index, isSubjectGuessed }) =>
      !isWholly(reading, facts) &&
      !isNearlyWhole(reading, facts, sure, index) &&
      (isSubjectGuessed || !isOfParticular(reading, facts, sure, index)),
  },
  {
    id: 'reason',
    rule: 'A reason or a way of counting is asked for: no figure, date or name is one.',
    by: 'ranking',
    example: 'why did they save only 336 million sheets',
    counter: 'how many sheets did they save',
    decides: ({ reading: { frame }, facts: { rule, statement } }) =>
      (frame.asks[0] === 'why' || asksHowCounted(frame)) &&
      (rule === 'lookup' || rule === 'related') &&
      statement.facts.every(({ value }) => value.kind !== 'text'),
  },
  {
    id: 'severalNames',
    rule: 'It is not said of what, and several names fit: the bot asks.',
    by: 'ranking',
    example: 'what was the target',
    counter: 'what was the target of phase 2',
    decides: ({ reading, decision, isComposed }) =>
      reading.isAssumed && decision.reason === 'several-names' && !isComposed,
  },
  {
    id: 'askingWordAlone',
    rule: 'Nothing names a subject, and only the asking word suggests an attribute.',
    by: 'ranking',
    example: 'who else?',
    counter: 'how many phases were there',
    decides: (weighed) => isUnnamedLookup(weighed) && (weighed.facts.score ?? 0) < LEAST_SCORE,
  },
  {
    id: 'unclearClaim',
    rule: 'Whether something is so is asked, without saying of what: a name is neither yes nor no.',
    by: 'ranking',
    example: 'did any entity fail',
    counter: 'did DEWA reach 60 percent',
    decides: (weighed) =>
      isUnnamedLookup(weighed) &&
      weighed.reading.frame.asks.includes('whether') &&
      weighed.facts.statement.verdict === undefined &&
      weighed.facts.statement.facts.every(({ value }) => value.kind === 'ids'),
  },
  {
    id: 'guessedSubject',
    rule: 'Nothing names a subject, the attribute is not plain or is that of one entity, and the facts are of something that was not spoken of.',
    by: 'ranking',
    example: 'number of staff',
    counter: 'what is DET',
    decides: (weighed) =>
      isUnnamedLookup(weighed) &&
      ((weighed.facts.score ?? 0) < ASKED_PLAINLY || isOfOneEntity(weighed)) &&
      !weighed.facts.statement.subjects.includes(weighed.reading.before[0] ?? ''),
  },
  {
    id: 'partialWording',
    rule: 'Nothing names a subject, and of what the attribute is called only a part is said.',
    by: 'ranking',
    example: 'can you call me please',
    counter: 'what is it called officially',
    decides: (weighed) =>
      isUnnamedLookup(weighed) &&
      (weighed.facts.isPartial === true ||
        ((weighed.facts.score ?? 0) < NAMED && weighed.reading.frame.asks.length === 0)),
  },
  {
    id: 'wordMeaning',
    rule: 'What a word means is asked, without saying of what.',
    by: 'ranking',
    example: 'what does that high rate mean',
    counter: 'what does the stamp mean',
    decides: (weighed) =>
      isUnnamedLookup(weighed) && weighed.reading.frame.ofWhat.includes('name_meaning'),
  },
  {
    id: 'leaning',
    rule: 'A short question that leans on the answer before is told of what was spoken of, unless an entry about the same is sure.',
    by: 'facts',
    example: 'who launched it?',
    counter: 'when was the Strategy launched?',
    decides: ({ isTold, leans, isOfContext }) => isTold && leans && !isOfContext,
  },
  {
    id: 'leaningMissing',
    rule: 'The same, where it is known why the fact is missing.',
    by: 'missing',
    example: 'and how much water?',
    counter: 'who launched it?',
    decides: (weighed) =>
      weighed.leans &&
      !weighed.isOfContext &&
      firstForm(weighed) === 'explained' &&
      isMissing(weighed),
  },
  {
    id: 'datedList',
    rule: 'Whether somebody is on the list of a date, where lists differ, is not told by an entry about another list.',
    by: 'facts',
    example: 'is GDRFA on the april 2019 list of phase 2',
    counter: 'is customs on the april 2019 list of phase 2',
    decides: ({ facts: { rule, statement }, reading }) =>
      rule === 'membership' &&
      reading.frame.periods.length > 0 &&
      statement.verdict !== undefined &&
      statement.lines.some(({ form }) => form === 'disputed'),
  },
  {
    id: 'writtenForIt',
    rule: 'A sure entry is written for this way of asking: for the highest, a comparison, a membership.',
    by: 'ranking',
    example: 'which phase saved the most sheets',
    counter: 'did RTA reach 60 percent',
    decides: ifSure(({ entry, reading, facts, index }) => answersSo(entry, reading, facts, index)),
  },
  {
    id: 'explainedPeriod',
    rule: 'A sure entry is asked in nearly these words how two periods fit together.',
    by: 'ranking',
    example: 'is the number of entities of phase two seven or eight',
    counter: 'are 6 or 7 entities in phase 1?',
    decides: ifSure(({ facts, nearest }) => facts.rule === 'period' && nearest >= NEAR_PHRASING),
  },
  {
    id: 'unranked',
    rule: 'Nobody ranks all entities: an entry about some of them would tell of others.',
    by: 'missing',
    example: 'which entity cut the least of all',
    counter: 'which of the six cut the least',
    decides: (weighed) => firstForm(weighed) === 'noRanking',
  },
  {
    id: 'unlistedGroup',
    rule: 'Who of a group is in a phase is asked, and nobody lists the group: all of the phase are not those.',
    by: 'missing',
    example: 'which small entities are in phase 4',
    counter: 'which large entities are in phase 1',
    decides: (weighed) =>
      weighed.facts.rule === 'membership' &&
      firstForm(weighed) === 'explained' &&
      isMissing(weighed),
  },
  {
    id: 'composed',
    rule: 'What has to be put together (stage, threshold, membership, extreme, comparison, period) is told as far as it is known.',
    by: 'facts',
    example: 'which of the six cut the least',
    counter: 'how many sheets did phase 3 save',
    decides: ({ isComposed, facts }) => isComposed && tells(facts),
  },
  {
    id: 'noneNewer',
    rule: 'A figure newer than a year is asked for, and there is none.',
    by: 'facts',
    example: 'any figure of dubainow services later than 2023?',
    counter: 'how many services did DubaiNow have in 2023',
    decides: ({ reading, facts }) =>
      reading.frame.periods.length > 0 &&
      facts.statement.lines.some(({ form }) => form === 'noneNewer'),
  },
  {
    id: 'names',
    rule: 'Who, or which, is asked for, and the sure entry has none of the names.',
    by: 'facts',
    example: 'who gets the stamp',
    counter: 'who launched the stamp',
    decides: ifSure(
      (weighed) =>
        weighed.isTold &&
        asksForNames(weighed) &&
        lacksNames(weighed.entry, weighed.facts, weighed.index),
    ),
  },
  {
    id: 'listed',
    rule: 'The figure of one entity or the members of one phase are asked for, and the sure entry lists those of several.',
    by: 'facts',
    example: 'percentage of RTA in 2018',
    counter: 'percentage of the six entities in 2018',
    decides: ifSure(
      ({ isTold, reading, entry, facts, index }) =>
        isTold && reading.named.length === 1 && listsOthers(entry, facts, index),
    ),
  },
  {
    id: 'half',
    rule: 'Several are named, and the sure entry speaks of one of them.',
    by: 'facts',
    example: 'phase 4 and phase 5, when did each one start',
    counter: 'when did phase 4 start',
    decides: ifSure(({ isTold, entry, reading: { named }, facts: { statement }, index }) => {
      const areTold = named.every(({ ids }) => ids.some((id) => statement.subjects.includes(id)));
      const isOfSeveral = isTold && entry.kind !== 'command' && named.length > 1 && areTold;
      return isOfSeveral && !namesParts(entry, named, index);
    }),
  },
  {
    id: 'unsaid',
    rule: 'A subject and an attribute are plainly named, and the sure entry neither states the value nor is asked for in nearly these words.',
    by: 'facts',
    example: 'how many digital transactions did the municipality have in 2020',
    counter: 'what did the municipality digitise in 2020',
    decides: ifSure(
      (weighed) => weighed.isTold && mayGiveWay(weighed) && !isSaid(weighed) && !isMeant(weighed),
    ),
  },
  {
    id: 'unsaidMissing',
    rule: 'The same, where the value is missing, and the sure entry lacks the subject, the year, a percentage of the year or the words.',
    by: 'missing',
    example: 'DIFC Courts digital share in 2019',
    counter: 'DIFC Courts digital share',
    decides: ifSure(
      (weighed) =>
        (mayGiveWay(weighed) && isElsewhere(weighed) && isMissing(weighed)) ||
        lacksShare(weighed.entry, weighed.reading, weighed.facts, weighed.index),
    ),
  },
  {
    id: 'several',
    rule: 'Two measures, attributes or periods are asked for, and the sure entry lacks one.',
    by: 'facts',
    example: 'how many sheets and how much money did phase 1 save',
    counter: 'how many sheets did phase 1 save',
    decides: ifSure(
      (weighed) =>
        isToldInPart(weighed) &&
        asksForSeveral(weighed) &&
        !tellsAll(weighed.entry, weighed.reading, weighed.facts, weighed.index),
    ),
  },
  {
    id: 'sure',
    rule: 'A sure entry names what is asked about and does not begin with a figure of another date.',
    by: 'ranking',
    example: 'how many sheets did phase 3 save',
    counter: 'what is DET',
    decides: ifSure(
      (weighed) =>
        !isOfAnotherSubject(weighed) && !isOfOtherDate(weighed.entry, weighed.reading.frame),
    ),
  },
  {
    id: 'told',
    rule: 'No entry is sure, and the facts have all that is asked for, or one of two measures.',
    by: 'facts',
    example: 'what is DET',
    counter: 'how much AED did Dubai Police alone save',
    decides: ({ isTold, facts }) => isTold || (facts.rule === 'measures' && tells(facts)),
  },
  {
    id: 'missing',
    rule: 'No entry is sure, a subject and an attribute are plainly named, and the fact is missing.',
    by: 'missing',
    example: 'how much AED did Dubai Police alone save',
    counter: 'what is DET',
    decides: isMissing,
  },
];
