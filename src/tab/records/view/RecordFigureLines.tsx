import { computationLines, figureLines } from '../../../wording/figureLines';
import type { RecordPage } from '../../../contract/tabContract';
import { figuresOf } from '../../../records/rules/paperArithmetic';
import { verifiedFields } from '../../../records/rules/qualifiers';
import { dayInDubai } from '../../../lib/dubaiDate';
import { useTab } from '../../ui/tabContext';
import { fieldsOf, figuresOfRecord, loweredOf } from '../shared/recordSelectors';
import { useLabels } from '../shared/useLabels';

/**
 * The figures with their formulas and this record's numbers. If a verifier has changed numbers, the
 * submitted ones are below.
 */
export function RecordFigures({ record }: { record: RecordPage }) {
  const { t } = useTab();
  const labels = useLabels();
  const figures = figuresOfRecord(record);
  if (!figures) return null;
  const fields = fieldsOf(record);
  const lowered = loweredOf(record);
  const submitted = lowered && figuresOf(fields);
  const today = dayInDubai(new Date());
  return (
    <section className="tab-card" aria-labelledby="figures">
      <h2 id="figures">{t(submitted ? 'record.section.verified' : 'record.section.figures')}</h2>
      <p className="record-total">
        {t('record.figure.zero', { total: labels.formatTotalSheets(figures.eliminatedSheets) })}
      </p>
      <Lines texts={figureLines(verifiedFields(fields, lowered), figures, today, labels)} />
      {submitted && (
        <>
          <h3>{t('record.section.submitted')}</h3>
          <Lines texts={computationLines(fields, submitted, labels)} />
        </>
      )}
    </section>
  );
}

export const Lines = ({ texts }: { texts: readonly string[] }) => (
  <ul className="record-plain record-formula">
    {texts.map((text) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
);
