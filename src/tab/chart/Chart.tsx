import type { EChartsOption } from 'echarts';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { ChartTheme } from '../../charts/chartTheme';
import { useTab } from '../ui/tabContext';
import { themeOfPage } from './themeOfPage';

interface Props {
  /** Description of the chart for screen readers. */
  label: string;
  /** Pixels, for a width. */
  height: (width: number) => number;
  /** Pass the same function while the content is the same. */
  option: (chartTheme: ChartTheme) => EChartsOption;
  /** The same figures as a table. */
  children: ReactNode;
}

/** A chart in the available width, with its figures as a table on request. */
export function Chart({ label, height, option, children }: Props) {
  const { t, language, theme } = useTab();
  const canvas = useRef<HTMLDivElement>(null);
  const width = useWidth(canvas);
  useEffect(() => {
    const element = canvas.current;
    if (!element || width === 0) return undefined;
    let end = () => {};
    let ended = false;
    // Loaded on demand, because ECharts is larger than the rest of the page.
    void import('./drawChart').then(({ drawChart }) => {
      if (!ended) end = drawChart(element, option(themeOfPage(element, language, theme, width)));
    });
    return () => {
      ended = true;
      end();
    };
  }, [option, language, theme, width]);
  return (
    <figure className="tab-chart">
      <div ref={canvas} role="img" aria-label={label} style={{ height: height(width) }} dir="ltr" />
      <details>
        <summary>{t('tab.chart.asTable')}</summary>
        {children}
      </details>
    </figure>
  );
}

/** The width of an element in pixels; 0 until it is known. */
function useWidth(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element.current) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
