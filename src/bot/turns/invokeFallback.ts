import type { Activity, InvokeResponse } from 'botbuilder';

const MESSAGE_TYPE = 'application/vnd.microsoft.activity.message';
/** Invokes that open a task window, or come from one. */
const TASKS = /^(?:composeExtension|task)\/|^message\/fetchTask$/;
const SEARCH_RESPONSE = 'application/vnd.microsoft.search.searchResponse';

/** The response to an invoke that failed with a text, in the format that its client displays. */
export function invokeFallback(
  { name = '', value }: Pick<Activity, 'name' | 'value'>,
  text: string,
): InvokeResponse {
  // A card with automatic refresh keeps its content, because nobody asked for a text.
  const isRefresh = (value as { trigger?: unknown } | undefined)?.trigger === 'automatic';
  const body = bodyOf(name, isRefresh ? '' : text);
  return body ? { status: 200, body } : { status: 503, body: { error: text } };
}

function bodyOf(name: string, text: string): object | undefined {
  if (name === 'adaptiveCard/action') return { statusCode: 200, type: MESSAGE_TYPE, value: text };
  if (name === 'composeExtension/query' || name === 'composeExtension/selectItem')
    return { composeExtension: { type: 'message', text } };
  if (TASKS.test(name)) return { task: { type: 'message', value: text } };
  if (name === 'application/search')
    return { statusCode: 200, type: SEARCH_RESPONSE, value: { results: [] } };
  return undefined;
}
