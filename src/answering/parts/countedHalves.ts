/** Where a second count is asked for: "… and how many phases", «… وكم عدد المراحل». */
const SECOND_COUNT =
  /\s*(?:[,،]\s*)?(?:\s(?:and|&|n)\s+(?=how\s+(?:many|much)\s)|\sو\s*(?=(?:كم|كام|جم)\s)|\s(?:w|wa)\s+(?=(?:kam|cham)\s))/iu;
const COUNTS = /(?<!\p{L})(?:how\s+(?:many|much)|كم|كام|جم|kam|cham)\s/iu;

/**
 * The halves of a question that asks for two counts, each with its own word that asks; undefined for
 * any other: "how many entities and how many phases".
 */
export function countedHalves(text: string): [string, string] | undefined {
  const [first = '', second, ...others] = text.split(SECOND_COUNT);
  return second !== undefined && others.length === 0 && COUNTS.test(first)
    ? [first.trim(), second.trim()]
    : undefined;
}
