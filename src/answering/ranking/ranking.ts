import type { ExpandedEntry } from '../../knowledge/knowledge';
import { headOf, openingOf, type Family } from './entryFamily';
import {
  figureAgreement,
  figuresIn,
  yearAgreement,
  type Figures,
  askedKinds,
  kindAgreement,
  type Question,
} from '../understanding/question';
import { agreeNames, namesUnknownEntity, type Names } from './nameAgreement';
import { likenessOf, type PhrasingIndex } from '../matching/phrasingIndex';
import type { MeaningLikeness } from '../meaning/phrasingMeaning';
import type { SparseRows } from '../matching/sparseRows';

/** What each signal adds to a candidate's score or takes away; together they are the score. */
export interface Signals {
  /** The question is one of the phrasings, word for word. */
  exact: number;
  /** How like the phrasings it is, what was learned included. */
  likeness: number;
  /** It begins as the orders of the family do. */
  order: number;
  names: number;
  figures: number;
  kind: number;
  /** How like it is in meaning, if that was compared. */
  meaning: number;
}

const scoreOf = ({ exact, likeness, order, names, figures, kind, meaning }: Signals): number =>
  exact + likeness + order + names + figures + kind + meaning;

/** A family that may answer the question. */
export interface Candidate {
  family: Family;
  /** The expansion that is meant, or several if the question does not say which. */
  entries: readonly ExpandedEntry[];
  /** Higher is better; comparable within one question. */
  score: number;
  signals: Signals;
  coverage: Coverage;
  /** Likeness with the family's phrasings as they are written, 0 to 1. */
  plain: number;
  /** Likeness with the nearest phrasing as it is written, 0 to 1. */
  nearest: number;
  /** Whether it answers with a figure that the question has. */
  hasFigure: boolean;
  /** Whether it does not mention an unknown name of the question. */
  isOfOthers: boolean;
}

/** From this cosine on the question is one of the phrasings, word for word. */
const EXACT = 0.999;
/** For an order that begins as the orders of the family do. */
const ORDERED = 0.2;
const PARTLY = 0.5;
/** Credit for a word that many entries use, if the family happens not to. */
const COMMONPLACE = 0.8;

/** The part of a question's content that a family covers; a phrasing left out does not count. */
function credit({ stem, head, commonplace }: Weighed, family: Family, leftOut: boolean): number {
  const needed = leftOut ? 2 : 1;
  if ((family.asked.get(stem) ?? 0) >= needed || family.answered.has(stem)) return 1;
  if (commonplace) return COMMONPLACE;
  return head !== undefined && (family.heads.get(head) ?? 0) >= needed ? PARTLY : 0;
}

/** How much of a question's content, weighted by rarity, a family speaks of. */
interface Coverage {
  /** As a share, 0 to 1; 1 if a question has no content. */
  readonly share: number;
  /** As a weight: low for a question of few words, whatever the share. */
  readonly weight: number;
}

/** A word of a question's content, with what every family is compared by. */
interface Weighed {
  stem: string;
  /** Its first letters, if they may do instead. */
  head: string | undefined;
  /** How much it tells. */
  weight: number;
  commonplace: boolean;
}

const weighContent = (
  { terms }: Question,
  index: PhrasingIndex,
  background: Background,
): Weighed[] =>
  terms
    .filter(({ content }) => content)
    .map(({ stem, known }) => ({
      stem,
      head: known ? headOf(stem) : undefined,
      weight: index.rarity(stem),
      commonplace: background.commonplace.has(stem),
    }));

/**
 * What of a question's content a family gets credit for: all of it, if it is ordered. Summed up when it is asked for, because
 * only that of the first candidates ever is.
 */
class CreditedContent implements Coverage {
  private covered: number | undefined;

  constructor(
    private readonly content: readonly Weighed[],
    private readonly family: Family,
    private readonly isOrdered: boolean,
    private readonly leftOut: boolean,
  ) {}

  get weight(): number {
    const worth = (term: Weighed) => (this.isOrdered ? 1 : credit(term, this.family, this.leftOut));
    this.covered ??= this.content.reduce((sum, term) => sum + term.weight * worth(term), 0);
    return this.covered;
  }

  get share(): number {
    const total = this.content.reduce((sum, { weight }) => sum + weight, 0);
    return total === 0 ? 1 : this.weight / total;
  }
}

/** What all families together know. */
export interface Background {
  /** Stems that are too common to tell families apart. */
  commonplace: ReadonlySet<string>;
  /** How many phrasings of all families together begin with the same two words. */
  openings: ReadonlyMap<string, number>;
}

const COMMONPLACE_SHARE = 0.05;

/** Gathers what all families know. */
export function createBackground(families: readonly Family[]): Background {
  const users = new Map<string, number>();
  const openings = new Map<string, number>();
  for (const { asked, openings: own } of families) {
    for (const stem of asked.keys()) users.set(stem, (users.get(stem) ?? 0) + 1);
    for (const [opening, count] of own) openings.set(opening, (openings.get(opening) ?? 0) + count);
  }
  const enough = Math.max(3, families.length * COMMONPLACE_SHARE);
  return {
    commonplace: new Set([...users].filter(([, count]) => count >= enough).map(([stem]) => stem)),
    openings,
  };
}

/**
 * An order is known by how it begins; what follows is its object, which no phrasing foresees. "My
 * records" is one too, but most of what begins with these words asks something.
 */
function isOrdered({ kind, openings }: Family, opening: string, all: Background): boolean {
  if (kind !== 'command') return false;
  return (openings.get(opening) ?? 0) * 2 > (all.openings.get(opening) ?? 0);
}

/** The figures tell families apart only if it is plain which answer would be given. */
function figureFit(family: Family, entries: readonly ExpandedEntry[], asked: Figures): number {
  const [entry, ...others] = entries;
  const answered = entry && others.length === 0 ? family.figures.get(entry.id) : undefined;
  return answered ? figureAgreement(asked, answered) : 0;
}

/** Facts about known entities do not hold for others; commands and small talk do. */
const isKnownName = ({ kind }: Family): boolean => kind !== 'command' && kind !== 'smalltalk';

/** Everything that questions are ranked against. */
export interface Ranker {
  index: PhrasingIndex;
  families: ReadonlyMap<string, Family>;
  background: Background;
  /** What was learned from the phrasings, if anything. */
  corrections?: SparseRows | undefined;
}

/** What may answer a question. */
export interface Ranking {
  /** Best first. */
  candidates: readonly Candidate[];
  /** The share of the question's letters, by weight, that the knowledge base knows, 0 to 1. */
  known: number;
  /** How like in meaning the families are, if that was compared, too. */
  meaning: MeaningLikeness | undefined;
}

/** What else is known of a question when it is ranked. */
export interface RankingOptions {
  /** How like in meaning the families are. */
  meaning?: MeaningLikeness | undefined;
  /** Leaves one phrasing out of the comparison. */
  without?: number | undefined;
}

/** So many families are looked at for their meaning, however they are worded. */
const MEANT = 20;

/** The families that may answer. */
export function rank(
  question: Question,
  names: Names,
  { index, families, background, corrections }: Ranker,
  { meaning, without }: RankingOptions = {},
): Ranking {
  const kinds = askedKinds(question);
  const opening = openingOf(question);
  const figures = figuresIn(question.terms.map(({ word }) => word));
  const leftOut = without === undefined ? undefined : index.familyOf(without);
  const content = weighContent(question, index, background);
  const vector = index.vectorOf(question.terms);
  const candidates: Candidate[] = [];
  const meant = meaning?.closest(MEANT);
  for (const likeness of index.compare(vector, corrections, without, meant)) {
    const { family: id, plain, nearest } = likeness;
    const family = families.get(id);
    const binding = family && agreeNames(family, names);
    if (!binding) continue;
    const ordered = opening !== undefined && isOrdered(family, opening, background);
    const coverage = new CreditedContent(content, family, ordered, leftOut === id);
    const fit = figureFit(family, binding.entries, figures);
    // A command may be given for any year.
    const years = isKnownName(family) ? yearAgreement(figures, family.years, leftOut === id) : 0;
    const signals: Signals = {
      exact: binding.agreement >= 0 && nearest > EXACT ? 1 : 0,
      likeness: likenessOf(likeness),
      order: ordered ? ORDERED : 0,
      names: binding.agreement,
      figures: fit + years,
      kind: kindAgreement(family.kind, kinds),
      meaning: meaning?.of(id) ?? 0,
    };
    candidates.push({
      family,
      entries: binding.entries,
      score: scoreOf(signals),
      signals,
      coverage,
      plain,
      nearest,
      hasFigure: fit > 0,
      isOfOthers: isKnownName(family) && namesUnknownEntity(family, names),
    });
  }
  return {
    candidates: candidates.sort((a, b) => b.score - a.score),
    known: vector.known,
    meaning,
  };
}
