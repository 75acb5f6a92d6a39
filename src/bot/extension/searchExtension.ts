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

/** A line of the result list, in Teams' format. */
interface Thumbnail {
  title: string;
  text?: string;
  /** The value sent if the line is chosen; without it, the content is inserted as it is. */
  tap?: { type: 'invoke'; value: ChosenRecord };
}
type ThumbnailAttachment = { contentType: typeof THUMBNAIL_TYPE; content: Thumbnail };

/** What is inserted into the message, and its line in the list. */
type Attachment = ({ contentType: typeof CARD_TYPE; content: Card } | ThumbnailAttachment) & {
  preview?: ThumbnailAttachment;
};

/** The result of a search. */
type ExtensionResult =
  | { type: 'result'; attachmentLayout: 'list'; attachments: Attachment[] }
  | { type: 'message'; text: string };

const listItem = (attachments: Attachment[]): ExtensionResult => ({
  type: 'result',
  attachmentLayout: 'list',
  attachments,
});

/** A text instead of a list. */
export const extensionMessage = (text: string): ExtensionResult => ({
  type: 'message',
  text: toInertText(text),
});

const thumbnail = (content: Thumbnail): ThumbnailAttachment => ({
  contentType: THUMBNAIL_TYPE,
  content,
});

/** A card that is inserted unchanged. */
export const insertableCard = (title: string, text: string, card: Card): Attachment => ({
  contentType: CARD_TYPE,
  content: card,
  preview: thumbnail({ title: toInertText(title), text: toInertText(text) }),
});

/**
 * A record in the list. It contains only the number, because Teams receives the list; the card is
 * created when the record is chosen.
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

/** Period of the question counts, in days. */
const POPULAR_DAYS = 30;
const EXAMPLES = ['help.example1', 'help.example2', 'help.example3'] as const;

/**
 * The most frequent questions in a language, then the examples of the help text and their
 * follow-ups.
 * @param counts empty if they are unavailable
 * @returns ids of entries, some of which may no longer exist
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
/** Nobody scrolls further. */
const MOST_ENTRIES = 100;
const MOST_RECORDS = 10;
/** Records come after this many of the entries that contain every word. */
const ENTRIES_BEFORE_RECORDS = 5;
/** A single letter occurs in nearly every name. */
const SHORTEST_FOR_RECORDS = 2;
const RECORD_NUMBER = /^pl\b/i;
/** Characters; a query is one line. */
const LONGEST_SHOWN = 60;
const LONGEST_SHOWN_ANSWER = 140;

/** One result, rendered only if it is on the requested page. */
type Place = { entry: Found } | { record: ProcessRecord };

/** The search beside the compose box. It changes nothing. */
export class SearchExtension {
  constructor(private readonly deps: SearchExtensionDeps) {}

  /** The results, or the most frequent questions if the box is empty. */
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

  /**
   * The card of the chosen record. Checks access again, because the person may have lost it since.
   */
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

  /** Searching the knowledge works even if the database is unavailable. */
  private async attempt<T>(read: () => Promise<T>, otherwise: T): Promise<T> {
    try {
      return await read();
    } catch (error) {
      this.deps.log.warn(errorFields(error), 'A search went without what the database has');
      return otherwise;
    }
  }
}
