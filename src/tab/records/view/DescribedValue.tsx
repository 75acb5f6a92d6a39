import { describeValue, qualifiedText } from '../../../wording/describeValue';
import type { FieldName, RecordFields } from '../../../records/model/recordFields';
import { useEntities, useLabels } from '../shared/useLabels';

/** A value as text. User text has its own direction, a list that of the page. */
export function DescribedValue({
  field,
  value,
  fields = {},
}: {
  field: FieldName;
  value: unknown;
  /** Of the record, if the value is the one that it has now. */
  fields?: RecordFields;
}) {
  const labels = useLabels();
  const entities = useEntities();
  const described = describeValue(field, value, labels, entities);
  const text = qualifiedText(field, described, fields, labels);
  return Array.isArray(value) ? (
    <span className="record-written">{text}</span>
  ) : (
    <bdi className="record-written">{text}</bdi>
  );
}
