import type { TurnContext } from 'botbuilder';
import type { Logger } from 'pino';
import type { EntrySearch, Found } from '../../answering/search/entrySearch';
import { CARD_TYPE } from '../../cards/kit/cardMessage';
import { shortened } from '../../cards/kit/fitCard';
import { recordPreview, sharedRecordCard } from '../../cards/records/sharedRecordCard';
import { sharedAnswerCard } from '../../cards/answers/sharedAnswerCard';
import type { UsageCounters } from '../../curation/usage/usageCounts';
import { cleanText } from '../../language/text/cleanText';
import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import type { EntityDirectory } from '../../records/model/entityDirectory';
import type { ProcessRecord } from '../../records/model/processRecord';
import type { RecordBook } from '../../records/workflow/recordOperations';
import type { Actors } from '../context/turnActor';
import { errorFields } from '../../lib/errorFields';
import type { People } from '../ports/personSettings';
import { personId } from '../context/personId';
import { replyLanguage } from '../context/replyLanguage';
import {
  choosable,
  insertable,
  listed,
  told,
  type Attachment,
  type ExtensionResult,
} from './extensionResult';
import { popularEntries, POPULAR_DAYS } from './popularEntries';
import type { ChosenRecord, SearchRequest } from './extensionRequests';

export interface SearchParts {
  answerer: EntrySearch;
  messages: Messages;
  people: People;
  book: RecordBook;
  entities: EntityDirectory;
  usage: UsageCounters;
  actors: Actors;
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
export class SearchTurn {
  constructor(private readonly parts: SearchParts) {}

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
    if (attachments.length > 0 || skip > 0) return listed(attachments);
    const shown = text.slice(0, LONGEST_SHOWN);
    return told(this.parts.messages.say(language, 'extension.nothing', { text: shown }));
  }

  /** The card of a record that was chosen: the person may have lost the right to see it since. */
  async choose(context: TurnContext, { record, language }: ChosenRecord): Promise<ExtensionResult> {
    const { book, entities, messages, actors } = this.parts;
    const actor = await actors.of(context, language, 'card');
    const opened = actor && (await book.open(actor, { id: record }));
    if (!opened || opened.record.number === null)
      return told(messages.say(language, 'extension.recordGone'));
    const content = sharedRecordCard(opened.record, entities, messages, language);
    return listed([{ contentType: CARD_TYPE, content }]);
  }

  private async language({ activity }: TurnContext, text: string): Promise<Language> {
    const preferred = await this.attempt(
      () => this.parts.people.language(personId(activity)),
      undefined,
    );
    return replyLanguage(activity, { preferred, text });
  }

  private async popular(language: Language): Promise<Place[]> {
    const { usage, answerer: search, messages } = this.parts;
    const counts = await this.attempt(() => usage.since(POPULAR_DAYS), []);
    const found = await search.findable(popularEntries(counts, language, { search, messages }));
    return found.map((entry) => ({ entry }));
  }

  private async found(context: TurnContext, text: string, language: Language): Promise<Place[]> {
    const { entries, certain } = await this.parts.answerer.search(text);
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
    const actor = await this.parts.actors.of(context, language, 'card');
    if (!actor) return [];
    const visible = await this.parts.book.visible(actor, text, MOST_RECORDS);
    return visible.map(({ record }) => record);
  }

  private shown(place: Place, language: Language): Attachment[] {
    const { answerer, entities, messages } = this.parts;
    if ('entry' in place) {
      const { id, label } = place.entry;
      const question = label[language];
      const answer = answerer.answerOf(id, language);
      if (!answer) return [];
      const begins = shortened(answer.text.replace(/\s+/g, ' '), LONGEST_SHOWN_ANSWER);
      return [insertable(question, begins, sharedAnswerCard(question, answer, messages))];
    }
    const { record } = place;
    const { title, text } = recordPreview(record, entities, messages, language);
    const number = record.number ?? '';
    return [choosable({ number, title, text }, { record: record.id, language })];
  }

  /** Knowledge is searched also while the database cannot be reached. */
  private async attempt<T>(read: () => Promise<T>, otherwise: T): Promise<T> {
    try {
      return await read();
    } catch (error) {
      this.parts.log.warn(errorFields(error), 'A search went without what the database has');
      return otherwise;
    }
  }
}
