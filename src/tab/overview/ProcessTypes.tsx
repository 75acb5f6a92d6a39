import { Link } from 'wouter';
import type { Overview, OverviewQuery } from '../../contract/tabContract';
import { useTab } from '../ui/tabContext';
import { recordsAddress } from './filters/overviewFilters';
import { Section } from './PageSection';

/** The totals of each type of process. */
export function Types({ answer, filters }: { answer: Overview; filters: OverviewQuery }) {
  const { t, format } = useTab();
  return (
    <Section title={t('tab.types.title')}>
      <table className="tab-table tab-stacking">
        <thead>
          <tr>
            <th scope="col">{t('tab.types.type')}</th>
            <th scope="col" className="number">
              {t('tab.ranking.eliminated')}
            </th>
            <th scope="col" className="number">
              {t('tab.ranking.percent')}
            </th>
            <th scope="col" className="number">
              {t('tab.ranking.records')}
            </th>
            <th scope="col" className="number">
              {t('tab.ranking.pending')}
            </th>
          </tr>
        </thead>
        <tbody>
          {answer.types.map(({ processType, verified, pending }) => (
            <tr key={processType}>
              <th scope="row">
                <Link href={recordsAddress(filters, { processType })}>
                  {t(`record.choice.processType.${processType}`)}
                </Link>
              </th>
              <td className="number" data-label={t('tab.ranking.eliminated')}>
                {format.number(verified.eliminatedSheets)}
              </td>
              <td className="number" data-label={t('tab.ranking.percent')}>
                {verified.reductionPercent === undefined
                  ? '–'
                  : format.percent(verified.reductionPercent)}
              </td>
              <td className="number" data-label={t('tab.ranking.records')}>
                {format.number(verified.records)}
              </td>
              <td className="number" data-label={t('tab.ranking.pending')}>
                {format.number(pending.records)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
