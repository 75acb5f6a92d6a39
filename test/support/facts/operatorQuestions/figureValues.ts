import type { FactBase } from '../../../../src/knowledge/facts/fact';

/** A published figure, and the time for which it holds: a year or a month. */
export interface Figure {
  value: number;
  time: string;
}

const PHASE_1 = ['dubai-police', 'dewa', 'rta', 'ded', 'dld', 'dtcm'];
/** Without phase 5, of which no source gives a figure. */
const PHASES = ['phase-1', 'phase-2', 'phase-3', 'phase-4'];

/** Looks up figures in the plainest way, so that answers can be checked against it. */
export class Figures {
  constructor(private readonly base: FactBase) {}

  /** Results and counts, the oldest first. */
  ofAll(subject: string, attribute: string): Figure[] {
    return this.base.facts
      .filter((fact) => fact.subject === subject && fact.attribute === attribute)
      .flatMap(({ kind, value, period, asOf = '' }): Figure[] =>
        value.kind === 'number' && (kind === 'result' || kind === 'count')
          ? [{ value: value.number, time: (period?.to ?? asOf).slice(0, 7) }]
          : [],
      )
      .sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0));
  }

  latest(subject: string, attribute: string): Figure {
    const last = this.ofAll(subject, attribute).at(-1);
    if (!last) throw new Error(`${subject} has no ${attribute}`);
    return last;
  }

  /** The only figure of a year or a month. */
  at(subject: string, attribute: string, time: string): number {
    const those = this.ofAll(subject, attribute).filter((one) => one.time.startsWith(time));
    const [value] = new Set(those.map((one) => one.value));
    if (value === undefined) throw new Error(`${subject} has no ${attribute} of ${time}`);
    return value;
  }

  /** The members of phase 1 with their cuts of its year, or the phases with their latest figures. */
  ofSet(set: 'phase-1' | 'phases'): { id: string; value: number }[] {
    return set === 'phase-1'
      ? PHASE_1.map((id) => ({ id, value: this.at(id, 'reduction_percent', '2018') }))
      : PHASES.map((id) => ({ id, value: this.latest(id, 'sheets_saved').value }));
  }
}
