import {
  keyedPhrases,
  phraseRows,
  phraseSet,
  phraseTable,
  phrasesIn,
  type PhraseTable,
} from '../../tokens/phraseTable';
import type { WordLines } from '../../text/wordSet';
import openingPhrases from './openingPhrases.json';

/** How a sentence says that paper was eliminated: printing ended, or paper, or it was replaced. */
export type Act = keyof typeof openingPhrases.acts;

/** Said before a sentence without changing it: greetings, "good news". */
export const ASIDES = phraseSet(openingPhrases.asides);
/** Between who did it and what was done. */
export const ADVERBS = phraseSet(openingPhrases.adverbs);
/** Who did it: "we", "our team". */
export const PEOPLE = phraseSet(openingPhrases.people);
/** Begin the name of a team. */
export const OWNERS = phraseSet(openingPhrases.owners);
/** Close the name of a team: "our visa section". */
export const GROUPS = phraseSet(openingPhrases.groups);
/** Begin what may stand before who did it: "in March", "last month", "at our counter". */
export const PREFIX_HEADS = phraseSet(openingPhrases.prefixHeads);

/** A verb in its plain form behind "no longer"; one in -ing or -s stays as it is. */
const NO_LONGER = /^(no longer )([a-z]+[^gs\s])(?= |$)/;
const thirdPerson = (verb: string): string =>
  /(?:[xz]|[cs]h)$/.test(verb) ? `${verb}es` : `${verb}s`.replace(/(?<=[^aeiou])ys$/, 'ies');
/** "No longer hands out" of "no longer hand out": a team says "we", and an entity is one. */
const ofOneAndMany = (lines: WordLines): string[] =>
  phrasesIn(lines).flatMap((phrase) => [
    ...new Set([
      phrase,
      phrase.replace(NO_LONGER, (_, lead: string, verb: string) => lead + thirdPerson(verb)),
    ]),
  ]);
export const ACTS: PhraseTable<Act> = phraseTable(
  phraseRows<Act, WordLines>(openingPhrases.acts, ofOneAndMany),
);

/** Acts that may be done to anything: "changed" is said of forms and of minds. */
export const CHANGES_OF_ANYTHING = phraseSet(openingPhrases.changesOfAnything);

/** The paper itself, which belongs to no name: "the paper forms for". */
export const PAPER_OBJECTS = phraseSet(openingPhrases.paperObjects);
/** What people did with a paper before: "used to carry", «كانوا يعبون». */
export const HABITS = phraseSet(openingPhrases.habits);
/** Before a date behind a name. */
export const DATE_LEADS = phraseSet(openingPhrases.dateLeads);
/** What was put in the place of paper: "are replaced by". */
export const REPLACED = phraseSet(openingPhrases.replaced);
/** Said around a name by somebody who is not sure of it: "I think", «شي مثل». */
export const NAME_HEDGES = {
  before: phraseSet(openingPhrases.nameHedges.before),
  behind: phraseSet(openingPhrases.nameHedges.behind),
};
/** A sentence about people and no name: "somebody", «اللي». */
export const TELLING = phraseSet(openingPhrases.telling);
/** Between what was done and the name. */
export const OBJECT_LINKS = phraseSet(openingPhrases.objectLinks);
/** What a sentence says of a process that it names first: as it is now, or as it was before. */
export const PREDICATES = keyedPhrases<'after' | 'before'>(openingPhrases.predicates);
/** Begin what a sentence says behind a name. */
export const TAILS = phraseSet(openingPhrases.tails);
/** Lead to what replaced the paper: "to the app". */
export const INTO = phraseSet(openingPhrases.into);
/** Stand before a name: "a new process called". */
export const CALLED = phraseSet(openingPhrases.called);
/** Stand before a name and say nothing: "it is the", «هذي معاملة». */
export const IT_IS = phraseSet(openingPhrases.itIs);
/** Nothing that a process could be called: "it", "this form". */
export const VAGUE = phraseSet(openingPhrases.vague);
/** Lead to what was cut off behind a name. */
export const OPEN_ENDS = phraseSet(openingPhrases.openEnds);
/** Say whose process it is: «عندنا». */
export const OURS = phraseSet(openingPhrases.ours);
/** Say behind a name that there is no such process any more: "cancelled", «ألغيناها». */
export const CANCELLED_BEHIND = phraseSet(openingPhrases.cancelledBehind);
/** What is named: "a new process". */
export const PROCESSES = phraseSet(openingPhrases.processes);
/** Lead to the entity that a process belongs to. */
export const PLACE_LEADS = phraseSet(openingPhrases.places);
/** What an entity did, as it would say it itself. */
export const OTHERS_ACTS = keyedPhrases(openingPhrases.othersActs);
/** Name what was done with a paper: "digitisation of", «إلغاء». */
export const ACT_NOUNS = phraseSet(openingPhrases.actNouns);
/** Leads to what somebody did: "log that RTA cancelled …". */
export const THAT = phraseSet(openingPhrases.that);
/** Say of an entity that a process belongs to it: "the owner is", «تتبع». */
export const OWNING = phraseSet(openingPhrases.owning);
/** Say that a process belongs to more than one: "both", «كلاهما». */
export const SHARING = phraseSet(openingPhrases.sharing);
/** Make a launch of the date behind it. */
export const LAUNCH: Readonly<Record<'en' | 'ar', string>> = openingPhrases.launch;
/** The same of what is still to come. */
export const PLANNED_LAUNCH: Readonly<Record<'en' | 'ar', string>> = openingPhrases.planned;
/** Makes an amount behind it one of the time before. */
export const BEFORE: Readonly<Record<'en' | 'ar', string>> = openingPhrases.before;
/** Begin what is told of the time before: "before", «كان». */
export const BEFORE_STARTS = phraseSet(openingPhrases.beforeStarts);
/** English words that begin a sentence behind a full stop, and no name. */
export const SENTENCE_STARTS = openingPhrases.sentenceStarts.split(' ');
/** Begin what is only supposed or asked. */
export const SUPPOSITIONS = phraseSet(openingPhrases.suppositions);
/** Ask for something, wherever they stand. */
export const ASKING = phraseSet(openingPhrases.asking);

/** Before what people have not done yet: "plan to", "are going to". */
export const PLANS = phraseSet(openingPhrases.plans);
/** How people say that they will do something: verbs and nouns with what leads to a plan. */
interface PlannedAct {
  verbs: string;
  nouns: string;
  phrases?: string;
}
const { planLeads } = openingPhrases;
/** A lead of one letter is written onto its word: «بنوقف», «لإيقاف». */
const onto = (lead: string, word: string): string =>
  lead.length === 1 || lead.endsWith(' ل') ? `${lead}${word}` : `${lead} ${word}`;
const planned = (leads: string, words: string): string[] =>
  phrasesIn(leads).flatMap((lead) => phrasesIn(words).map((word) => onto(lead, word)));
/** What people say of a plan, and what they will say once it is done: «بنوقف», «أوقفنا». */
export const PLANNED_ACTS = phraseTable<string>(
  phraseRows<string, PlannedAct>(openingPhrases.plannedActs, ({ verbs, nouns, phrases = '' }) => [
    ...planned(planLeads.joined, verbs),
    ...planned(planLeads.verbs, verbs),
    ...planned(planLeads.nouns, nouns),
    phrases,
  ]),
);

/** Before the day until which something was so: "until", «لين». */
export const TIME_BEFORE = phraseSet(openingPhrases.timeBefore);
/** Before a process of which one is told of: "every import permit". */
export const EVERY = phraseSet(openingPhrases.everyOne);
/** Who sends or gets the paper of a process, and what they do: "tenants get …". */
export const CLIENTS = {
  people: phraseSet(openingPhrases.clients.people),
  adverbs: phraseSet(openingPhrases.clients.adverbs),
  sends: phraseSet(openingPhrases.clients.sends),
  gets: phraseSet(openingPhrases.clients.gets),
};
