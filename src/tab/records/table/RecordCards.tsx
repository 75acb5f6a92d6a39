import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { Select } from '@fluentui/react-select';
import { Link } from 'wouter';
import type { RecordLine } from '../../../contract/tabContract';
import { useTab } from '../../ui/tabContext';
import { sortedBy, sortOf, SORTS, withFilters, type Filters, type SortKey } from './filterState';
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

/** The table for narrow screens: a card for each record, and a list for the order. */
export function RecordCards({ lines, filters, onSort, onOpen }: Props) {
  return (
    <>
      <Order filters={filters} onSort={onSort} />
      <ul className="records-cards">
        {lines.map((line) => (
          <li key={line.id} className="tab-card">
            <OnCard line={line} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Order({ filters, onSort }: Pick<Props, 'filters' | 'onSort'>) {
  const { t } = useTab();
  const { sort, order } = sortOf(filters);
  const turned = order === 'asc' ? 'desc' : 'asc';
  return (
    <div className="records-order">
      <Field label={t('tab.records.sort')}>
        <Select
          value={sort}
          onChange={(_, { value }) => onSort(sortedBy(filters, value as SortKey))}
        >
          {SORTS.map((key) => (
            <option key={key} value={key}>
              {t(`tab.records.column.${key}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Button onClick={() => onSort(withFilters(filters, { order: turned }))}>
        {t(`tab.records.order.${order}`)}
      </Button>
    </div>
  );
}

function OnCard({ line, onOpen }: { line: RecordLine; onOpen: (id: string) => void }) {
  const { t, language, format } = useTab();
  const entities = useEntities();
  const { id, number, entityId, processType, grade, eliminatedSheets, goLiveDate } = line;
  const entity =
    entityId === null ? undefined : (entities.get(entityId)?.short[language] ?? entityId);
  return (
    <>
      <div className="records-card-head">
        <Link href={recordPath(line)} state={FROM_LIST} data-record={id} onClick={() => onOpen(id)}>
          <RecordName {...line} />
        </Link>
        <StatusBadge {...line} />
      </div>
      <p className="tab-quiet">
        <bdi>{number ?? t('record.unnumbered')}</bdi>
        {entity !== undefined && ` · ${entity}`}
        {processType && ` · ${t(`record.choice.processType.${processType}`)}`}
      </p>
      {eliminatedSheets !== null && (
        <p>
          {t('tab.records.column.eliminated')}: {format.sheets(eliminatedSheets)}
          {grade && ` (${t('tab.records.grade')} ${grade})`}
        </p>
      )}
      <p className="tab-quiet">
        {goLiveDate && `${t('tab.records.column.launched')}: ${format.date(goLiveDate)} · `}
        {t('tab.records.column.updated')}: {format.instant(line.updatedAt)}
      </p>
    </>
  );
}
