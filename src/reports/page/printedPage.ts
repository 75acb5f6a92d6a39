import type { Language } from '../../language/text/detectLanguage';
import type { ChartFigures } from '../charts/reportCharts';

export interface PrintedTable {
  title: string;
  head: readonly string[];
  /** The first cell is a name, the others are figures. */
  rows: readonly (readonly string[])[];
  /** What stands below where some rows have no room, by how many they are. */
  more: readonly string[];
}

/** A published result, worded, with where it comes from. */
export interface PrintedResult {
  text: string;
  sources: readonly string[];
}

/** A page about where things stand, in words: all that is left is to set it. */
export interface PrintedPage {
  language: Language;
  title: string;
  /** Whom it speaks of. */
  scope: string;
  /** Below: as of when, of what alone. */
  lines: readonly string[];
  /** Says that nothing of it is real. */
  banner?: string;
  figures: readonly { label: string; value: string }[];
  /** Below the figures: what they are made of, what is in none of them. */
  remarks: readonly string[];
  target: { title: string; lines: readonly string[] };
  chart?: { title: string; alt: string; figures: ChartFigures };
  grades?: { title: string; lines: readonly string[] };
  table?: PrintedTable;
  published?: {
    title: string;
    results: readonly PrintedResult[];
    /** What stands below where some results have no room, by how many they are. */
    more: readonly string[];
  };
  method: { title: string; text: string };
  footer: { lines: readonly string[]; address?: string };
  /** ISO instant, for the document itself. */
  madeAt: string;
}
