import type { Reading } from '../answering/questionReading';
import type { KnowledgeHealth } from '../contract/tabContract';
import { type Gap, loadGaps } from '../curation/gaps/findGaps';
import { writtenIds, type Publication } from '../curation/publishing/publication';
import type { UnansweredQuestions } from '../curation/gaps/unansweredQuestions';
import { usageReport, type UsageCounters, type UsageReport } from '../curation/usage/usageCounts';
import type { Knowledge } from '../knowledge/knowledge';
import type { Finding } from '../knowledge/lint/lintFinding';
import type { KnowledgeFile } from '../knowledge/yaml/yamlFile';
import type { Language } from '../language/text/detectLanguage';
import type { TextMeaning } from '../language/text/textMeaning';

export interface KnowledgeHealthDeps {
  served: {
    readonly knowledge: Knowledge;
    readonly files: readonly KnowledgeFile[];
    readonly since: Date;
    reading(question: string): Reading;
  };
  from: 'folder' | 'publications';
  /** The mistakes because of which files are not used, as `file:line reason`. */
  problems: () => readonly string[];
  /** The latest publication; undefined if there is none. */
  latest: () => Promise<Publication | undefined>;
  lint: (files: readonly KnowledgeFile[], today: string) => Promise<Finding[]>;
  unanswered: Pick<UnansweredQuestions, 'open'>;
  /** Groups questions by meaning too; absent: by their words alone. */
  textMeaning: TextMeaning | undefined;
  usage: Pick<UsageCounters, 'since'>;
  today: () => string;
}

const USAGE_DAYS = 90;
/** The most entries, gaps and findings shown, each. */
const MOST_ENTRIES = 100;
const MOST_GAPS = 100;
const MOST_FINDINGS = 500;

/** The state of the knowledge in use, for admins. */
export class HealthReader {
  private linted: { key: string; findings: Promise<Finding[]> } | undefined;

  constructor(private readonly deps: KnowledgeHealthDeps) {}

  async read(): Promise<KnowledgeHealth> {
    const { served, unanswered, textMeaning, usage, problems } = this.deps;
    const [snapshot, findings, gaps, counts] = await Promise.all([
      this.snapshot(),
      this.findings(),
      loadGaps(unanswered, (text) => served.reading(text), textMeaning),
      usage.since(USAGE_DAYS),
    ]);
    return {
      snapshot,
      problems: [...problems()],
      findings: findings.slice(0, MOST_FINDINGS).map(findingAnswer),
      gaps: gaps.slice(0, MOST_GAPS).map(gapAnswer),
      usage: usageAnswer(usageReport(counts)),
    };
  }

  private async snapshot(): Promise<KnowledgeHealth['snapshot']> {
    const { served, from, latest } = this.deps;
    const { knowledge, since } = served;
    const published = from === 'publications' ? await latest() : undefined;
    const isServed = published?.version === knowledge.version;
    return {
      ...{ version: knowledge.version, from, since: since.toISOString() },
      entries: writtenIds(knowledge).size,
      phrasings: { ar: phrasingsIn('ar', knowledge), en: phrasingsIn('en', knowledge) },
      sources: Object.keys(knowledge.sources).length,
      publishedBy: isServed ? published.by : null,
      message: isServed ? published.why : null,
    };
  }

  /** Linted once per snapshot and day, even with concurrent requests. */
  private findings(): Promise<Finding[]> {
    const { served, lint, today } = this.deps;
    const day = today();
    const key = `${served.knowledge.version} ${day}`;
    if (this.linted?.key !== key) {
      const findings = lint(served.files, day);
      const begun = { key, findings };
      this.linted = begun;
      findings.catch(() => {
        if (this.linted === begun) this.linted = undefined;
      });
    }
    return this.linted.findings;
  }
}

/** Counted as written: an entry for every phase has its phrasings once. */
function phrasingsIn(language: Language, { entries }: Knowledge): number {
  const families = new Map(entries.map((entry) => [entry.family, entry.patterns[language].length]));
  return [...families.values()].reduce((sum, count) => sum + count, 0);
}

const findingAnswer = ({ rule, severity, file, line, path, why, fix }: Finding) => ({
  ...{ rule, severity, file, line },
  message: `${[path, why].filter(Boolean).join(': ')}; ${fix}`,
});

const gapAnswer = ({ count, spellings, near }: Gap): KnowledgeHealth['gaps'][number] => ({
  count,
  spellings: spellings.map((one) => ({
    ...{ text: one.text, count: one.count, writtenIn: one.writtenIn },
  })),
  near: near.map(({ entryId, label }) => ({ entryId, label })),
});

function usageAnswer({ total, weeks, entries }: UsageReport): KnowledgeHealth['usage'] {
  const { answered, suggested, declined, helpful, unhelpful } = total;
  return {
    ...{ answered, suggested, declined, helpful, unhelpful },
    asked: answered + suggested + declined,
    weeks: weeks.map((week) => ({
      week: week.week,
      ...{ answered: week.answered, suggested: week.suggested, declined: week.declined },
    })),
    entries: entries.slice(0, MOST_ENTRIES).map((entry) => ({
      ...{ entryId: entry.entryId, language: entry.language, answered: entry.answered },
      ...{ helpful: entry.helpful, unhelpful: entry.unhelpful },
    })),
  };
}
