import answeringTerms from '../language/questions/answeringTerms.json';
import type { Language } from '../language/text/detectLanguage';
import type { ExpandedEntry, Knowledge } from '../knowledge/knowledge';
import type { Command } from '../knowledge/knowledgeSchema';
import { toReference } from '../knowledge/sourceReference';
import type {
  Answered,
  CommandOutcome,
  Option,
  SourceReference,
  Unknown,
} from './model/answerOutcome';
import type { Phrases } from './model/answerPhrases';
import type { Verdict } from './premiseCheck';

/** The sources of an entry as they are shown in one language. */
export const referencesOf = (
  entry: ExpandedEntry,
  sources: Knowledge['sources'],
  language: Language,
): SourceReference[] =>
  entry.sources.flatMap((key) => {
    const source = sources[key];
    return source ? [toReference(source, language)] : [];
  });

/** The question that stands for an entry on a button. */
export const toOption = (entry: ExpandedEntry, language: Language): Option => ({
  entryId: entry.id,
  text: entry.label[language],
});

/** Small talk, gaps and "source?" are no questions to choose from. */
export const isOffered = ({ kind, command }: ExpandedEntry): boolean =>
  kind !== 'smalltalk' && kind !== 'gap' && command !== 'source';

/** What else can be asked about what a command shows, of a name or of none. */
export function optionsBesideCommand(
  entries: ReadonlyMap<string, ExpandedEntry>,
  asked: { command: Command; subject: string | undefined; language: Language },
): Option[] {
  const entry = [...entries.values()].find(
    ({ command, subject }) => command === asked.command && subject === asked.subject,
  );
  const followUps = entry?.followUps.map((id) => entries.get(id)) ?? [];
  return followUps.flatMap((next) => (next ? toOption(next, asked.language) : []));
}

interface Composition {
  entry: ExpandedEntry;
  language: Language;
  confidence: number;
  verdict: Verdict;
  knowledge: Knowledge;
  entries: ReadonlyMap<string, ExpandedEntry>;
  phrases: Phrases;
}

/** "Yes, for example …", «لا، فالأرقام …»: the answer says it itself. */
const { yes: YES, no: NO } = answeringTerms.composeAnswer;
const BEGINS_WITH_VERDICT = new RegExp(`^(?:(?:${YES})(?!\\p{L})|(?:${NO})[.,:;،؛!])`, 'iu');

/** Puts an entry into words: the verdict first, then its answer, then how sure the source is. */
export function composeEntry(parts: Composition): Answered | Unknown | CommandOutcome {
  const { entry, language, confidence, verdict, knowledge, entries, phrases } = parts;
  const sources = referencesOf(entry, knowledge.sources, language);
  const onlySecondHand = sources.length > 0 && sources.every(({ secondary }) => secondary);
  const isInOther = entry.onlyIn !== undefined && entry.onlyIn !== language;
  const said = [
    verdict === undefined || isInOther || BEGINS_WITH_VERDICT.test(entry.answer[language])
      ? ''
      : phrases[verdict](language),
    entry.answer[language],
    onlySecondHand ? phrases.secondary(language) : '',
  ]
    .filter(Boolean)
    .join(' ');
  const text = isInOther ? `${phrases.onlyInOtherLanguage(language)}\n${said}` : said;
  const common = { language, confidence, text, entryId: entry.id };
  const followUps = entry.followUps.flatMap((id) => {
    const next = entries.get(id);
    return next ? toOption(next, language) : [];
  });
  if (entry.kind === 'gap') return { status: 'unknown', ...common };
  if (entry.kind === 'command' && entry.command) {
    return { status: 'command', ...common, command: entry.command, followUps };
  }
  return {
    status: 'answered',
    ...common,
    kind: entry.kind,
    ...(entry.asOf === undefined ? {} : { asOf: entry.asOf }),
    sources,
    followUps,
  };
}
