import { Button } from '@fluentui/react-button';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { RecordLine } from '../../../contract/tabContract';
import { dayInDubai, MS_PER_DAY } from '../../../lib/dubaiDate';
import { EmptyNotice } from '../../ui/EmptyNotice';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { useTab } from '../../ui/tabContext';
import { queuePath } from './queuePath';
import { RecordName } from '../shared/RecordNameText';
import { useEntities } from '../shared/useLabels';
import type { RecordList } from '../shared/useRecordList';

/** Days in Dubai since an instant. */
const daysSince = (instant: string): number =>
  Math.max(
    0,
    Math.round(
      (Date.parse(dayInDubai(new Date())) - Date.parse(dayInDubai(new Date(instant)))) / MS_PER_DAY,
    ),
  );

interface Props {
  list: RecordList;
  /** The last record was just decided on, so the focus must move to the empty list. */
  afterDecision: boolean;
}

export function QueueList({ list, afterDecision }: Props) {
  const { t } = useTab();
  const { listed, loading, loadingMore, moreFailure, more } = list;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (afterDecision) place.current?.focus();
  }, [afterDecision]);
  const lines = listed?.records ?? [];
  return (
    <div ref={place} tabIndex={-1} aria-busy={loading}>
      {lines.length === 0 && !loading && (
        <EmptyNotice title={t('record.list.emptyVerify')}>
          <Link href="/records">{t('tab.nav.records')}</Link>
        </EmptyNotice>
      )}
      {lines.length > 0 && <p>{t('tab.verify.order')}</p>}
      <ol className="records-cards">
        {lines.map((line) => (
          <li key={line.id} className="tab-card">
            <Queued line={line} />
          </li>
        ))}
      </ol>
      {moreFailure && <ErrorNotice failure={moreFailure} onRetry={more} />}
      {listed?.next && (
        <div className="records-more">
          <Button onClick={more} disabledFocusable={loading || loadingMore}>
            {t(loadingMore ? 'tab.loading' : 'tab.records.more')}
          </Button>
        </div>
      )}
    </div>
  );
}

function Queued({ line }: { line: RecordLine }) {
  const { t, language, format } = useTab();
  const entities = useEntities();
  const { number, id, entityId, ownerName, eliminatedSheets, grade, updatedAt } = line;
  const entity =
    entityId === null ? undefined : (entities.get(entityId)?.short[language] ?? entityId);
  return (
    <>
      <div className="records-card-head">
        <Link href={queuePath(line)}>
          <RecordName {...line} />
        </Link>
        <span>{t('record.list.waiting', { days: daysSince(updatedAt) })}</span>
      </div>
      <p className="tab-quiet">
        <bdi>{number ?? id}</bdi>
        {entity !== undefined && ` · ${entity}`} · <bdi>{ownerName}</bdi>
      </p>
      {eliminatedSheets !== null && (
        <p>
          {t('tab.records.column.eliminated')}: {format.sheets(eliminatedSheets)}
          {grade && ` (${t('tab.records.grade')} ${grade})`}
        </p>
      )}
    </>
  );
}
