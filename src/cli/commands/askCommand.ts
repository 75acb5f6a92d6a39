import { createInterface } from 'node:readline';
import { z } from 'zod';
import { createAsk, type AskQuestion } from '../../answering/meaning/askWithMeaning';
import { prepareMeaning } from '../prepareMeaning';
import type { Conversation } from '../../answering/model/conversationMemory';
import type { Outcome } from '../../answering/model/answerOutcome';
import { readAnsweringConfig } from '../../config/config';
import { loadAnswerer } from '../../composition/loadAnswerer';
import { loadMessages } from '../../messages/loadMessages';
import { InputFaults, UsageError, withUsage, readArguments } from '../usageError';

export const summary = 'answer one question, or JSON lines from standard input (--json)';

const USAGE = `Usage: lawaraq ask [--allow-single-language] "question"
       lawaraq ask [--allow-single-language] --json < questions.jsonl

With --json a line is {"text": "…", "conversation": "…"?}, and one is printed for each.
--allow-single-language takes entries in one language only.`;

const line = z.object({ text: z.string(), conversation: z.string().optional() });

/** The form in which outcomes are printed: the same keys for every status. */
function toReport(outcome: Outcome) {
  const { status, language, confidence, text } = outcome;
  return {
    status,
    language,
    entryId: 'entryId' in outcome ? (outcome.entryId ?? null) : null,
    confidence: Math.round(confidence * 1000) / 1000,
    text,
    sources:
      'sources' in outcome
        ? outcome.sources.map(({ title, date = null, url = null }) => ({ title, date, url }))
        : [],
    options: 'options' in outcome ? outcome.options.map(({ text: option }) => option) : [],
    command: 'command' in outcome ? outcome.command : null,
  };
}

type AskedLine = z.infer<typeof line>;

function readLine(text: string): AskedLine | { error: string } {
  try {
    return line.parse(JSON.parse(text));
  } catch (error) {
    const fault =
      error instanceof z.ZodError ? z.prettifyError(error).replaceAll('\n', ' ') : String(error);
    return { error: `a line needs {"text": "…"}: ${fault}` };
  }
}

/** One line in, one line out; a line that cannot be read is answered with what is wrong with it. */
async function answerLines(ask: AskQuestion): Promise<void> {
  const conversations = new Map<string, Conversation>();
  let faults = 0;
  for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (text.trim() === '') continue;
    const asked = readLine(text);
    if ('error' in asked) {
      faults += 1;
      console.log(JSON.stringify(asked));
      continue;
    }
    const { text: question, conversation: id } = asked;
    const before = (id !== undefined && conversations.get(id)) || {};
    const { outcome, conversation } = await ask(question, before);
    if (id !== undefined) conversations.set(id, conversation);
    console.log(JSON.stringify(toReport(outcome)));
  }
  if (faults > 0) throw new InputFaults([`Lines that could not be read: ${faults}.`]);
}

function print(outcome: Outcome): void {
  const { text, options, sources } = toReport(outcome);
  console.log([text, ...options.map((option, at) => `  ${at + 1}. ${option}`)].join('\n'));
  for (const { title, date, url } of sources)
    console.log(`  [${[title, date, url].filter(Boolean).join(', ')}]`);
}

/** `lawaraq ask …`; see the usage. */
export function run(args: readonly string[]): Promise<number> {
  return withUsage(USAGE, args, async () => {
    const { values, positionals } = readArguments(args, {
      json: { type: 'boolean', default: false },
      'allow-single-language': { type: 'boolean', default: false },
    });
    const { knowledgeDir, localesDir, dataDir, tolerance } = readAnsweringConfig();
    const question = positionals.join(' ');
    if (!values.json && question === '') throw new UsageError();
    const { answerer, baseKey } = await loadAnswerer(knowledgeDir, await loadMessages(localesDir), {
      allowSingleLanguage: values['allow-single-language'],
      dataDir,
      tolerance,
    });
    await using compared = await prepareMeaning(answerer, baseKey);
    const ask = createAsk(answerer, compared?.encoder);
    if (values.json) await answerLines(ask);
    else print((await ask(question, {})).outcome);
  });
}
