import { describeValue } from '../../../wording/describeValue';
import type { FieldName } from '../../../records/model/recordFields';
import { useEntities, useLabels } from '../shared/useLabels';

/** A value as text. User text has its own direction, a list that of the page. */
export function DescribedValue({ field, value }: { field: FieldName; value: unknown }) {
  const labels = useLabels();
  const entities = useEntities();
  const text = describeValue(field, value, labels, entities);
  return Array.isArray(value) ? (
    <span className="record-written">{text}</span>
  ) : (
    <bdi className="record-written">{text}</bdi>
  );
}
