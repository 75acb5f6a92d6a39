import { Button } from '@fluentui/react-button';
import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { EmptyNotice } from '../ui/EmptyNotice';
import { ErrorNotice } from '../ui/ErrorNotice';
import { PageTitle } from '../ui/PageTitle';
import { useTab } from '../ui/tabContext';
import { LoadingNotice } from '../ui/LoadingNotice';
import { FilterChips } from './table/FilterChips';
import { cleared, NARROWING, readFilters, writeFilters, type Filters } from './table/filterState';
import { saveList, savedList, type SavedList } from './shared/savedLists';
import { RecordCards } from './table/RecordCards';
import { RecordFilters } from './table/RecordFilters';
import './records.css';
import { RecordTable } from './table/RecordsTable';
import { useRecordList } from './shared/useRecordList';
import { ADDRESSES } from '../../contract/tabContract';
import { useDownload } from '../ui/useDownload';

/** Whether a media query matches. */
function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => window.matchMedia(query).matches,
  );
}

/** Downloads the filtered table, all of its pages, as a workbook. */
function ExportButton({ filters, disabled }: { filters: Filters; disabled: boolean }) {
  const { t } = useTab();
  const { running, failure, download } = useDownload<'xlsx'>();
  const said = { running: t('tab.records.exporting'), done: () => t('tab.records.exported') };
  const save = () =>
    void download({ address: ADDRESSES.recordsXlsx, query: filters, kind: 'xlsx', said });
  return (
    <div>
      <Button
        icon={<ArrowDownloadRegular />}
        disabledFocusable={disabled || running !== undefined}
        onClick={save}
      >
        {running ? said.running : t('tab.records.export')}
      </Button>
      {failure && <ErrorNotice failure={failure} onRetry={save} />}
    </div>
  );
}

/** Below this width, records are cards instead of rows. */
const NARROW = '(max-width: 900px)';

/** The records that a person may see, filtered and sorted by the URL. */
export function RecordsPage() {
  const { t, me, announce } = useTab();
  const personId = me.id;
  const search = useSearch();
  const [path, navigate] = useLocation();
  const filters = readFilters(search);
  const query = writeFilters(filters);
  const [kept] = useState(() => savedList(personId));
  const list = useRecordList(query, kept?.listed);
  const narrow = useMedia(NARROW);
  const change = (changed: Filters) => {
    const text = writeFilters(changed);
    navigate(text ? `${path}?${text}` : path, { replace: true });
  };
  const { listed, loading } = list;
  const total = listed && totalText(listed.total, t);
  const rows = useRef<HTMLDivElement>(null);

  // After going back, the opened record is in view and has the focus.
  useLayoutEffect(() => {
    if (!kept) return;
    window.scrollTo(0, kept.scroll);
    const link = kept.opened ? rows.current?.querySelector(`[data-record="${kept.opened}"]`) : null;
    // Runs after the heading, which takes the focus of a newly opened page.
    if (link instanceof HTMLElement) setTimeout(() => link.focus({ preventScroll: true }));
  }, [kept]);
  const current = useRef<SavedList>(undefined);
  useLayoutEffect(() => {
    if (!listed || loading) return;
    const left: SavedList = { listed, scroll: window.scrollY, personId };
    saveList(left);
    current.current = left;
    const follow = () => void (left.scroll = window.scrollY);
    window.addEventListener('scroll', follow, { passive: true });
    return () => window.removeEventListener('scroll', follow);
  }, [listed, loading, personId]);
  useEffect(() => {
    if (total && !loading) announce(total);
  }, [total, loading, announce]);

  const onOpen = (opened: string) => {
    if (current.current) current.current.opened = opened;
  };
  const shown = { lines: listed?.records ?? [], onOpen };
  return (
    <>
      <PageTitle text={t('tab.nav.records')}>
        <ExportButton filters={filters} disabled={!listed || listed.records.length === 0} />
      </PageTitle>
      <RecordFilters filters={filters} onChange={change} />
      <FilterChips filters={filters} onChange={change} />
      {list.failure && <ErrorNotice failure={list.failure} onRetry={list.refresh} />}
      {!listed && loading && <LoadingNotice label={t('tab.loading')} />}
      {listed && (
        <div ref={rows} aria-busy={loading} className={loading ? 'records-stale' : undefined}>
          <p className="records-total">
            {loading ? t('tab.loading') : total}
            <Button size="small" appearance="subtle" onClick={list.refresh}>
              {t('tab.records.refresh')}
            </Button>
          </p>
          {listed.records.length === 0 ? (
            !loading && <NoRecords filters={filters} onChange={change} />
          ) : narrow ? (
            <RecordCards {...shown} filters={filters} onSort={change} />
          ) : (
            <RecordTable {...shown} filters={filters} onSort={change} />
          )}
          <MoreRecords list={list} rows={rows} />
        </div>
      )}
    </>
  );
}

type Say = ReturnType<typeof useTab>['t'];

const totalText = ({ count, exact }: { count: number; exact: boolean }, t: Say): string =>
  exact ? t('record.count', { count }) : t('tab.records.moreThan', { count });

/** No records, and why. */
function NoRecords(props: { filters: Filters; onChange: (filters: Filters) => void }) {
  const { t } = useTab();
  const { filters, onChange } = props;
  if (NARROWING.some((key) => filters[key]))
    return (
      <EmptyNotice title={t('tab.records.noneMatch')}>
        <Button onClick={() => onChange(cleared(filters))}>{t('tab.records.clear')}</Button>
      </EmptyNotice>
    );
  if (filters.only === 'mine')
    return (
      <EmptyNotice title={t('record.list.emptyMine')}>
        <p>{t('tab.records.howToLog')}</p>
      </EmptyNotice>
    );
  if (filters.only === 'toVerify') return <EmptyNotice title={t('record.list.emptyVerify')} />;
  return (
    <EmptyNotice title={t('tab.records.none')}>
      <p>{t('tab.records.howToLog')}</p>
      <Link href="/">{t('tab.nav.overview')}</Link>
    </EmptyNotice>
  );
}

interface MoreProps {
  list: ReturnType<typeof useRecordList>;
  rows: React.RefObject<HTMLDivElement | null>;
}

/** The button for the next page, whose first record then gets the focus. */
function MoreRecords({ list, rows }: MoreProps) {
  const { t, announce } = useTab();
  const { listed, loading, loadingMore, moreFailure, more } = list;
  const count = listed?.records.length ?? 0;
  const from = useRef<number>(undefined);
  useEffect(() => {
    const before = from.current;
    if (before === undefined || count <= before) return;
    from.current = undefined;
    const links = rows.current?.querySelectorAll<HTMLElement>('[data-record]');
    links?.[before]?.focus();
    announce(t('tab.records.added', { count: count - before }));
  }, [count, rows, announce, t]);
  if (!listed?.next) return null;
  const load = () => {
    from.current = count;
    more();
  };
  return (
    <div className="records-more">
      {moreFailure && <ErrorNotice failure={moreFailure} onRetry={load} />}
      <Button onClick={load} disabledFocusable={loading || loadingMore}>
        {t(loadingMore ? 'tab.loading' : 'tab.records.more')}
      </Button>
    </div>
  );
}
