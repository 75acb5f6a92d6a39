import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import type { RankingColumn, RankingOrder } from './rankEntities';

interface Props {
  column: RankingColumn;
  label: string;
  order: RankingOrder;
  setOrder: (order: RankingOrder) => void;
}

const NUMBERS: ReadonlySet<RankingColumn> = new Set([
  ...(['eliminated', 'before', 'residual', 'percent', 'records', 'pending'] as const),
]);

/** The head of a column by which a table can be sorted: figures from the largest, names from A. */
export function SortableHead({ column, label, order, setOrder }: Props) {
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
