/**
 * Factors by which sheets are turned into what people can picture. They are estimates of others:
 * none is used unless a set is chosen, and its version is kept and shown with every result, because
 * the same publisher's values have differed from year to year by half (919 to 1,345 kg CO2e/t).
 */

type FactorCaution =
  /** Known from those who quote it; the publisher's own page has not been read. */
  | 'second_hand'
  /** Published values are up to ten times apart; for illustration only. */
  | 'wide_spread'
  /** Emissions avoided, which an inventory of greenhouse gases leaves out. */
  | 'not_for_inventory';

interface Factor {
  /** A decimal number written out. */
  value: string;
  unit: 'sheets/tree' | 'kgCO2e/t';
  /** Of the publication. */
  year: number;
  /** Key of the publication. */
  source: string;
  cautions: readonly FactorCaution[];
}

export interface FactorSet {
  version: string;
  sheetsPerTree: Factor;
  kgCo2ePerTonne: Factor;
}

export const FACTOR_SETS = {
  '2024': {
    version: '2024',
    // 4 short tons of wood for a short ton of virgin paper × 6 trees a short ton = 24 trees;
    // 200,000 sheets / 24 = 8,333. Environmental Paper Network, Paper Calculator 4.0 (2018).
    sheetsPerTree: {
      value: '8333',
      unit: 'sheets/tree',
      year: 2018,
      source: 'EPN-2018',
      cautions: ['second_hand', 'wide_spread'],
    },
    // UK Government conversion factors (DESNZ), material use: paper, primary production.
    kgCo2ePerTonne: {
      value: '1339',
      unit: 'kgCO2e/t',
      year: 2024,
      source: 'DESNZ-2024',
      cautions: ['second_hand', 'not_for_inventory'],
    },
  },
} as const satisfies Readonly<Record<string, FactorSet>>;
