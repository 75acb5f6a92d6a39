const PREFIXES = ['وبال', 'وكال', 'وفال', 'وال', 'بال', 'كال', 'فال', 'ولل', 'لل', 'ال'];
const SUFFIXES = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'يت', 'ه', 'ي'];

/**
 * Light stemming of one normalised Arabic word: conjunction and article off the front, one common
 * inflection at a time off the end, never below two letters of stem.
 * After light10: Larkey, Ballesteros and Connell, "Light stemming for Arabic information
 * retrieval" (2007).
 */
export function stemArabic(word: string): string {
  let stem = word;
  if (stem.length >= 4 && stem.startsWith('و')) stem = stem.slice(1);
  const prefix = PREFIXES.find(
    (candidate) => stem.startsWith(candidate) && stem.length - candidate.length >= 2,
  );
  if (prefix) stem = stem.slice(prefix.length);
  for (const suffix of SUFFIXES) {
    if (stem.endsWith(suffix) && stem.length - suffix.length >= 2) {
      stem = stem.slice(0, -suffix.length);
    }
  }
  return stem;
}
