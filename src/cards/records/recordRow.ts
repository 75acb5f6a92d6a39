import type { ProcessRecord } from '../../records/model/processRecord';
import type { Container } from '../kit/adaptiveCard';
import { line, remark } from '../kit/textBlocks';
import type { Entities } from '../../wording/describeValue';
import { pressAlone } from '../kit/actionButtons';
import type { RecordLabels } from '../../wording/recordLabels';
import { recordLine, recordName } from '../../wording/recordName';

/** Of the records that somebody is reminded of, on one card; the list has all of them. */
export const MOST_REMINDED = 10;

/**
 * A record in a list; it opens.
 * @param detail what is said of it besides, in a few words; may be empty
 */
export function recordRow(
  record: ProcessRecord,
  detail: string,
  { labels, entities }: { labels: RecordLabels; entities: Entities },
): Container {
  const { id, fields } = record;
  const name = recordName(fields, labels);
  const place = { ...record, entityId: fields.entityId };
  return {
    type: 'Container',
    style: 'emphasis',
    spacing: 'Small',
    selectAction: pressAlone(name, { verb: 'record.open', record: id }),
    items: [
      line(name, { color: 'Accent' }),
      remark(recordLine(place, labels, entities), 'None'),
      ...(detail === '' ? [] : [remark(detail, 'None')]),
    ],
  };
}
