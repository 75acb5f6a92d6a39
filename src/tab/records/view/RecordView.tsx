import type { RecordPage } from '../../../contract/tabContract';
import { useTab } from '../../ui/tabContext';
import { RecordFigures } from './RecordFigureLines';
import { RecordHead } from './RecordHeader';
import { RecordHistory } from './RecordHistory';
import { RecordValues } from './RecordValues';

/** All data of a record. */
export const RecordView = ({ record }: { record: RecordPage }) => (
  <>
    <RecordHead record={record} />
    <Warnings texts={record.warnings} />
    <RecordFigures record={record} />
    <RecordValues record={record} />
    <RecordHistory record={record} />
  </>
);

/** What a verifier should check. */
function Warnings({ texts }: { texts: readonly string[] }) {
  const { t } = useTab();
  if (texts.length === 0) return null;
  return (
    <section className="tab-card record-warnings" aria-labelledby="warnings">
      <h2 id="warnings">{t('record.section.warnings')}</h2>
      <ul className="record-plain">
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
