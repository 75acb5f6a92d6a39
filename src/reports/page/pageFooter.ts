import { COLUMN, INK, lineHeight, PAGE, type Pen } from './pageCanvas';
import type { PrintedPage } from './printedPage';

const METHOD = 7.5;
const HEADING = 8.5;
const FOOTER = 7.5;
const BELOW = 26;
const MOST_METHOD = 5;
const MOST_FOOTER = 2;

/** How it is computed, and where each figure can be followed up: at the foot of the page. */
export function drawBottom(
  pen: Pen,
  { method, footer }: PrintedPage,
): { top: number; draw: (root: PDFKit.PDFStructureElement) => void } {
  const methodLines = pen.wrap(method.text, COLUMN, { size: METHOD }, MOST_METHOD);
  const footerLines = footer.lines.map((line) =>
    pen.wrap(line, COLUMN, { size: FOOTER }, MOST_FOOTER),
  );
  const rows = footerLines.reduce((sum, { length }) => sum + length, 0);
  const footerTop = PAGE.height - BELOW - rows * lineHeight(FOOTER);
  const methodTop = footerTop - 7 - methodLines.length * lineHeight(METHOD) - lineHeight(HEADING);
  const full = { from: PAGE.margin, width: COLUMN };
  return {
    top: methodTop,
    draw: (root) => {
      const heading = { size: HEADING, face: 'bold' } as const;
      const title = pen.wrap(method.title, COLUMN, heading, 1);
      const top = pen.set(root, 'H2', title, { ...full, top: methodTop }, heading);
      pen.set(root, 'P', methodLines, { ...full, top }, { size: METHOD });
      pen.rule(footerTop - 3, full);
      let y = footerTop;
      footerLines.forEach((lines, at) => {
        const link = at === 0 ? footer.address : undefined;
        y = pen.set(
          root,
          'P',
          lines,
          { ...full, top: y },
          {
            size: FOOTER,
            colour: INK.muted,
            ...(link === undefined ? {} : { link }),
          },
        );
      });
    },
  };
}
