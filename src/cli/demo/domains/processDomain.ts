/** A name in both languages. */
export interface Named {
  en: string;
  ar: string;
}

/** What an entity of one field of work does on paper. */
export interface Domain {
  departments: readonly Named[];
  /** Issued, renewed, amended, cancelled. */
  permits: readonly Named[];
  /** Issued, copied, verified. */
  certificates: readonly Named[];
  /** Names of whole services. */
  services: readonly Named[];
}

/** Pairs of English and Arabic. */
export const named = (...pairs: readonly (readonly [string, string])[]): readonly Named[] =>
  pairs.map(([en, ar]) => ({ en, ar }));
