import type { CommandOutcome, SourceReference } from '../../answering/model/answerOutcome';
import { isolateBidi } from '../../language/text/displayText';
import type { Language } from '../../language/text/detectLanguage';
import type { Messages } from '../../messages/messages';
import { sourceLine } from '../../messages/sourceLine';
import { createCard, openPage, type Card, type CardElement } from '../kit/adaptiveCard';
import { line, noteLine, textCard } from '../kit/textBlocks';

/** Characters of addresses on one card; more could make it too large to send. */
const ADDRESS_ROOM = 12_000;

/** Isolates what may be in the other language. */
const setApart = (source: SourceReference, language: Language): SourceReference => ({
  ...source,
  title: isolateBidi(language, source.title),
  publisher: isolateBidi(language, source.publisher),
});

function sourceRow(
  source: SourceReference,
  hasRoom: boolean,
  language: Language,
  messages: Messages,
): CardElement {
  const shown = setApart(source, language);
  const named = sourceLine(language, shown, messages);
  // What a screen reader says in place of the row.
  const title = messages.say(language, 'answer.openSource', { title: shown.title });
  const [open] = openPage(title, source.url ?? '');
  if (open && hasRoom)
    return {
      type: 'Container',
      style: 'emphasis',
      spacing: 'Small',
      selectAction: open,
      items: [line(named, { size: 'Small', color: 'Accent' })],
    };
  const { noUrl } = source;
  return noteLine(
    noUrl === undefined
      ? named
      : messages.say(language, 'answer.noLink', { source: named, reason: noUrl }),
  );
}

/** Each source on a row that opens its page; one without a page says why. */
export function sourceRows(
  sources: readonly SourceReference[],
  language: Language,
  messages: Messages,
): CardElement[] {
  let used = 0;
  return sources.map((source) => {
    used += source.url?.length ?? 0;
    return sourceRow(source, used <= ADDRESS_ROOM, language, messages);
  });
}

/** The sources of the last answer, which were asked for; what is said if there are none. */
export const sourcesCard = (
  { language, text, sources }: Pick<CommandOutcome, 'language' | 'text' | 'sources'>,
  messages: Messages,
): Card =>
  sources
    ? createCard(language, sourceRows(sources, language, messages))
    : textCard(language, text);
