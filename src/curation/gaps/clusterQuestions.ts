import type { Reading } from '../../answering/questionReading';
import { questionLikenesses, type PairLikeness } from './questionLikeness';

/**
 * From this mean likeness on, two large groups of questions ask the same. Two single questions that
 * share a word or two need more.
 */
const ALIKE = 0.26;
const MORE_FOR_SINGLES = 0.1;

interface Group {
  /** Row and column of its mean likeness with the others. */
  at: number;
  members: number[];
}

interface Partner {
  group: Group;
  /** How far their likeness is above what they need to be one. */
  above: number;
}

/** Groups that become fewer; each knows the other group that it is likest to. */
class Groups {
  private readonly left: Set<Group>;
  private readonly partners = new Map<Group, Partner>();

  constructor(private readonly rows: readonly Float64Array[]) {
    this.left = new Set(rows.map((_, at) => ({ at, members: [at] })));
    for (const group of this.left) this.findPartner(group);
  }

  /** Joins the two likest groups; false if no two are like enough. */
  joinLikest(): boolean {
    let likest: Group | undefined;
    let most = 0;
    for (const [group, { above }] of this.partners) {
      if (above <= most) continue;
      most = above;
      likest = group;
    }
    const partner = likest && this.partners.get(likest);
    if (!likest || !partner) return false;
    this.join(likest, partner.group);
    return true;
  }

  all(): number[][] {
    return [...this.left].map(({ members }) => members);
  }

  private above(a: Group, b: Group): number {
    const needed = ALIKE + MORE_FOR_SINGLES / Math.sqrt(a.members.length * b.members.length);
    return (this.rows[a.at]?.[b.at] ?? 0) - needed;
  }

  private findPartner(group: Group): void {
    this.partners.delete(group);
    let most = 0;
    for (const other of this.left) {
      if (other === group) continue;
      const above = this.above(group, other);
      if (above <= most) continue;
      most = above;
      this.partners.set(group, { group: other, above });
    }
  }

  private join(kept: Group, gone: Group): void {
    const [size, more] = [kept.members.length, gone.members.length];
    const [row, goneRow] = [this.rows[kept.at], this.rows[gone.at]];
    this.left.delete(gone);
    this.partners.delete(gone);
    for (const other of this.left) {
      const [one, two] = [row?.[other.at] ?? 0, goneRow?.[other.at] ?? 0];
      const mean = (one * size + two * more) / (size + more);
      if (row) row[other.at] = mean;
      const column = this.rows[other.at];
      if (column) column[kept.at] = mean;
    }
    kept.members = [...kept.members, ...gone.members];
    this.findPartner(kept);
    for (const other of this.left) {
      const partner = this.partners.get(other)?.group;
      if (partner === kept || partner === gone) this.findPartner(other);
      else if (other !== kept) this.offer(other, kept);
    }
  }

  /** A group has changed: it may be likest now. */
  private offer(group: Group, other: Group): void {
    const above = this.above(group, other);
    if (above > (this.partners.get(group)?.above ?? 0))
      this.partners.set(group, { group: other, above });
  }
}

/**
 * Groups questions that ask the same, in whichever language and spelling: agglomerative clustering
 * by average linkage (Sokal and Michener 1958; the means are updated after Lance and Williams
 * 1967). Time and memory grow with the square of their number.
 * @param meaning of two questions by their positions; absent: words alone decide
 * @returns positions in `readings`, each in one group
 */
export function clusterQuestions(readings: readonly Reading[], meaning?: PairLikeness): number[][] {
  const groups = new Groups(questionLikenesses(readings, meaning));
  while (groups.joinLikest());
  return groups.all();
}
