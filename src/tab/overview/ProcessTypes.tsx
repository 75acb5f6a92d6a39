import { Link } from 'wouter';
import type { Overview, OverviewQuery } from '../../contract/tabContract';
import { useTab } from '../ui/tabContext';
import { recordsAddress } from './filters/overviewFilters';
import { NumberCell, NumberHead, PercentCell, SheetsCell } from './numberColumns';
import { Section } from './PageSection';

/** The totals of each type of process. */
export function Types({ answer, filters }: { answer: Overview; filters: OverviewQuery }) {
  const { t } = useTab();
  return (
    <Section title={t('tab.types.title')}>
      <table className="tab-table tab-stacking">
        <thead>
          <tr>
            <th scope="col">{t('tab.types.type')}</th>
            <NumberHead label={t('tab.ranking.eliminated')} />
            <NumberHead label={t('tab.ranking.percent')} />
            <NumberHead label={t('tab.ranking.records')} />
            <NumberHead label={t('tab.ranking.pending')} />
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
              <SheetsCell label={t('tab.ranking.eliminated')} value={verified.eliminatedSheets} />
              <PercentCell label={t('tab.ranking.percent')} value={verified.reductionPercent} />
              <NumberCell label={t('tab.ranking.records')} value={verified.records} />
              <NumberCell label={t('tab.ranking.pending')} value={pending.records} />
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
