import type { NameType } from '../knowledge/knowledge';
import type { EntryKind } from '../knowledge/knowledgeSchema';
import type { Family } from './ranking/entryFamily';
import { askedKinds, kindAgreement, type Question } from './understanding/question';
import { GroupModelTrainer } from './matching/groupModelTrainer';
import { CENTROID_WEIGHT } from './matching/phrasingIndex';
import type { Agreement, TrainingSet } from './matching/hardNegatives';
import type { SparseRows } from './matching/sparseRows';
import { namesWithoutContext, agreeNames, type Named, type Names } from './ranking/nameAgreement';

/** What a phrasing asks for besides what its words say. */
interface TrainingQuestion {
  names: Names;
  kinds: ReadonlySet<EntryKind>;
}

/** What the phrasings of a knowledge base ask for; most ask for the same as others. */
export class TrainingQuestions {
  private readonly numbers = new Map<string, number>();
  private readonly all: TrainingQuestion[] = [];
  private readonly byText: number[] = [];

  /** Adds the next phrasing. */
  add(question: Question): void {
    const mentions = question.mentions.map((mention) => ({ ...mention, start: 0, end: 0 }));
    const kinds = askedKinds(question);
    const key = JSON.stringify([mentions, ...kinds]);
    const known = this.numbers.get(key);
    const number = known ?? this.all.push({ names: namesWithoutContext(mentions), kinds }) - 1;
    this.numbers.set(key, number);
    this.byText.push(number);
  }

  build(): Pick<TrainingTask, 'asked' | 'askedBy'> {
    return { asked: this.all, askedBy: Int32Array.from(this.byText) };
  }
}

/** A family as far as names and kinds decide on it. */
type Rival = Named<true> & { kind: EntryKind };

/** Everything that a knowledge base is learned from: plain data, to be sent to another thread. */
export interface TrainingTask {
  lesson: TrainingSet;
  /** The family of each group. */
  families: readonly (Rival | undefined)[];
  asked: readonly TrainingQuestion[];
  /** What each text asks for: a position in `asked`. */
  askedBy: Int32Array;
  /** Texts to be left out, to examine on them what was learned from the others; part by part. */
  leftOut: readonly (readonly number[])[];
}

/** What was learned from phrasings: from those outside of each part, and from all of them. */
export interface Trained {
  parts: readonly SparseRows[];
  corrections: SparseRows;
}

const SLOTS: readonly NameType[] = ['entity', 'phase', 'journey'];

/** What {@link TrainingTask} needs of a family, without its texts. */
export function toHardNegative({ id, kind, slot, about, asked, expansions }: Family): Rival {
  return {
    id,
    kind,
    slot,
    about,
    asked: new Set(SLOTS.map((type) => `@${type}`).filter((stem) => asked.has(stem))),
    expansions: new Map([...expansions.keys()].map((subject) => [subject, true])),
  };
}

/** A family that is not written for the name that is asked about is not a rival. */
const NO_RIVAL = -1;

/** What the names and the kind that a phrasing speaks of say for a family, in units of likeness. */
function agreementOf({ families, asked, askedBy }: TrainingTask): Agreement {
  return (text, group) => {
    const family = families[group];
    const { names, kinds } = asked[askedBy[text] ?? -1] ?? {};
    if (!family || !names || !kinds) return 0;
    const binding = agreeNames(family, names);
    const agreement = (binding?.agreement ?? NO_RIVAL) + kindAgreement(family.kind, kinds);
    return agreement / CENTROID_WEIGHT;
  };
}

/** Learns from phrasings; long. */
export function train(task: TrainingTask): Trained {
  const { lesson, leftOut } = task;
  const trainer = new GroupModelTrainer(lesson, agreementOf(task));
  const parts = leftOut.map((own) => {
    const left = new Set(own);
    return trainer.train({ learnFrom: (text) => !left.has(text) });
  });
  // A single part leaves hardly any texts out: only these are left to learn.
  const before = parts.length === 1 ? parts[0] : undefined;
  return { parts, corrections: trainer.train({ before }) };
}
