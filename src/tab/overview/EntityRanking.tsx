import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons';
import { shownParts } from '../../records/rules/baselineParts';
import type { Overview, OverviewQuery } from '../../contract/tabContract';
import { useTab } from '../ui/tabContext';
import { recordsAddress } from './filters/overviewFilters';
import {
  RANKING_COLUMNS,
  rankEntities,
  type RankingOrder,
  type RankingColumn,
} from './rankEntities';
import { NumberCell, PercentCell, SheetsCell } from './numberColumns';
import { Section } from './PageSection';
import type { TargetProgress } from './targets/targetProgress';
import { TargetState } from './targets/TargetState';
import { useNames } from './useNames';

interface Props {
  column: RankingColumn;
  label: string;
  order: RankingOrder;
  setOrder: (order: RankingOrder) => void;
}

const NUMBERS: ReadonlySet<RankingColumn> = new Set([
  ...(['eliminated', 'before', 'residual', 'notCounted', 'percent', 'records', 'pending'] as const),
]);

/** The header of a sortable column. Figures sort from the largest, names from A. */
function SortableHead({ column, label, order, setOrder }: Props) {
  const here = order.column === column;
  const descending = here ? !order.descending : column !== 'entity';
  const sorted = here ? (order.descending ? 'descending' : 'ascending') : 'none';
  return (
    <th scope="col" aria-sort={sorted} className={NUMBERS.has(column) ? 'number' : undefined}>
      <button type="button" onClick={() => setOrder({ column, descending })}>
        {label}
        {here && (order.descending ? <ArrowDownRegular /> : <ArrowUpRegular />)}
      </button>
    </th>
  );
}

/** All entities with records, in the chosen order. */
export function Ranking({ answer, filters }: { answer: Overview; filters: OverviewQuery }) {
  const { t, language } = useTab();
  const names = useNames();
  const [order, setOrder] = useState<RankingOrder>({ column: 'eliminated', descending: true });
  const lines = useMemo(
    () =>
      rankEntities(
        answer.entities.map((line) => ({
          ...line,
          name: names.entity(line.entityId),
          parts: shownParts(line.verified),
        })),
        order,
        language,
      ),
    [answer.entities, names, order, language],
  );
  const label = (column: (typeof RANKING_COLUMNS)[number]) => t(`tab.ranking.${column}`);
  return (
    <Section title={t('tab.ranking.title')}>
      <p className="tab-quiet">{t('tab.ranking.unit')}</p>
      <table className="tab-table tab-stacking">
        <thead>
          <tr>
            {RANKING_COLUMNS.map((column) => (
              <SortableHead key={column} {...{ column, order, setOrder }} label={label(column)} />
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ entityId, name, parts, verified, pending, againstTarget }) => (
            <tr key={entityId}>
              <th scope="row">
                <Link href={recordsAddress(filters, { entityId })}>
                  <bdi>{name}</bdi>
                </Link>
              </th>
              <SheetsCell label={label('eliminated')} value={parts.noLongerPrinted} />
              <SheetsCell label={label('before')} value={parts.before} />
              <SheetsCell label={label('residual')} value={parts.stillPrinted} />
              <SheetsCell label={label('notCounted')} value={parts.notCounted} />
              <PercentCell label={label('percent')} value={verified.reductionPercent} />
              <NumberCell label={label('records')} value={verified.records} />
              <NumberCell label={label('pending')} value={pending.records} />
              <td data-label={label('target')}>
                {againstTarget ? <TargetCell against={againstTarget} /> : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** A share with its target, which may differ from the previous column's. */
function TargetCell({ against }: { against: TargetProgress }) {
  const { t, format } = useTab();
  return (
    <span>
      {against.percent !== undefined && <>{format.percent(against.percent)} · </>}
      <TargetState against={against} />
      <span className="tab-note">
        {t('tab.target.basis')} {t(`tab.target.basis.${against.basis}`)}
      </span>
    </span>
  );
}
