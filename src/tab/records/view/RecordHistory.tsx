import { Button } from '@fluentui/react-button';
import { useState } from 'react';
import { labelPrefix } from '../../../wording/labelText';
import type { RecordPage } from '../../../contract/tabContract';
import { EVENT_ACTIONS, type EventAction } from '../../../records/model/processRecord';
import { FIELD_NAMES, type FieldName } from '../../../records/model/recordFields';
import { useTab } from '../../ui/tabContext';
import { DescribedValue } from './DescribedValue';
import { useLabels } from '../shared/useLabels';

type Event = RecordPage['events'][number];

/** Moments shown before a person asks for the rest. */
const FIRST = 10;

const momentOf = ({ at, actorName, via, version }: Event) =>
  JSON.stringify([at, actorName, via, version]);

/** The events by person and moment, latest first. */
function moments(events: readonly Event[]): Event[][] {
  const all: Event[][] = [];
  for (const event of events) {
    const last = all.at(-1);
    if (last?.[0] && momentOf(last[0]) === momentOf(event)) last.push(event);
    else all.push([event]);
  }
  return all.reverse();
}

/** The history of a record. */
export function RecordHistory({ record: { events } }: { record: RecordPage }) {
  const { t } = useTab();
  const [all, setAll] = useState(false);
  if (events.length === 0) return null;
  const every = moments(events);
  const shown = all ? every : every.slice(0, FIRST);
  return (
    <section className="tab-card" aria-labelledby="history">
      <h2 id="history">{t('record.section.history')}</h2>
      <ol className="record-plain record-history">
        {shown.map((moment, at) => (
          <li key={every.length - at}>
            <Moment events={moment} />
          </li>
        ))}
      </ol>
      {shown.length < every.length && (
        <Button size="small" onClick={() => setAll(true)}>
          {t('record.button.wholeHistory')}
        </Button>
      )}
    </section>
  );
}

/** Time, person, channel and changes. */
function Moment({ events }: { events: readonly Event[] }) {
  const { t, format } = useTab();
  const [first] = events;
  if (!first) return null;
  const { at, actorName, via, version } = first;
  return (
    <>
      <span className="tab-quiet record-detail">
        <time dateTime={at}>{format.instant(at)}</time> · <bdi>{actorName}</bdi> ·{' '}
        {t(`record.via.${via}`)}
        {version > 1 && ` · ${t('record.versionNumber', { version })}`}
      </span>
      <ul className="record-plain">
        {events.map((event, place) => (
          <li key={place}>
            <What event={event} />
            <Note event={event} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The note of an edit only says that the value was assumed. */
function Note({ event: { action, note } }: { event: Event }) {
  const { t } = useTab();
  if (note === undefined) return null;
  if (action !== 'edit') return <bdi className="record-written record-detail">{note}</bdi>;
  return note === 'assumed' ? <span className="tab-quiet"> ({t('record.assumed')})</span> : null;
}

const isAction = (action: string): action is EventAction =>
  (EVENT_ACTIONS as readonly string[]).includes(action);
const isField = (field: string | undefined): field is FieldName =>
  (FIELD_NAMES as readonly (string | undefined)[]).includes(field);
const isThere = (value: unknown) => value !== undefined && value !== null;

/** The old and the new value of an edit. */
function What({ event }: { event: Event }) {
  const { t } = useTab();
  const labels = useLabels();
  const { action, field, old, new: value } = event;
  if (!isAction(action)) return <bdi>{action}</bdi>;
  if (action === 'number') return t('record.event.number', { new: String(value) });
  if (action !== 'edit') return t(`record.event.${action}`);
  if (!isField(field)) return null;
  const label = labels.fieldLabel(field);
  if (!isThere(value)) return t('record.event.cleared', { field: label });
  return (
    <>
      {labelPrefix(label)}
      {isThere(old) && (
        <>
          <del>
            <DescribedValue field={field} value={old} />
          </del>{' '}
        </>
      )}
      <ins>
        <DescribedValue field={field} value={value} />
      </ins>
    </>
  );
}
