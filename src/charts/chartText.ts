import { isRightToLeft, type ChartTheme } from './chartTheme';

const RIGHT_TO_LEFT_EMBEDDING = '\u202b';
const LEFT_TO_RIGHT_EMBEDDING = '\u202a';
const POP = '\u202c';
const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const END_OF_ISOLATE = '\u2069';
/** A name that had any of these would end what it is embedded in. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/g;
const HAS_ARABIC = /\p{Script=Arabic}/u;

const PERCENTAGE = /\d+(?:\.\d+)?%/g;

/** Behind Arabic letters the sign would change to the other side of its number. */
export const withPercentages = (text: string): string =>
  text.replace(PERCENTAGE, `${LEFT_TO_RIGHT_ISOLATE}$&${END_OF_ISOLATE}`);

/**
 * The library keeps what it has measured in plain objects by their texts: `__proto__` would be the
 * prototype of all objects, and written to. A joiner that is not seen makes it another text.
 */
const asNoKey = (text: string): string => (text in {} ? `${text}\u2060` : text);

/** Whatever draws the text: it reads in the direction of the chart, mixed as it may be. */
export function directed(text: string, look: Pick<ChartTheme, 'language'>): string {
  const plain = asNoKey(text.replace(DIRECTION, ''));
  if (isRightToLeft(look)) return RIGHT_TO_LEFT_EMBEDDING + withPercentages(plain) + POP;
  return HAS_ARABIC.test(plain) ? LEFT_TO_RIGHT_EMBEDDING + plain + POP : plain;
}

/** Shares of the font size; those of IBM Plex Sans Arabic, rounded up. */
const NARROW = 0.32;
const WIDE = 0.78;
const USUAL = 0.6;

function estimate(text: string, fontSize: number): number {
  let width = 0;
  for (const letter of text) {
    if (/\p{Mark}|\p{Cf}/u.test(letter)) continue;
    if (/[\s.,:;'il|()،]/.test(letter)) width += NARROW;
    else width += /[A-ZmwMWسشصضطظ%]/.test(letter) ? WIDE : USUAL;
  }
  return width * fontSize;
}

/** Pixels that a text takes. */
export function textWidth(text: string, fontSize: number, look: Pick<ChartTheme, 'measure'>) {
  return (look.measure ?? estimate)(text, fontSize);
}

const ELLIPSIS = '…';

/** The text, cut so that it fits, with an ellipsis if something is missing. */
function cut(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  const letters = [...text];
  while (letters.length > 1 && !fits(letters.join('').trimEnd() + ELLIPSIS)) letters.pop();
  return letters.join('').trimEnd() + ELLIPSIS;
}

/**
 * A name on as many lines as there are at most; what does not fit on the last one is cut.
 * @param width pixels
 */
export function wrapName(
  name: string,
  { width, fontSize, lines = 2 }: { width: number; fontSize: number; lines?: number },
  look: Pick<ChartTheme, 'language' | 'measure'>,
): string {
  const fits = (text: string) => textWidth(text, fontSize, look) <= width;
  const words = name.trim().split(/\s+/);
  const wrapped: string[] = [];
  while (words.length > 0 && wrapped.length < lines) {
    if (wrapped.length === lines - 1) {
      wrapped.push(cut(words.splice(0).join(' '), fits));
      break;
    }
    let line = words.shift() ?? '';
    while (words.length > 0 && fits(`${line} ${words[0]}`)) line += ` ${words.shift()}`;
    wrapped.push(cut(line, fits));
  }
  return wrapped.map((line) => directed(line, look)).join('\n');
}
