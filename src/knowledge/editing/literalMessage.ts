// What a message of ICU may take for a placeholder or a tag, with the apostrophes beside it.
const SPECIAL = /['{}<>]+/g;
const NEEDS_QUOTES = /[{}<]|'>/;

/**
 * The ICU message that says exactly this text. Apostrophes stay single where they mean nothing, as
 * in "don't".
 */
export function literalMessage(text: string): string {
  return text.replace(SPECIAL, (run) =>
    NEEDS_QUOTES.test(run)
      ? `'${run.replaceAll("'", "''")}'`
      : run.replace(/''+/g, (marks) => marks + marks),
  );
}
