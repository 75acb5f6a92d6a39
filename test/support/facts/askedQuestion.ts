import type { FactQuestion, NamedSubject } from '../../../src/facts/factQuestion';
import type { CueWord } from '../../../src/frames/cues/cue';
import { cueWordsOf } from '../../../src/frames/cues/cueWords';
import { readFrame } from '../../../src/frames/readFrame';
import type { FactBase } from '../../../src/knowledge/facts/fact';
import { buildKnowledge } from '../../../src/knowledge/buildKnowledge';
import { formatProblem } from '../../../src/knowledge/knowledgeProblem';
import type { KnowledgeFile } from '../../../src/knowledge/yaml/yamlFile';

/** The facts of files that are right. */
export function factsOf(files: readonly KnowledgeFile[]): FactBase {
  const built = buildKnowledge(files);
  if ('problems' in built) throw new Error(built.problems.map(formatProblem).join('\n'));
  return built.knowledge.facts;
}

/**
 * A question with its names marked: "when was {strategy: the Strategy} launched".
 * @param before ids of what was spoken of
 */
export function askedQuestion(text: string, before: readonly string[] = []): FactQuestion {
  const words: CueWord[] = [];
  const named: NamedSubject[] = [];
  for (const part of text.split(/(\{[^}]*\})/)) {
    const [, id, name] = /^\{([^:]*): (.*)\}$/.exec(part) ?? [];
    if (id === undefined || name === undefined) {
      if (part.trim() !== '') words.push(...cueWordsOf(part));
      continue;
    }
    named.push({ ids: id === '' ? [] : [id], type: 'other', at: words.length });
    const typed = cueWordsOf(name)
      .map((word) => word.typed)
      .join(' ');
    words.push({ typed, read: typed, isName: true });
  }
  return { frame: readFrame(words), named, before };
}
