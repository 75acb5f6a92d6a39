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

/** Teams shows no more. */
const MOST_CHOICES = 15;

const wordsOf = (text: string): string[] =>
  tokenize(normalizeText(cleanText(text))).map(withoutPrefixes);

/**
 * The entities that may be meant by what is typed: those whose names or codes in either language
 * have words that begin so, then those that it names otherwise, by a nickname or misspelt.
 * @returns titles in one language; the first of all where nothing is typed
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
 * Invokes that only read: whoever types in a search box does not wait for the turns of the chat in
 * which it stands, and is told what holds now, not what was answered to the same letters before.
 */
const READING: ReadonlySet<string> = new Set([
  'composeExtension/query',
  'composeExtension/selectItem',
  'composeExtension/fetchTask',
  'application/search',
]);

export const isReading = ({ type, name = '' }: { type: string; name?: string }): boolean =>
  type === 'invoke' && READING.has(name);

/** An extension is used in chats of which the bot is no member: they are no places to write to. */
export const isFromElsewhere = ({ type, name = '' }: { type: string; name?: string }): boolean =>
  type === 'invoke' && name.startsWith('composeExtension/');

const SEARCH_RESPONSE = 'application/vnd.microsoft.search.searchResponse';

/** Reads the value by its shape; what has another one is refused without a reason. */
const reading =
  <S extends z.ZodType>(
    shape: S,
    answer: (context: TurnContext, value: z.infer<S>) => Promise<InvokeResponse>,
  ): Invoke =>
  async (context) => {
    const read = shape.safeParse(context.activity.value);
    return read.success ? answer(context, read.data) : malformedInvoke(context.activity.name);
  };

const ok = (body: object): InvokeResponse => ({ status: 200, body });

/** The message extension, and lists of choices in which somebody types. */
export function extensionInvokes(deps: ExtensionDeps): Invokes {
  const actors = new TurnActors(deps.staff);
  const search = new SearchExtension({ ...deps, actors });
  const log = new LogThisExtension({ ...deps, actors });
  return {
    'composeExtension/query': reading(searchRequest, async (context, request) =>
      ok({ composeExtension: await search.search(context, request) }),
    ),
    'composeExtension/selectItem': reading(chosenRecord, async (context, chosen) =>
      ok({ composeExtension: await search.choose(context, chosen) }),
    ),
    'composeExtension/fetchTask': reading(logRequest, async (context, request) =>
      ok({ task: await log.open(context, request) }),
    ),
    'composeExtension/submitAction': reading(logRequest, async (context, request) => {
      const sent = sentForm(request.data);
      if (!sent) return malformedInvoke(context.activity.name);
      return ok({ task: await log.save(context, request, sent) });
    }),
    'application/search': reading(choicesRequest, async (context, request) => {
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
