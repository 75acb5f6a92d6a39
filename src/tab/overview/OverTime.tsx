import { useCallback } from 'react';
import { progressLineChart, PROGRESS_LINE_HEIGHT } from '../../charts/progressLineChart';
import { progressPoints } from '../../charts/progressPoints';
import type { ChartTheme } from '../../charts/chartTheme';
import type { Overview } from '../../contract/tabContract';
import { Chart } from '../chart/Chart';
import { useTab } from '../ui/tabContext';
import { NumberCell, NumberHead, SheetsCell } from './numberColumns';
import { Section } from './PageSection';

/** The reduction since the first go-live, against the target and its date. */
export function OverTime({ answer }: { answer: Overview }) {
  const { t, format } = useTab();
  const { months, asOf } = answer;
  const against = answer.againstTarget ?? answer.againstFinalTarget;
  const baselineSheets = (against ?? answer.verified).baselineSheets;
  const basis = against?.basis ?? 'logged';
  const option = useCallback(
    (chartTheme: ChartTheme) =>
      progressLineChart(
        {
          unit: 'percent',
          points: progressPoints(months, asOf, baselineSheets),
          until: asOf,
          label: t('tab.time.percent', { basis }),
          ...(against && {
            target: {
              value: against.target.percent,
              by: against.target.by,
              label: `${t('tab.target.mark')}: ${format.percent(against.target.percent)}`,
              dueLabel: t('tab.target.due', { date: format.date(against.target.by) }),
            },
          }),
        },
        chartTheme,
      ),
    [months, asOf, baselineSheets, basis, against, t, format],
  );
  return (
    <Section title={t('tab.time.title')}>
      {months.length === 0 && <p>{t('tab.time.none')}</p>}
      {months.length > 0 && (
        <Chart
          label={t('tab.time.percent', { basis })}
          height={() => PROGRESS_LINE_HEIGHT}
          option={option}
        >
          <table className="tab-table">
            <thead>
              <tr>
                <th scope="col">{t('tab.time.month')}</th>
                <NumberHead label={t('tab.time.launched')} />
                <NumberHead label={t('tab.time.eliminated')} />
                <NumberHead label={t('tab.time.cumulative')} />
              </tr>
            </thead>
            <tbody>
              {months.map(({ month, records, eliminatedSheets, cumulativeSheets }) => (
                <tr key={month}>
                  <th scope="row">{format.date(month)}</th>
                  <NumberCell value={records} />
                  <SheetsCell value={eliminatedSheets} />
                  <SheetsCell value={cumulativeSheets} />
                </tr>
              ))}
            </tbody>
          </table>
        </Chart>
      )}
    </Section>
  );
}
