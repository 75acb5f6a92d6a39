import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { Select } from '@fluentui/react-select';
import { labelPrefix } from '../../../wording/labelText';
import { decidedBy } from '../../../wording/recordLabels';
import type { RecordPage } from '../../../contract/tabContract';
import { useTab } from '../../ui/tabContext';
import { recordPath, TextInLanguage } from '../shared/RecordNameText';
import { fieldsOf } from '../shared/recordSelectors';
import { StatusBadge } from '../shared/StatusBadge';
import { useEntities } from '../shared/useLabels';

interface Props {
  record: RecordPage;
}

/** A label and its value. */
const Line = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

/** The record's name and status, the people involved, and the decision. */
export function RecordHead({ record }: Props) {
  const { t, format } = useTab();
  const entities = useEntities();
  const fields = fieldsOf(record);
  const { entityId, processNameAr, processNameEn } = fields;
  const entity = entityId === undefined ? undefined : entities.get(entityId);
  const byWhom = (name: string, at: string) => (
    <>
      <bdi>{name}</bdi> · {format.instant(at)}
    </>
  );
  return (
    <section className="tab-card" aria-label={t('tab.record.head')}>
      <p className="record-line">
        <bdi className="tab-strong">{record.number ?? t('record.unnumbered')}</bdi>
        <StatusBadge {...record} />
        {entityId !== undefined && <span>{entity ? format.name(entity.name) : entityId}</span>}
        <Versions record={record} />
      </p>
      <p className="record-names">
        {processNameAr !== undefined && (
          <TextInLanguage language="ar">{processNameAr}</TextInLanguage>
        )}
        {processNameEn !== undefined && (
          <TextInLanguage language="en">{processNameEn}</TextInLanguage>
        )}
      </p>
      <dl className="record-lines">
        <Line label={t('record.loggedBy')}>{byWhom(record.ownerName, record.createdAt)}</Line>
        {record.submittedByName !== null && record.submittedAt !== null && (
          <Line label={t('record.submittedBy')}>
            {byWhom(record.submittedByName, record.submittedAt)}
          </Line>
        )}
        <Decided record={record} />
        {record.nextReviewDate !== null && (
          <Line label={t('record.nextReview')}>{format.date(record.nextReviewDate)}</Line>
        )}
      </dl>
      {record.central && record.status === 'submitted' && (
        <p className="tab-quiet">{t('tab.record.central')}</p>
      )}
      <Duplicates record={record} />
    </section>
  );
}

/**
 * Who decided, and the text of the decision; for a draft or a resubmitted record, the earlier
 * decision.
 */
function Decided({ record: { decision, status } }: Props) {
  const { t, format } = useTab();
  if (!decision) return null;
  const { verifierName, at, note, rejectReason } = decision;
  const by = decidedBy(status, rejectReason);
  return (
    <>
      <Line label={t(by)}>
        <bdi>{verifierName}</bdi> · {format.instant(at)}
      </Line>
      {rejectReason !== undefined && (
        <Line label={t('record.reason')}>{t(`record.rejectReason.${rejectReason}`)}</Line>
      )}
      {note !== undefined && (
        <Line label={t(by === 'record.askedBy' ? 'record.question' : 'record.note')}>
          <bdi className="record-written">{note}</bdi>
        </Line>
      )}
    </>
  );
}

function Versions({ record }: Props) {
  const { t } = useTab();
  const [path, navigate] = useLocation();
  const { versions, version } = record;
  if (versions.length < 2) return null;
  return (
    <label className="record-version">
      {t('record.versionTitle')}{' '}
      <Select
        size="small"
        value={String(version)}
        onChange={(_, { value }) =>
          navigate(`${path}?version=${value}`, {
            replace: true,
            state: window.history.state as unknown,
          })
        }
      >
        {versions.map((one) => (
          <option key={one.version} value={one.version}>
            {labelPrefix(t('record.versionNumber', { version: one.version }))}
            {t(`record.status.${one.status}`)}
          </option>
        ))}
      </Select>
    </label>
  );
}

/** Similar records; the person has said that some are different processes. */
function Duplicates({ record: { possibleDuplicates } }: Props) {
  const { t } = useTab();
  if (possibleDuplicates.length === 0) return null;
  return (
    <>
      <h2>{t('tab.record.similar')}</h2>
      <ul className="record-plain">
        {possibleDuplicates.map(({ number, dismissed }) => (
          <li key={number}>
            <Link href={recordPath({ number, id: number })}>
              <bdi>{number}</bdi>
            </Link>{' '}
            <span className="tab-quiet">
              {t(dismissed ? 'tab.record.dismissed' : 'tab.record.undismissed')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
