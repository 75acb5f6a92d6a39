import { measure, type Face } from '../reportFonts';

export interface TextLook {
  size: number;
  face?: Face;
}

const ELLIPSIS = '…';

/** The longest beginning that fits, by letters; one letter at least. */
function beginning(text: string, fits: (text: string) => boolean): string {
  const letters = [...text];
  let low = 1;
  let high = letters.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(letters.slice(0, middle).join(''))) low = middle;
    else high = middle - 1;
  }
  return letters.slice(0, low).join('');
}

/**
 * The lines of a text within a width in points. What does not fit on the last of them is cut, with
 * an ellipsis; words that are longer than a line are broken.
 */
export function wrapText(
  text: string,
  width: number,
  { size, face = 'regular' }: TextLook,
  most = Number.POSITIVE_INFINITY,
): string[] {
  const fits = (line: string) => measure(line, size, face) <= width;
  const words = text.trim().split(/\s+/).filter(Boolean);
  const lines: string[] = [];
  while (words.length > 0) {
    if (lines.length === most - 1) {
      const rest = words.join(' ');
      const cut = () => beginning(rest, (line) => fits(line + ELLIPSIS)).trimEnd() + ELLIPSIS;
      return [...lines, fits(rest) ? rest : cut()];
    }
    let line = words.shift() ?? '';
    if (!fits(line)) {
      const part = beginning(line, fits);
      words.unshift(line.slice(part.length));
      line = part;
      if (words[0] === '') words.shift();
    } else {
      while (words.length > 0 && fits(`${line} ${words[0]}`)) line += ` ${words.shift()}`;
    }
    lines.push(line);
  }
  return lines;
}
