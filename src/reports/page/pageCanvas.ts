import { withPercentages } from '../../charts/chartText';
import type { Language } from '../../language/text/detectLanguage';
import { withBalancedIsolates } from '../../language/text/displayText';
import { measureShaped, measure, type Face } from '../reportFonts';
import { visualRuns } from './visualRuns';

interface TextLook {
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
function wrapText(
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

/** A4 in points, and what is left free around. */
export const PAGE = { width: 595.28, height: 841.89, margin: 42 } as const;
export const COLUMN = PAGE.width - 2 * PAGE.margin;

export const INK = {
  text: '#242424',
  muted: '#555555',
  rule: '#bdbdbd',
  accent: '#0b62a4',
  warning: '#9a3c00',
} as const;

const LEADING = 1.5;
export const lineHeight = (size: number): number => size * LEADING;

export interface Box {
  /** Points from where reading begins: from the left, in Arabic from the right. */
  from: number;
  /** From the top of the page. */
  top: number;
  width: number;
}

export interface SetLook extends TextLook {
  colour?: string;
  align?: 'start' | 'end';
  /** An address that the text leads to. */
  link?: string;
}

/** Sets lines of mixed text on a page, and marks what they are for screen readers. */
export class PageCanvas {
  readonly rightToLeft: boolean;

  constructor(
    readonly document: PDFKit.PDFDocument,
    readonly language: Language,
  ) {
    this.rightToLeft = language === 'ar';
  }

  wrap(text: string, width: number, look: TextLook, most?: number): string[] {
    return wrapText(withBalancedIsolates(text), width, look, most);
  }

  /** The lines beneath one another, as one element of the document; returns where they end. */
  set(
    parent: PDFKit.PDFStructureElement,
    role: string,
    lines: readonly string[],
    box: Box,
    look: SetLook,
  ): number {
    const { document } = this;
    const draw = () =>
      lines.forEach((line, row) =>
        this.line(line, { ...box, top: box.top + row * lineHeight(look.size) }, look),
      );
    const actual = lines.join(' ');
    parent.add(document.struct(role, { actual }, draw));
    return box.top + lines.length * lineHeight(look.size);
  }

  /** One line; its text in logical order stands beside what is drawn. */
  private line(line: string, box: Box, look: SetLook): void {
    const { document } = this;
    const { size, face = 'regular', colour = INK.text } = look;
    const runs = visualRuns(
      this.rightToLeft ? withPercentages(line) : line,
      this.rightToLeft ? 'rtl' : 'ltr',
    ).map(({ text }) => ({ text, width: measureShaped(text, size, face) }));
    const width = runs.reduce((sum, run) => sum + run.width, 0);
    let x = this.left(box, width, look.align);
    document.font(face).fontSize(size).fillColor(colour);
    for (const run of runs) {
      document.text(run.text, x, box.top, { lineBreak: false, features: [] });
      x += run.width;
    }
    if (look.link) document.link(x - width, box.top, width, lineHeight(size), look.link);
  }

  /** Where something of a width begins, from the left of the page. */
  left({ from, width: room }: Box, width: number, align: SetLook['align'] = 'start'): number {
    const before = from + (align === 'start' ? 0 : room - width);
    return this.rightToLeft ? PAGE.width - before - width : before;
  }

  /** What only adorns the page. */
  fillBox(draw: () => void): void {
    this.document.markContent('Artifact', { type: 'Layout' });
    draw();
    this.document.endMarkedContent();
  }

  rule(
    top: number,
    { from, width }: Omit<Box, 'top'>,
    colour: string = INK.rule,
    thick = 0.5,
  ): void {
    const left = this.left({ from, top, width }, width);
    this.fillBox(() =>
      this.document
        .moveTo(left, top)
        .lineTo(left + width, top)
        .lineWidth(thick)
        .strokeColor(colour)
        .stroke(),
    );
  }
}
