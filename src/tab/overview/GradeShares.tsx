import { useCallback } from 'react';
import { drawnNumber } from '../../charts/chartFormats';
import { gradeBarChart, gradeBarChartHeight } from '../../charts/gradeBarChart';
import type { ChartTheme } from '../../charts/chartTheme';
import { grade as grades, type Overview } from '../../contract/tabContract';
import { Chart } from '../chart/Chart';
import { useTab } from '../ui/tabContext';
import { NumberCell, NumberHead, SheetsCell } from './numberColumns';
import { Section } from './PageSection';

/** The shares of eliminated sheets that were counted, sampled or estimated. */
export function Grades({ answer }: { answer: Overview }) {
  const { t, format } = useTab();
  const shares = answer.verified.grades;
  const option = useCallback(
    (chartTheme: ChartTheme) => {
      const of = (grade: keyof typeof shares) => ({
        label: `${grade}: ${format.percent(shares[grade].percent ?? '0')}`,
        percent: drawnNumber(shares[grade].percent),
      });
      return gradeBarChart([of('A'), of('B'), of('C')], chartTheme);
    },
    [shares, format],
  );
  return (
    <Section title={t('tab.grades.title')}>
      <Chart label={t('tab.grades.share')} height={gradeBarChartHeight} option={option}>
        <table className="tab-table">
          <thead>
            <tr>
              <th scope="col">{t('tab.filter.grade')}</th>
              <NumberHead label={t('tab.ranking.eliminated')} />
              <NumberHead label={t('tab.ranking.records')} />
            </tr>
          </thead>
          <tbody>
            {grades.options.map((grade) => (
              <tr key={grade}>
                <th scope="row">{grade}</th>
                <SheetsCell value={shares[grade].eliminatedSheets} />
                <NumberCell value={shares[grade].records} />
              </tr>
            ))}
          </tbody>
        </table>
      </Chart>
      <ul className="tab-plain">
        {grades.options.map((grade) => (
          <li key={grade}>{t(`record.grade.${grade}`)}</li>
        ))}
      </ul>
    </Section>
  );
}
