import { isDocumentWord } from '../tokens/documentWords';
import { phraseAt, phraseSet } from '../tokens/phraseTable';
import type { Token } from '../tokens/tokens';

const PRINTED = phraseSet(
  `still, print, prints, printed, printing, printout, printouts, paper, papers, hardcopy, hardcopies, hard copy, hard copies, stil, till now, until now,
  نطبع, ينطبع, تنطبع, يطبعون, نطبعه, نطبعها, ورق, ورقيا, للحين, لسه, لسا, الي الان, حتي الان`,
);
const AROUND = phraseSet(
  `we, they, it, its, i, is, are, be, being, am, do, does, have, has, to, need, needs, needed, use, using, give, giving, issue, required, available, there, because, ask, asks, asking, want, wants, requires, who, old, by, at, with, the, a, an, on, in, for, of, and, this, that, them, our, us, customer, customers, people, staff, counter, now, right now, as of now, today, daily, everyday, every day, these days, nowadays, currently, yes, yeah, same,
  في, فيه, عندنا, لدينا, نستخدم, نعطي, الحين, حاليا, ما زلنا, مازلنا, لا زلنا, ما زال, مازال, لا يزال, لا تزال, و`,
);

/**
 * True where all tokens say that something is still printed: "still we are printing", "the receipt is
 * still printed". A word that is not known here may take it back.
 */
export function saysStill(tokens: readonly Token[]): boolean {
  let said = false;
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    const printed = phraseAt(PRINTED, tokens, at)?.end ?? 0;
    const around = phraseAt(AROUND, tokens, at)?.end ?? 0;
    const known = Math.max(printed, around) || (token && isDocumentWord(token) ? at + 1 : 0);
    if (known === 0) return false;
    said ||= printed === known;
    at = known;
  }
  return said;
}
