import {
  comparedBars,
  comparedBarsHeight,
  type ComparedBars,
} from '../../charts/comparisonBarChart';
import { gradeBar, gradeBarHeight, type GradeShare } from '../../charts/gradeBarChart';
import { LIGHT_COLOURS } from '../../charts/chartTheme';
import {
  progressLine,
  PROGRESS_LINE_HEIGHT,
  type ProgressLine,
} from '../../charts/progressLineChart';
import type { Language } from '../../language/text/detectLanguage';
import { FONT_FAMILY, measure } from '../reportFonts';
import type { DrawnChart } from './chartImage';

/** What a chart shows, worded, as it can be sent to a thread. */
export type ChartFigures =
  | { kind: 'bars'; bars: ComparedBars }
  | { kind: 'line'; line: ProgressLine }
  | { kind: 'grades'; shares: readonly [GradeShare, GradeShare, GradeShare] };

/** Lays a chart out, on white. */
export function layOut(
  figures: ChartFigures,
  { language, width, height }: { language: Language; width: number; height?: number },
): DrawnChart {
  const look = {
    language,
    width,
    colours: LIGHT_COLOURS,
    fontFamily: FONT_FAMILY,
    measure: (text: string, fontSize: number) => measure(text, fontSize),
  };
  switch (figures.kind) {
    case 'bars':
      return {
        option: comparedBars(figures.bars, look),
        width,
        height: height ?? comparedBarsHeight(figures.bars.bars.length),
      };
    case 'line':
      return {
        option: progressLine(figures.line, look),
        width,
        height: height ?? PROGRESS_LINE_HEIGHT,
      };
    case 'grades':
      return {
        option: gradeBar(figures.shares, look),
        width,
        height: height ?? gradeBarHeight(width),
      };
  }
}
