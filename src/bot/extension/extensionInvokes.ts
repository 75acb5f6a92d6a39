import type { InvokeResponse, TurnContext } from 'botbuilder';
import type { z } from 'zod';
import { malformedInvoke, type Invoke, type Invokes } from '../context/invokeResponse';
import { TurnActors, personId } from '../context/turnActor';
import type { StaffStore } from '../../records/model/staffMember';
import { replyLanguage } from '../context/replyLanguage';
import { toInertText } from '../../language/text/displayText';
import { LogThisExtension, sentForm } from './logThisExtension';
import { choicesRequest, chosenRecord, logRequest, searchRequest } from './extensionRequests';
import { SearchExtension, type SearchExtensionDeps } from './searchExtension';
import { withoutPrefixes } from '../../language/text/arabicPrefixes';
import { cleanText } from '../../language/text/cleanText';
import type { Language } from '../../language/text/detectLanguage';
import { normalizeText, tokenize } from '../../language/text/normalizeText';
import type { EntityDirectory, RecordEntity } from '../../records/model/entityDirectory';

/** The most that Teams shows. */
const MOST_CHOICES = 15;

const wordsOf = (text: string): string[] =>
  tokenize(normalizeText(cleanText(text))).map(withoutPrefixes);

/**
 * The entities that match the typed text: first those with a name or code that has words with these
 * prefixes, in either language, then those named by a nickname or a misspelling.
 * @returns titles in one language; the first entities if nothing is typed
 */
function entityChoices(
  entities: EntityDirectory,
  text: string,
  language: Language,
): { title: string; value: string }[] {
  const typed = wordsOf(text);
  const begins = entities.all.filter((entity) => hasAll(entity, typed));
  const named = entities.named(text).flatMap((ids) => ids.flatMap((id) => entities.get(id) ?? []));
  return [...new Set([...begins, ...named])].map(({ id, name }) => ({
    title: name[language],
    value: id,
  }));
}

function hasAll({ name, short, code }: RecordEntity, typed: readonly string[]): boolean {
  const words = [name.ar, name.en, short.ar, short.en, code].flatMap(wordsOf);
  return typed.every((start) => words.some((word) => word.startsWith(start)));
}

export type ExtensionDeps = Omit<SearchExtensionDeps, 'actors'> & { staff: StaffStore };

/**
 * Invokes that only read. They skip the queue of the chat, so that a person typing in a search box
 * does not wait for other turns, and their responses are never replayed.
 */
const READING: ReadonlySet<string> = new Set([
  'composeExtension/query',
  'composeExtension/selectItem',
  'composeExtension/fetchTask',
  'application/search',
]);

export const isReading = ({ type, name = '' }: { type: string; name?: string }): boolean =>
  type === 'invoke' && READING.has(name);

/**
 * An extension also works in chats where the bot is not a member, so the bot cannot write there.
 */
export const isFromElsewhere = ({ type, name = '' }: { type: string; name?: string }): boolean =>
  type === 'invoke' && name.startsWith('composeExtension/');

const SEARCH_RESPONSE = 'application/vnd.microsoft.search.searchResponse';

/** Validates the value of an invoke; rejects an invalid one without details. */
const validated =
  <S extends z.ZodType>(
    shape: S,
    answer: (context: TurnContext, value: z.infer<S>) => Promise<InvokeResponse>,
  ): Invoke =>
  async (context) => {
    const read = shape.safeParse(context.activity.value);
    return read.success ? answer(context, read.data) : malformedInvoke(context.activity.name);
  };

const ok = (body: object): InvokeResponse => ({ status: 200, body });

/** The message extension, and choice lists with type-ahead search. */
export function extensionInvokes(deps: ExtensionDeps): Invokes {
  const actors = new TurnActors(deps.staff);
  const search = new SearchExtension({ ...deps, actors });
  const log = new LogThisExtension({ ...deps, actors });
  return {
    'composeExtension/query': validated(searchRequest, async (context, request) =>
      ok({ composeExtension: await search.search(context, request) }),
    ),
    'composeExtension/selectItem': validated(chosenRecord, async (context, chosen) =>
      ok({ composeExtension: await search.choose(context, chosen) }),
    ),
    'composeExtension/fetchTask': validated(logRequest, async (context, request) =>
      ok({ task: await log.open(context, request) }),
    ),
    'composeExtension/submitAction': validated(logRequest, async (context, request) => {
      const sent = sentForm(request.data);
      if (!sent) return malformedInvoke(context.activity.name);
      return ok({ task: await log.save(context, request, sent) });
    }),
    'application/search': validated(choicesRequest, async (context, request) => {
      const { skip = 0, top = MOST_CHOICES } = request.queryOptions ?? {};
      const { activity } = context;
      const preferred = await deps.personSettings.language(personId(activity));
      const language = replyLanguage(activity, { preferred });
      const all = entityChoices(deps.entities, request.queryText, language);
      const results = all
        .slice(skip, skip + Math.min(top, MOST_CHOICES))
        .map(({ title, value }) => ({ title: toInertText(title), value }));
      return ok({ statusCode: 200, type: SEARCH_RESPONSE, value: { results } });
    }),
  };
}
