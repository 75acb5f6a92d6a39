import { ArrowSortDownRegular, ArrowSortUpRegular } from '@fluentui/react-icons';
import { Link } from 'wouter';
import type { RecordLine } from '../../../contract/tabContract';
import { dayInDubai } from '../../../lib/dubaiDate';
import { useTab } from '../../ui/tabContext';
import { sortedBy, sortOf, type Filters, type SortKey } from './filterState';
import { FROM_LIST } from '../shared/savedLists';
import { RecordName, recordPath } from '../shared/RecordNameText';
import { StatusBadge } from '../shared/StatusBadge';
import { useEntities } from '../shared/useLabels';

interface Props {
  lines: readonly RecordLine[];
  filters: Filters;
  onSort: (filters: Filters) => void;
  onOpen: (id: string) => void;
}

const COLUMNS = [
  { key: 'number', sort: 'number' },
  { key: 'name', sort: 'name' },
  { key: 'entity' },
  { key: 'status' },
  { key: 'type' },
  { key: 'grade' },
  { key: 'eliminated', sort: 'eliminated', numeric: true },
  { key: 'launched', sort: 'launched' },
  { key: 'updated', sort: 'updated' },
] as const satisfies readonly { key: string; sort?: SortKey; numeric?: boolean }[];

/** Announces an empty cell to screen readers. */
function Nothing() {
  const { t } = useTab();
  return (
    <>
      <span aria-hidden>–</span>
      <span className="tab-heard">{t('record.value.none')}</span>
    </>
  );
}

/** One record per row; the headers sort. */
export function RecordTable({ lines, filters, onSort, onOpen }: Props) {
  const { t } = useTab();
  const { sort, order } = sortOf(filters);
  return (
    <div className="records-scroll">
      <table className="records-table">
        <caption className="tab-heard">{t('tab.nav.records')}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => {
              const label = t(`tab.records.column.${column.key}`);
              const isNumeric = 'numeric' in column;
              if (!('sort' in column))
                return (
                  <th key={column.key} scope="col">
                    {label}
                  </th>
                );
              const sorted = column.sort === sort;
              return (
                <th
                  key={column.key}
                  scope="col"
                  className={isNumeric ? 'records-number' : undefined}
                  aria-sort={sorted ? (order === 'asc' ? 'ascending' : 'descending') : undefined}
                >
                  <button type="button" onClick={() => onSort(sortedBy(filters, column.sort))}>
                    {label}
                    {sorted &&
                      (order === 'asc' ? <ArrowSortUpRegular /> : <ArrowSortDownRegular />)}
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row key={line.id} line={line} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ line, onOpen }: { line: RecordLine; onOpen: (id: string) => void }) {
  const { t, language, format } = useTab();
  const entities = useEntities();
  const { id, number, version, entityId, processType, grade, eliminatedSheets, goLiveDate } = line;
  const entity = entityId === null ? undefined : entities.get(entityId);
  return (
    <tr>
      <td className="records-id">
        <bdi>{number ?? t('record.unnumbered')}</bdi>
        {version > 1 && (
          <span className="tab-quiet"> {t('record.versionNumber', { version })}</span>
        )}
      </td>
      <th scope="row">
        <Link href={recordPath(line)} state={FROM_LIST} data-record={id} onClick={() => onOpen(id)}>
          <RecordName {...line} />
        </Link>
      </th>
      <td>
        {entity ? (
          <span title={entity.name[language]}>{entity.short[language]}</span>
        ) : (
          (entityId ?? <Nothing />)
        )}
      </td>
      <td>
        <StatusBadge {...line} />
      </td>
      <td>{processType ? t(`record.choice.processType.${processType}`) : <Nothing />}</td>
      <td>{grade ?? <Nothing />}</td>
      <td className="records-number">
        {eliminatedSheets === null ? <Nothing /> : format.sheets(eliminatedSheets)}
      </td>
      <td className="records-day">{goLiveDate ? format.date(goLiveDate) : <Nothing />}</td>
      <td className="records-day">
        <time dateTime={line.updatedAt} title={format.instant(line.updatedAt)}>
          {format.date(dayInDubai(new Date(line.updatedAt)))}
        </time>
      </td>
    </tr>
  );
}
