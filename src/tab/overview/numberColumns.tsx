import { useTab } from '../ui/tabContext';

/** The header of a column of figures. */
export function NumberHead({ label }: { label: string }) {
  return (
    <th scope="col" className="number">
      {label}
    </th>
  );
}

interface CellProps<T> {
  /** Shown beside the figure where a narrow screen stacks the cells of a row. */
  label?: string;
  value: T;
}

export function NumberCell({ label, value }: CellProps<number>) {
  const { format } = useTab();
  return (
    <td className="number" data-label={label}>
      {format.number(value)}
    </td>
  );
}

/** A total of sheets. */
export function SheetsCell({ label, value }: CellProps<string>) {
  const { format } = useTab();
  return (
    <td className="number" data-label={label}>
      {format.sheets(value)}
    </td>
  );
}

export function PercentCell({ label, value }: CellProps<string | undefined>) {
  const { format } = useTab();
  return (
    <td className="number" data-label={label}>
      {value === undefined ? '–' : format.percent(value)}
    </td>
  );
}
