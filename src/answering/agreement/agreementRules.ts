import { NEGATIONS } from '../../language/questions/questionWords';
import {
  ALIKE,
  CIRCUMSTANCES,
  FACTUAL,
  FAIRLY_ALIKE,
  hasCue,
  isCountAlone,
  namesCity,
  askedNoun,
  asksForSheets,
  asksForTime,
  speaksOfWord,
  WITH_PHASES,
  type AgreementRule,
  type Compared,
} from './compared';
import { ASKING_AGREEMENT } from './askingAgreement';
import { SCOPE_AGREEMENT } from './scopeAgreement';
import { WHOLES } from '../../facts/factQuestion';
import { HOPED } from '../../facts/rules/goals';
import { isHijriWord } from './entryFrame';
import { placeOfEach, type Frame } from '../../frames/frame';
import type { EntryKind } from '../../knowledge/knowledgeSchema';
import { stemWord } from '../../language/text/stemWord';

/** What only an entry that speaks of it can answer. */
const ATTRIBUTES = new Set([
  'hours_time',
  'money',
  'cost_price',
  'fee_fine',
  'trees',
  'water',
  'energy',
  'carbon',
  'users',
  'employees',
  'budget',
  'salary',
  'age',
  'address_location',
  'phone',
  'email',
  'working_hours',
  'penalty',
  'law_number',
]);
/** Of these an answer about one entity has to give a figure; being asked for is not enough. */
const MEASURES = new Set(['hours_time', 'money', 'trees', 'water', 'energy', 'carbon', 'users']);
/** Kinds whose facts belong to a year. */
const DATED: ReadonlySet<EntryKind> = new Set(['goal', 'target', 'result', 'membership', 'event']);
/** Kinds that tell of what is or was, which a denial turns round. */
const STATED: ReadonlySet<EntryKind> = new Set(['membership', 'event', 'result', 'person']);
/** And those that it turns round in a question for one of several. */
const DENIABLE: ReadonlySet<EntryKind> = new Set([
  ...STATED,
  ...(['definition', 'procedure', 'law', 'goal', 'target'] as const),
]);
/** A list has more items than this. */
const MANY = 3;
/** They ask for members. */
const MEMBERS = new Set(['which', 'who', 'list', 'compare']);
const OUTCOMES = new Set(['reached', 'exceeded', 'missed', 'more_than']);
const EXTREMES = ['highest', 'lowest', 'most', 'least', 'top_n', 'rank'];
const DENIALS = ['negated', 'exception', 'neither', 'none'];
const CLOSE = 0.8;
/** One strange word may be another word for the same. */
const SEVERAL = 2;
const LITTLE_ALIKE = 0.5;
/** Kinds that may say nothing of a time. */
const WITHOUT_DATE = new Set(['definition', 'person', 'membership']);
const MEASURED = new Set([...MEASURES, 'sheets_paper', 'percent']);

/** A figure is asked for of a year that no source speaks of yet. */
const isBeyond = ({ asks, ofWhat, stage, periods }: Frame, latestYear: number): boolean =>
  (asks.some((id) => id === 'how_many' || id === 'how_much') ||
    (stage === 'target' && ofWhat.some((id) => MEASURED.has(id)))) &&
  !asks.includes('whether') &&
  periods.some((period) => Number(period.slice(0, 'YYYY'.length)) > latestYear);

/** "How many did they save in 2018?" of a year asks for what came of it. */
const countsWhatWasDone = ({ asks, stage, periods, words }: Frame): boolean =>
  stage === undefined &&
  periods.length > 0 &&
  asks.includes('how_many') &&
  words.some(({ read }, at) => read === 'did' && words[at + 1]?.read !== 'not') &&
  !words.some(({ read }) => HOPED.has(read));

/** Each with an example and a counter-example; the first that conflicts is named. */
export const AGREEMENT_RULES: readonly AgreementRule[] = [
  ...ASKING_AGREEMENT,
  {
    id: 'attribute',
    rule: 'What is asked for (money, water, salary, email …) is mentioned by the entry.',
    example: 'how much money did the strategy save',
    counter: 'how much water did the strategy save',
    conflicts: ({ frame, entry, entryFrame }) => {
      if (entry.kind === 'command' || entry.kind === 'gap') return false;
      const asked = frame.ofWhat.filter(
        (id) =>
          (FACTUAL.has(entry.kind) ? ATTRIBUTES.has(id) : id === 'law_number') &&
          // "A paper saving" is no money.
          !(id === 'money' && frame.ofWhat.includes('sheets_paper')),
      );
      // "How many sheets did they hope to save?" is not told in dirhams.
      if (asksForSheets(frame) && hasCue(entryFrame.answeredCues, 'of_what', ['money']))
        return !entryFrame.cues.has('of_what.sheets_paper');
      // What is asked of every entity is not answered for each.
      const isOfOne = entry.kind === 'result' && entry.subject !== undefined;
      // "How many employees?": an entry that only mentions them counts something else.
      const countsPeople = (id: string) => id === 'employees' && frame.asks.includes('how_many');
      const speaksOf = (id: string) =>
        (countsPeople(id)
          ? entryFrame.askedCues
          : isOfOne && MEASURES.has(id)
            ? entryFrame.answeredCues
            : entryFrame.cues
        ).has(`of_what.${id}`);
      return asked.length > 0 && !asked.some(speaksOf);
    },
  },
  {
    id: 'noun',
    rule: 'The noun after "which", "how many", "how much" or "each" is a word of the entry.',
    example: 'how many printers did GDRFA remove',
    counter: 'which brand of printers does GDRFA use',
    conflicts: ({ frame, entry, entryFrame, family, nearest }) => {
      const one = placeOfEach(frame);
      if (one !== undefined && entry.kind === 'result' && nearest < ALIKE)
        return !speaksOfWord(frame.words[one], family, entryFrame);
      const noun = askedNoun(frame);
      // What is counted has to be spoken of, however like a phrasing the rest is.
      const most = frame.asks.includes('how_many') ? ALIKE : FAIRLY_ALIKE;
      if (noun === undefined || !FACTUAL.has(entry.kind) || nearest >= most) return false;
      // "Which group was it in?" means its phase.
      if (entry.kind === 'membership' && frame.asks.includes('which_phase')) return false;
      if (isCountAlone(frame) && !hasCue(entryFrame.askedCues, 'asks', ['how_many'])) return true;
      // «كم شهراً»: counted in the accusative.
      const stems = [noun, noun.replace(/(?<=...)ا$/, '')].map(stemWord);
      return !stems.some((stem) => family.asked.has(stem) || family.answered.has(stem));
    },
  },
  {
    id: 'year',
    rule: 'A year that is named is one of the entry, unless the question asks whether it is right.',
    example: 'how many sheets were consumed in 2017 by the first phase entities',
    counter: 'how many sheets were consumed in 2015 by the first phase entities',
    conflicts: ({ frame, entry, entryFrame }) =>
      DATED.has(entry.kind) &&
      frame.periods.length > 0 &&
      !frame.asks.includes('whether') &&
      !frame.periods.some((period) => entryFrame.years.has(period.slice(0, 'YYYY'.length))),
  },
  {
    id: 'forecast',
    rule: 'A figure for the future is not a reported figure.',
    example: 'how much paper was saved by 2021',
    counter: 'how many trees will be saved in 2030',
    conflicts: ({ frame, entry, entryFrame, latestYear }) =>
      (DATED.has(entry.kind) || entry.kind === 'person') &&
      (isBeyond(frame, latestYear) ||
        // "Which ten would be added after October 2019?" is past by now.
        (!frame.periods.some((period) => Number(period.slice(0, 4)) <= latestYear) &&
          // What was hoped for is a forecast of its time.
          !(frame.periods.length === 0 && (entry.kind === 'goal' || entry.kind === 'target')) &&
          (frame.times.has('forecast') || frame.scope.has('prediction')) &&
          !entryFrame.askedCues.has('time.forecast') &&
          !entryFrame.askedCues.has('scope.prediction'))),
  },
  {
    id: 'denial',
    rule: 'What is denied or excepted is denied by a phrasing of the entry too.',
    example: 'which entities were in phase 1',
    counter: 'which entities are not in phase 1',
    conflicts: ({ frame, entry, entryFrame }) =>
      DENIABLE.has(entry.kind) &&
      (STATED.has(entry.kind) || frame.asks.length > 0) &&
      DENIALS.some((id) => frame.polarity.has(id)) &&
      // "Did any entity outside the six reach 56 percent?" asks for others than an entry tells of.
      (!frame.asks.includes('whether') ||
        (frame.polarity.has('any') && frame.relation?.number !== undefined)) &&
      // "No longer on paper" of a procedure denies nothing of who provides it.
      ((entry.kind === 'procedure' &&
        frame.words.some(({ read }) => NEGATIONS.has(read)) &&
        frame.asks.some((id) => id === 'who' || id === 'which')) ||
        !hasCue(entryFrame.askedCues, 'polarity', DENIALS)),
  },
  {
    id: 'extreme',
    rule: 'The best, the least, the order are told only by an entry that is asked for it.',
    example: 'what was the result of phase 2',
    counter: 'which entity of phase 2 cut the least paper',
    conflicts: ({ frame, entry, entryFrame }) =>
      (entry.kind === 'result' || entry.kind === 'target' || entry.kind === 'membership') &&
      frame.order !== undefined &&
      // "1.5 billion, no less": of a figure it is a relation.
      frame.figures.length === 0 &&
      EXTREMES.includes(frame.order) &&
      !hasCue(entryFrame.cues, 'order', EXTREMES),
  },
  {
    id: 'stage',
    rule: 'What was hoped for is told by a goal, what came of it by a result.',
    example: 'how much money did the strategy save',
    counter: 'how much money did they want to save',
    conflicts: ({ frame, entry, entryFrame }) =>
      (frame.stage === 'target' &&
        entry.kind === 'result' &&
        !entryFrame.askedCues.has('of_what.target')) ||
      ((frame.stage === 'result' || countsWhatWasDone(frame)) &&
        (entry.kind === 'goal' || entry.kind === 'target') &&
        !entryFrame.askedCues.has('of_what.result')),
  },
  {
    id: 'both',
    isPassedOver: true,
    rule: 'What was hoped for and what came of it are told by an entry that has both.',
    example: 'what was the target of phase 1',
    counter: 'what was the target and the result of phase 1',
    conflicts: ({ frame, entry, entryFrame }) =>
      frame.stage === 'both' &&
      frame.choice === undefined &&
      frame.words.some(({ read, typed }) => read === 'and' || typed.startsWith('و')) &&
      (entry.kind === 'goal' || entry.kind === 'target') &&
      !entryFrame.answeredCues.has('of_what.result'),
  },
  {
    id: 'outcome',
    rule: 'Whether something was reached is told by a result, not by the goal itself.',
    example: 'how many trees did they hope to save',
    counter: 'was the goal of 130,000 trees reached',
    conflicts: ({ frame, entry, entryFrame }) =>
      (entry.kind === 'goal' || entry.kind === 'target') &&
      OUTCOMES.has(frame.relation?.id ?? '') &&
      // "More than 300,000" is held against the figure itself.
      (frame.relation?.id === 'reached' || frame.relation?.number === undefined) &&
      frame.asks.includes('whether') &&
      !entryFrame.askedCues.has(`relation.${frame.relation?.id}`),
  },
  {
    id: 'date',
    rule: 'What "when" asks for has a year, and its entry is asked for a time.',
    example: 'what is a measurement grade',
    counter: 'when were the measurement grades agreed',
    conflicts: ({ frame, entry, entryFrame, places, nearest }) =>
      (frame.asks.includes('when') || frame.asks.includes('since_when')) &&
      ((WITHOUT_DATE.has(entry.kind) && entryFrame.answeredYears.size === 0) ||
        // It tells of something on a day, but is asked for something else. Of "when was the
        // workshop", "what was the workshop for" has all but the word that asks.
        (FACTUAL.has(entry.kind) &&
          nearest < (places.length + frame.ofWhat.length === 0 ? ALIKE : LITTLE_ALIKE) &&
          !asksForTime(entryFrame))),
  },
  {
    id: 'subject',
    rule: 'An app, a law, a person or a service that is named is named by the entry too.',
    example: 'how many users does UAE PASS have',
    counter: 'how many users does DubaiNow have',
    conflicts: ({ others, names, entry, entryFrame, subjects, isNamedIn }) =>
      FACTUAL.has(entry.kind) &&
      others.length > 0 &&
      // A rule may be about what is named without naming it; a figure is not.
      (entry.kind === 'result' ||
        entry.kind === 'target' ||
        entry.kind === 'event' ||
        (entry.kind === 'procedure' && names.length === 0) ||
        (entry.kind === 'law' && others.some(({ type }) => type === 'law')) ||
        others.some(({ type, id }) =>
          subjects.some((subject) => subject.type === type && subject.id !== id),
        )) &&
      !others.some(
        (subject) => subject.type === 'strategy' || isNamedIn(entryFrame.texts, subject),
      ),
  },
  {
    id: 'name',
    rule: 'A figure is that of the entity or the phase that is named.',
    example: 'how many hours did the government save by going paperless',
    counter: 'how many hours did phase 1 save',
    conflicts: ({ frame, names, entry, entryFrame, isNamedIn }) =>
      (['result', 'goal', 'target'].includes(entry.kind) ||
        // A way of counting is no figure of an entity.
        (entry.kind === 'howto' &&
          frame.ofWhat.some((id) => MEASURED.has(id)) &&
          !frame.asks.some((id) => id === 'how' || id === 'how_to'))) &&
      entry.slot === undefined &&
      names.length > 0 &&
      !names.some((name) => isNamedIn(entryFrame.texts, name)),
  },
  {
    id: 'each',
    isPassedOver: true,
    rule: 'The figures of all members of a phase are told only if they are asked for.',
    example: 'which phase 1 entity cut the most paper',
    counter: 'how much paper did phase 1 cut',
    conflicts: ({ frame, entry, names, subjects, nearest }) =>
      entry.kind === 'result' &&
      entry.slot === undefined &&
      nearest < ALIKE &&
      entry.answer.en.split('\n•').length > MANY &&
      names.length === 1 &&
      names[0]?.type === 'phase' &&
      subjects.some(({ id }) => id === names[0]?.id) &&
      !EXTREMES.includes(frame.order ?? '') &&
      (frame.choice ?? frame.relation) === undefined &&
      !frame.asks.some((id) => MEMBERS.has(id)) &&
      !frame.ofWhat.includes('entities') &&
      !frame.polarity.has('all'),
  },
  {
    id: 'whole',
    rule: 'A figure of the Strategy, or of all of Dubai, is not that of one of its entities.',
    example: 'how much money did Dubai Municipality save by going paperless',
    counter: 'how many sheets and hours did the strategy save',
    conflicts: ({ frame, names, others, entry, subjects, spokenOf }) =>
      entry.kind === 'result' &&
      !subjects.some(({ id }) => spokenOf.includes(id)) &&
      names.length === 0 &&
      (others.some(({ type }) => type === 'strategy') ||
        (others.length === 0 && namesCity(frame))) &&
      subjects.length > 0 &&
      subjects.every(({ type }) => type === 'entity' || type === 'phase'),
  },
  {
    id: 'figure',
    rule: 'What a figure means is told only if the figure is given.',
    example: 'what does 98.86% mean',
    counter: 'what does that high rate mean',
    conflicts: ({ frame, entry, entryFrame, nearest }) =>
      entry.kind === 'definition' &&
      entryFrame.isOfFigure &&
      nearest < ALIKE &&
      frame.figures.length === 0 &&
      frame.relation?.number === undefined &&
      !frame.words.some(({ typed }) => /\d/.test(typed)),
  },
  {
    id: 'calendar',
    rule: 'A date of the Islamic calendar is told only if it is asked for.',
    example: 'which Hijri date was the declaration',
    counter: 'on which day was the paperless government declared',
    conflicts: ({ frame, entryFrame, nearest }) =>
      nearest < ALIKE &&
      entryFrame.isOfHijri &&
      !frame.words.some(({ typed, read }) => isHijriWord(typed) || isHijriWord(read)),
  },
  {
    id: 'content',
    rule: 'Beside names, the entry has at least one of the words that carry meaning.',
    example: 'what is the Smart Office of DEWA',
    counter: 'what are the annual leave days of DEWA’s Smart Office',
    conflicts: ({ frame, entry, family, entryFrame, nearest, places, others, isNamedIn }) => {
      const isNamed = frame.words.some(({ isName }) => isName);
      if (!FACTUAL.has(entry.kind) || !isNamed || nearest >= CLOSE || places.length < SEVERAL)
        return false;
      // When, where or who of a service that is named: other words only describe it.
      const isOfNamed =
        frame.asks.length > 0 &&
        frame.asks.every((id) => CIRCUMSTANCES.has(id)) &&
        others.some((subject) => !WHOLES.has(subject.type) && isNamedIn(entryFrame.texts, subject));
      if (isOfNamed) return false;
      return !places.some((at) => speaksOfWord(frame.words[at], family, entryFrame));
    },
  },
  {
    id: 'otherPhases',
    rule: 'A phase of an initiative or a programme is told by an entry that names this one.',
    example: 'when did phase 2 of Zero Bureaucracy begin',
    counter: 'when did phase 2 of Services 360 begin',
    conflicts: ({ names, others, entry, entryFrame, isNamedIn }) =>
      FACTUAL.has(entry.kind) &&
      names.some(({ type }) => type === 'phase') &&
      others.some(
        (subject) => WITH_PHASES.has(subject.type) && !isNamedIn(entryFrame.texts, subject),
      ),
  },
  {
    id: 'unknownName',
    rule: 'An organisation or a phase that nobody knows is in no entry.',
    example: 'how many sheets did phase 2 save',
    counter: 'how many sheets did phase 7 save',
    conflicts: ({ frame, entry, family, entryFrame, unknownNames }) =>
      !(entry.kind === 'command' && (frame.commands.size > 0 || frame.asks.length === 0)) &&
      unknownNames.some(
        (at) =>
          // The 7 of "phase 7" is not that of "7 entities".
          /^\d+$/.test(frame.words[at]?.typed ?? '') ||
          !speaksOfWord(frame.words[at], family, entryFrame),
      ),
  },
  ...SCOPE_AGREEMENT,
];

/** The id of the first rule by which an entry does not answer what is asked; undefined if all agree. */
export const findConflict = (
  compared: Compared,
  rules: readonly AgreementRule[],
): string | undefined => rules.find(({ conflicts }) => conflicts(compared))?.id;
