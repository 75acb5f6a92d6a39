import { useEffect, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { ADDRESSES, overview, type Overview, type OverviewQuery } from '../../contract/tabContract';
import { useApi } from '../ui/useApi';
import { EmptyNotice } from '../ui/EmptyNotice';
import { ErrorNotice } from '../ui/ErrorNotice';
import { PageTitle } from '../ui/PageTitle';
import { useTab } from '../ui/tabContext';
import { LoadingNotice } from '../ui/LoadingNotice';
import { Exports } from './ExportButtons';
import { FilterBar } from './filters/FilterBar';
import { Grades } from './GradeShares';
import { KeyFigures } from './KeyFigures';
import { OverTime } from './OverTime';
import {
  changeFilters,
  isForwards,
  readFilters,
  type FilterProps,
} from './filters/overviewFilters';
import { Published } from './PublishedFigures';
import { Ranking } from './EntityRanking';
import { Targets } from './targets/Targets';
import { Types } from './ProcessTypes';
import './overview.css';

const LINES = [
  'before',
  'residual',
  'eliminated',
  'notCounted',
  'percent',
  'toDate',
  'target',
] as const;

/** How the figures are calculated. */
function Formula() {
  const { t } = useTab();
  return (
    <details className="tab-card tab-formula">
      <summary>
        <h2>{t('tab.formula.title')}</h2>
      </summary>
      <ul>
        {LINES.map((line) => (
          <li key={line}>{t(`tab.formula.${line}`)}</li>
        ))}
      </ul>
    </details>
  );
}

/** The progress of an entity, a phase or all. The URL determines what is shown. */
export function OverviewPage() {
  const { t, reference, announce } = useTab();
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => readFilters(params), [params]);
  const asked = useMemo((): OverviewQuery => {
    const { entityId, phaseId, processType, grade } = filters;
    return isForwards(filters) ? filters : { entityId, phaseId, processType, grade };
  }, [filters]);
  const { answer, failure, loading, refresh } = useApi(overview, ADDRESSES.overview, asked);
  const change: FilterProps['change'] = (changes) =>
    setParams(changeFilters(filters, changes, reference), { replace: true });
  useAnnouncement(loading ? undefined : answer, t, announce);
  return (
    <>
      <PageTitle text={t('tab.overview.title')}>
        <Exports filters={asked} />
      </PageTitle>
      <FilterBar {...{ filters, change }} />
      {failure && <ErrorNotice failure={failure} onRetry={refresh} />}
      {!answer && loading && <LoadingNotice label={t('tab.loading')} />}
      {answer && !failure && (
        <div className="tab-answer" aria-busy={loading}>
          <Answer {...{ answer, filters }} />
        </div>
      )}
    </>
  );
}

/** Announces the result of a filter to screen readers. */
function useAnnouncement(
  answer: Overview | undefined,
  t: ReturnType<typeof useTab>['t'],
  announce: (text: string) => void,
) {
  const { format } = useTab();
  useEffect(() => {
    if (!answer) return;
    const { records, eliminatedSheets } = answer.verified;
    announce(t('tab.overview.loaded', { count: records, sheets: format.sheets(eliminatedSheets) }));
  }, [answer, t, format, announce]);
}

function Answer({ answer, filters }: { answer: Overview; filters: OverviewQuery }) {
  const { t } = useTab();
  const { verified, pending } = answer;
  const one = filters.entityId !== undefined;
  return (
    <>
      {verified.records === 0 && (
        <EmptyNotice title={t('tab.overview.none')}>
          <p className="tab-quiet">{t('tab.overview.noneText')}</p>
        </EmptyNotice>
      )}
      {(verified.records > 0 || pending.records > 0) && <KeyFigures answer={answer} />}
      {verified.records > 0 && (
        <>
          <Targets {...{ answer, one }} />
          <OverTime answer={answer} />
          {!one && <Ranking {...{ answer, filters }} />}
          <div className="tab-pair">
            <Types {...{ answer, filters }} />
            <Grades answer={answer} />
          </div>
        </>
      )}
      <Published published={answer.published} />
      <Formula />
    </>
  );
}
