import Big from 'big.js';
import type { ReportLine } from '../../records/reporting/reportLines';

/** Records that count, as the sheet of the records lists them. */
export interface Listed {
  records: number;
  eliminatedSheets: string;
}

/** By what parts records are told apart. */
export type TotalsPart = 'all' | 'entity' | 'phase' | 'type' | 'grade';

interface Sum {
  records: number;
  eliminated: Big;
}

/**
 * Adds up what is listed while it is written, so that formulas have their values from the start.
 */
export class SheetTotals {
  private readonly sums = new Map<string, Sum>();
  /** There are more lines than the sheet has room for. */
  full = false;

  /** @param names what the parts are called in the columns of the line */
  add(
    { standing, eliminatedSheets }: ReportLine,
    names: Readonly<Record<TotalsPart, string>>,
  ): void {
    if (standing !== 'counted') return;
    for (const [part, name] of Object.entries(names)) {
      const key = `${part} ${name}`;
      const sum = this.sums.get(key) ?? { records: 0, eliminated: Big(0) };
      sum.records += 1;
      sum.eliminated = sum.eliminated.plus(eliminatedSheets ?? 0);
      this.sums.set(key, sum);
    }
  }

  of(part: TotalsPart, name: string): Listed {
    const { records = 0, eliminated = Big(0) } = this.sums.get(`${part} ${name}`) ?? {};
    return { records, eliminatedSheets: eliminated.toFixed() };
  }
}
