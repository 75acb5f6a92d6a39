import { useCallback } from 'react';
import { drawnNumber } from '../../../charts/chartFormats';
import { comparisonBarChart, comparisonBarChartHeight } from '../../../charts/comparisonBarChart';
import type { ChartTheme } from '../../../charts/chartTheme';
import { Chart } from '../../chart/Chart';
import { useTab } from '../../ui/tabContext';
import { NumberHead, PercentCell, SheetsCell } from '../numberColumns';
import { TargetState } from './TargetState';
import type { TargetProgress } from './targetProgress';

export interface TargetPart {
  name: string;
  against: TargetProgress;
  eliminatedSheets: string;
  /** For a phase: how many of its entities have records. */
  covered?: { count: number; all: number };
}

/** Entities or phases side by side, each against its own target. */
export function TargetBars({ title, parts }: { title: string; parts: readonly TargetPart[] }) {
  const { t, format } = useTab();
  const bases = new Set(parts.map(({ against }) => against.basis));
  const basis = bases.size > 1 ? 'each' : (parts[0]?.against.basis ?? 'logged');
  const withCoverage = parts.some(({ covered }) => covered);
  const option = useCallback(
    (chartTheme: ChartTheme) =>
      comparisonBarChart(
        {
          unit: 'percent',
          bars: parts.map(({ name, against }) => ({
            name,
            value: drawnNumber(against.percent),
            target: against.target.percent,
            label: against.percent === undefined ? '–' : format.percent(against.percent),
          })),
          labels: {
            reached: t('tab.target.reached'),
            short: t('tab.target.short'),
            target: t('tab.target.mark'),
          },
        },
        chartTheme,
      ),
    [parts, t, format],
  );
  return (
    <>
      <h3>{title}</h3>
      <Chart
        label={t('tab.target.chart', { part: title, basis })}
        height={() => comparisonBarChartHeight(parts.length)}
        option={option}
      >
        <table className="tab-table">
          <thead>
            <tr>
              <th scope="col">{title}</th>
              <NumberHead label={t('tab.ranking.eliminated')} />
              <NumberHead label={t('tab.target.achieved')} />
              <th scope="col">{t('tab.target.mark')}</th>
              <th scope="col">{t('tab.target.state')}</th>
              <th scope="col">{t('tab.target.basis')}</th>
              {withCoverage && <th scope="col">{t('tab.target.covered')}</th>}
            </tr>
          </thead>
          <tbody>
            {parts.map(({ name, against, eliminatedSheets, covered }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <SheetsCell value={eliminatedSheets} />
                <PercentCell value={against.percent} />
                <td>
                  {t('tab.target.is', {
                    percent: format.number(against.target.percent),
                    date: format.date(against.target.by),
                  })}
                </td>
                <td>
                  <TargetState against={against} />
                </td>
                <td>{t(`tab.target.basis.${against.basis}`)}</td>
                {covered && <td>{t('tab.target.coveredOf', covered)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </Chart>
    </>
  );
}
