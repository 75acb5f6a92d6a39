import type { FeatureSort, TextVector } from './featureSpace';
import { CENTROID_WEIGHT, NEAREST_WEIGHT, type PhrasingIndex } from './phrasingIndex';
import type { SparseRows } from './sparseRows';

/** The parts of a likeness: what the mean of the phrasings gives by sort, and what comes on top. */
export type LikenessPart = FeatureSort | 'learned' | 'nearest';

/** A likeness taken apart. */
export interface LikenessBreakdown {
  /** Together they are the likeness. */
  parts: Readonly<Record<LikenessPart, number>>;
  /** The nearest phrasing, by its position, and its cosine with the question as written, 0 to 1. */
  nearest: { text: number; cosine: number } | undefined;
}

/** What the features of a question give to one column of a matrix, by what they are of. */
function partsIn(
  { starts, columns, values }: SparseRows,
  column: number,
  { features, weights }: TextVector,
  add: (feature: number, amount: number) => void,
): void {
  features.forEach((feature, place) => {
    const end = starts[feature + 1] ?? 0;
    for (let at = starts[feature] ?? 0; at < end; at += 1)
      if (columns[at] === column) add(feature, (weights[place] ?? 0) * (values[at] ?? 0));
  });
}

function dissectGroup(
  index: PhrasingIndex,
  means: SparseRows,
  group: number,
  vector: TextVector,
  corrections?: SparseRows,
): LikenessBreakdown {
  const nearest = index.nearestIn(group, vector);
  const parts: Record<LikenessPart, number> = {
    characters: 0,
    words: 0,
    roots: 0,
    learned: 0,
    nearest: NEAREST_WEIGHT * (nearest?.cosine ?? 0),
  };
  partsIn(means, group, vector, (feature, amount) => {
    parts[index.sortOf(feature)] += CENTROID_WEIGHT * amount;
  });
  if (corrections)
    partsIn(corrections, group, vector, (_, amount) => {
      parts.learned += CENTROID_WEIGHT * amount;
    });
  return { parts, nearest };
}

const totalOf = ({ parts }: LikenessBreakdown) =>
  Object.values(parts).reduce((sum, part) => sum + part, 0);

/**
 * Takes apart how like a family is to a question. For showing it: slower than comparing.
 * @param likeness what comparing has found, by which the language is known that it is of
 */
export function explainLikeness(
  index: PhrasingIndex,
  vector: TextVector,
  { family, likeness }: { family: string; likeness: number },
  corrections?: SparseRows,
): LikenessBreakdown | undefined {
  const { means } = index.trainingSet();
  const [found] = index
    .familiesOfGroups()
    .flatMap((owner, group) =>
      owner === family ? [dissectGroup(index, means, group, vector, corrections)] : [],
    )
    .sort((a, b) => Math.abs(totalOf(a) - likeness) - Math.abs(totalOf(b) - likeness));
  return found;
}
