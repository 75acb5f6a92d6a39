import type { TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import type { EntrySearch, Found } from '../../answering/search/searchEntries';
import { CARD_TYPE, truncate } from '../../cards/kit/cardMessage';
import { recordPreview, sharedRecordCard } from '../../cards/records/sharedRecordCards';
import { sharedAnswerCard } from '../../cards/answers/answerCards';
import { type UsageCounters, usageReport, type UsageCount } from '../../curation/usage/usageCounts';
import { cleanText } from '../../language/text/cleanText';
import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import type { EntityDirectory } from '../../records/model/entityDirectory';
import type { ProcessRecord } from '../../records/model/processRecord';
import type { RecordOperations } from '../../records/operations/recordOperations';
import { type TurnActors, personId } from '../context/turnActor';
import { errorFields } from '../../lib/errorFields';
import type { PersonSettings } from '../ports/personSettings';
import { replyLanguage } from '../context/replyLanguage';
import type { ChosenRecord, SearchRequest } from './extensionRequests';
import type { Card } from '../../cards/kit/adaptiveCard';
import { toInertText } from '../../language/text/displayText';

const THUMBNAIL_TYPE = 'application/vnd.microsoft.card.thumbnail';

/** A line of the list, as Teams knows it. */
interface Thumbnail {
  title: string;
  text?: string;
  /** What is sent when the line is chosen; without it the content is inserted as it is. */
  tap?: { type: 'invoke'; value: ChosenRecord };
}
type ThumbnailAttachment = { contentType: typeof THUMBNAIL_TYPE; content: Thumbnail };

/** What is inserted into the message, and what stands in the list for it. */
type Attachment = ({ contentType: typeof CARD_TYPE; content: Card } | ThumbnailAttachment) & {
  preview?: ThumbnailAttachment;
};

/** What a search comes to. */
type ExtensionResult =
  | { type: 'result'; attachmentLayout: 'list'; attachments: Attachment[] }
  | { type: 'message'; text: string };

const listItem = (attachments: Attachment[]): ExtensionResult => ({
  type: 'result',
  attachmentLayout: 'list',
  attachments,
});

/** Said in the place of a list. */
export const extensionMessage = (text: string): ExtensionResult => ({
  type: 'message',
  text: toInertText(text),
});

const thumbnail = (content: Thumbnail): ThumbnailAttachment => ({
  contentType: THUMBNAIL_TYPE,
  content,
});

/** A card that is inserted as it is. */
export const insertableCard = (title: string, text: string, card: Card): Attachment => ({
  contentType: CARD_TYPE,
  content: card,
  preview: thumbnail({ title: toInertText(title), text: toInertText(text) }),
});

/**
 * A record, of which nothing but the number is in the list that leaves the bot to be inserted: its
 * card is made when it is chosen.
 */
const choiceItem = (
  { number, title, text }: { number: string; title: string; text: string },
  chosen: ChosenRecord,
): Attachment => ({
  ...thumbnail({ title: number }),
  preview: thumbnail({
    title: toInertText(title),
    text: toInertText(text),
    tap: { type: 'invoke', value: chosen },
  }),
});

/** Days of which the questions are counted. */
const POPULAR_DAYS = 30;
const EXAMPLES = ['help.example1', 'help.example2', 'help.example3'] as const;

/**
 * What people ask most in a language, then the examples of the help and what follows from them.
 * @param counts nothing where they cannot be had
 * @returns ids of entries, some of which may be gone
 */
function popularEntries(
  counts: readonly UsageCount[],
  language: Language,
  { search, messages }: { search: EntrySearch; messages: Messages },
): string[] {
  const asked = usageReport(counts)
    .entries.filter((entry) => entry.language === language && entry.answered > 0)
    .map(({ entryId }) => entryId);
  const examples = EXAMPLES.map(
    (key) => search.answer(messages.say(language, key), {}, language).outcome,
  ).filter((outcome) => outcome.status === 'answered');
  return [
    ...new Set([
      ...asked,
      ...examples.map(({ entryId }) => entryId),
      ...examples.flatMap(({ followUps }) => followUps.map(({ entryId }) => entryId)),
    ]),
  ];
}

export interface SearchExtensionDeps {
  answerer: EntrySearch;
  messages: Messages;
  personSettings: PersonSettings;
  recordOperations: RecordOperations;
  entities: EntityDirectory;
  usage: UsageCounters;
  actors: TurnActors;
  log: Logger;
}

const QUERY = 'query';
const PAGE_SIZE = 25;
/** Nobody turns more pages. */
const MOST_ENTRIES = 100;
const MOST_RECORDS = 10;
/** Records stand behind so many of the entries that have every word. */
const ENTRIES_BEFORE_RECORDS = 5;
/** One letter is in nearly every name. */
const SHORTEST_FOR_RECORDS = 2;
const RECORD_NUMBER = /^pl\b/i;
/** A query is a line. */
const LONGEST_SHOWN = 60;
const LONGEST_SHOWN_ANSWER = 140;

/** One place in the list, written out only if it is on the page that is asked for. */
type Place = { entry: Found } | { record: ProcessRecord };

/** The search beside the compose box. It reads, and changes nothing. */
export class SearchExtension {
  constructor(private readonly deps: SearchExtensionDeps) {}

  /** What is found, or for an empty box what people ask most. */
  async search(context: TurnContext, request: SearchRequest): Promise<ExtensionResult> {
    const { skip = 0, count = PAGE_SIZE } = request.queryOptions ?? {};
    const typed = request.parameters.find(({ name }) => name === QUERY)?.value;
    const text = cleanText(typeof typed === 'string' ? typed : String(typed ?? ''));
    const language = await this.language(context, text);
    const places =
      text === '' ? await this.popular(language) : await this.found(context, text, language);
    const page = places.slice(skip, skip + Math.min(count, PAGE_SIZE));
    const attachments = page.flatMap((place) => this.shown(place, language));
    if (attachments.length > 0 || skip > 0) return listItem(attachments);
    const shown = text.slice(0, LONGEST_SHOWN);
    return extensionMessage(this.deps.messages.say(language, 'extension.nothing', { text: shown }));
  }

  /** The card of a record that was chosen: the person may have lost the right to see it since. */
  async choose(context: TurnContext, { record, language }: ChosenRecord): Promise<ExtensionResult> {
    const { recordOperations, entities, messages, actors } = this.deps;
    const actor = await actors.actorOf(context, language, 'card');
    const opened = actor && (await recordOperations.open(actor, { id: record }));
    if (!opened || opened.record.number === null)
      return extensionMessage(messages.say(language, 'extension.recordGone'));
    const content = sharedRecordCard(opened.record, entities, messages, language);
    return listItem([{ contentType: CARD_TYPE, content }]);
  }

  private async language({ activity }: TurnContext, text: string): Promise<Language> {
    const preferred = await this.attempt(
      () => this.deps.personSettings.language(personId(activity)),
      undefined,
    );
    return replyLanguage(activity, { preferred, text });
  }

  private async popular(language: Language): Promise<Place[]> {
    const { usage, answerer: search, messages } = this.deps;
    const counts = await this.attempt(() => usage.since(POPULAR_DAYS), []);
    const found = await search.findable(popularEntries(counts, language, { search, messages }));
    return found.map((entry) => ({ entry }));
  }

  private async found(context: TurnContext, text: string, language: Language): Promise<Place[]> {
    const { entries, certain } = await this.deps.answerer.search(text);
    const records = await this.attempt(() => this.records(context, text, language), []);
    const places = entries.slice(0, MOST_ENTRIES).map((entry): Place => ({ entry }));
    const before = RECORD_NUMBER.test(text) ? 0 : Math.min(certain, ENTRIES_BEFORE_RECORDS);
    places.splice(before, 0, ...records.map((record) => ({ record })));
    return places;
  }

  private async records(
    context: TurnContext,
    text: string,
    language: Language,
  ): Promise<ProcessRecord[]> {
    if (text.length < SHORTEST_FOR_RECORDS) return [];
    const actor = await this.deps.actors.actorOf(context, language, 'card');
    if (!actor) return [];
    const visible = await this.deps.recordOperations.visible(actor, text, MOST_RECORDS);
    return visible.map(({ record }) => record);
  }

  private shown(place: Place, language: Language): Attachment[] {
    const { answerer, entities, messages } = this.deps;
    if ('entry' in place) {
      const { id, label } = place.entry;
      const question = label[language];
      const answer = answerer.answerOf(id, language);
      if (!answer) return [];
      const begins = truncate(answer.text.replace(/\s+/g, ' '), LONGEST_SHOWN_ANSWER);
      return [insertableCard(question, begins, sharedAnswerCard(question, answer, messages))];
    }
    const { record } = place;
    const { title, text } = recordPreview(record, entities, messages, language);
    const number = record.number ?? '';
    return [choiceItem({ number, title, text }, { record: record.id, language })];
  }

  /** Knowledge is searched also while the database cannot be reached. */
  private async attempt<T>(read: () => Promise<T>, otherwise: T): Promise<T> {
    try {
      return await read();
    } catch (error) {
      this.deps.log.warn(errorFields(error), 'A search went without what the database has');
      return otherwise;
    }
  }
}
