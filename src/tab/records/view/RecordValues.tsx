import { Button } from '@fluentui/react-button';
import { Link } from 'wouter';
import { OpenRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { withoutQuestionMark } from '../../../wording/labelText';
import { describeField, describeValue } from '../../../wording/describeValue';
import type { RecordPage } from '../../../contract/tabContract';
import type { VerifiedValues } from '../../../records/model/processRecord';
import { linkedFile } from '../../../records/model/fileLink';
import type { FieldName } from '../../../records/model/recordFields';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { useDownload } from '../../ui/useDownload';
import { useTab } from '../../ui/tabContext';
import { DescribedValue } from './DescribedValue';
import { recordPath } from '../shared/RecordNameText';
import {
  assumedOf,
  fieldsOf,
  loweredOf,
  shownFields,
  hostOf,
  recordAddress,
} from '../shared/recordSelectors';
import { useEntities, useLabels } from '../shared/useLabels';

/** An external https link that names its host; any other address is displayed as text. */
function OutsideLink({ address, children }: { address: string; children?: ReactNode }) {
  const { t } = useTab();
  const host = hostOf(address);
  if (host === undefined)
    return (
      <>
        {children} <bdi className="record-reference">{address}</bdi>
      </>
    );
  return (
    <>
      <a href={address} target="_blank" rel="noopener noreferrer">
        {children ?? <bdi dir="ltr">{address}</bdi>}
        <OpenRegular aria-hidden className="record-outside" />
        <span className="tab-heard"> {t('tab.record.newWindow')}</span>
      </a>{' '}
      <bdi className="tab-quiet record-host" dir="ltr">
        {host}
      </bdi>
    </>
  );
}

interface Props {
  record: RecordPage;
}

/**
 * All values by section. Assumptions are marked; a value that a verifier has lowered is shown with
 * the original.
 */
export function RecordValues({ record }: Props) {
  const { t } = useTab();
  const labels = useLabels();
  return shownFields(fieldsOf(record)).map(([section, fields]) => (
    <section key={section} className="tab-card" aria-labelledby={`section-${section}`}>
      <h2 id={`section-${section}`}>{t(`record.section.${section}`)}</h2>
      <dl className="record-lines">
        {fields.map((field) => (
          <div key={field}>
            <dt>{withoutQuestionMark(labels.fieldLabel(field))}</dt>
            <dd>
              <Value field={field} record={record} />
            </dd>
          </div>
        ))}
      </dl>
      {section === 'evidence' && <EvidenceList record={record} />}
    </section>
  ));
}

function Value({ field, record }: Props & { field: FieldName }) {
  const { t } = useTab();
  const labels = useLabels();
  const entities = useEntities();
  const fields = fieldsOf(record);
  const { url, partOf } = fields;
  if (field === 'url' && url !== undefined) return <OutsideLink address={url} />;
  if (field === 'partOf' && partOf !== undefined)
    return (
      <Link href={recordPath({ number: partOf, id: partOf })}>
        <bdi>{partOf}</bdi>
      </Link>
    );
  const described = (value: unknown) => describeValue(field, value, labels, entities);
  const verified = loweredOf(record)?.[field as keyof VerifiedValues];
  const isLowered = verified !== undefined && verified !== fields[field];
  return (
    <>
      {isLowered ? (
        t('record.lowered', {
          submitted: describeField(field, fields, labels, entities),
          verified: described(verified),
        })
      ) : (
        <DescribedValue field={field} value={fields[field]} fields={fields} />
      )}
      {assumedOf(record).includes(field) && (
        <span className="tab-quiet"> ({t('record.assumed')})</span>
      )}
    </>
  );
}

/** A file that is kept with the record: its digest, and a button that saves it. */
function KeptFile({ record, name, sha256 }: Props & { name: string; sha256: string }) {
  const { t } = useTab();
  const { running, failure, download } = useDownload<'file'>();
  const said = {
    running: t('tab.file.downloading', { name }),
    done: () => t('tab.file.downloaded', { name }),
  };
  const address = `${recordAddress(record.id)}/file`;
  return (
    <>
      <bdi>{name}</bdi>{' '}
      <Button
        size="small"
        disabledFocusable={running !== undefined}
        onClick={() => void download({ address, query: { sha256 }, kind: 'file', said })}
      >
        {t('tab.file.download')}
      </Button>
      <span className="tab-quiet record-detail record-digest">
        {t('record.evidenceFile', { sha256 })}
      </span>
      {failure && <ErrorNotice failure={failure} />}
    </>
  );
}

/** The pieces of evidence; those with an https address can be opened. */
function EvidenceList({ record }: Props) {
  const { t, format } = useTab();
  const { evidence = [] } = fieldsOf(record);
  const confirmed = record.decision?.confirmedEvidence ?? [];
  if (evidence.length === 0) return null;
  return (
    <ol className="record-evidence">
      {evidence.map(({ kind, title, link, date }, at) => (
        <li key={at}>
          {linkedFile(link) === undefined ? (
            <OutsideLink address={link}>
              <bdi>{title}</bdi>
            </OutsideLink>
          ) : (
            <KeptFile record={record} name={title} sha256={linkedFile(link) ?? ''} />
          )}
          <span className="tab-quiet record-detail">
            {t(`record.choice.evidenceKind.${kind}`)}
            {date !== undefined && ` · ${format.date(date)}`}
            {confirmed.includes(at + 1) && ` · ${t('record.evidenceConfirmed')}`}
          </span>
        </li>
      ))}
    </ol>
  );
}
