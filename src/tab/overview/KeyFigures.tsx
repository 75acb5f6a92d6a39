import type { ReactNode } from 'react';
import { shownParts, wholeSheets } from '../../records/rules/baselineParts';
import type { Overview } from '../../contract/tabContract';
import { useTab } from '../ui/tabContext';
import { Section } from './PageSection';

/** The totals of the verified records, and what waits for a decision. */
export function KeyFigures({ answer }: { answer: Overview }) {
  const { t, format } = useTab();
  const { verified, pending, saved, savedToDate, asOf } = answer;
  const { records, leftOut, reductionPercent } = verified;
  const { before, stillPrinted, noLongerPrinted, notCounted } = shownParts(verified);
  const sheets = (total: string) => t('record.sheets', { count: Number(wholeSheets(total)) });
  return (
    <Section title={t('tab.figures.title')}>
      <p className="tab-quiet">{t('tab.overview.asOf', { date: format.date(asOf) })}</p>
      <dl className="tab-figures">
        <Figure main name={t('tab.figures.eliminated')} value={format.number(noLongerPrinted)}>
          {t('tab.figures.records', { count: records })}
          {leftOut > 0 && ` · ${t('tab.figures.leftOut', { count: leftOut })}`}
        </Figure>
        <Figure
          main
          name={t('tab.figures.percent')}
          value={reductionPercent === undefined ? '–' : format.percent(reductionPercent)}
        />
        <Figure name={t('tab.figures.before')} value={format.number(before)} />
        <Figure name={t('tab.figures.residual')} value={format.number(stillPrinted)} />
        {notCounted !== '0' && (
          <Figure name={t('tab.figures.notCounted')} value={format.number(notCounted)}>
            {t('tab.figures.notCountedWhy')}
          </Figure>
        )}
        <Figure name={t('tab.figures.toDate')} value={format.number(savedToDate)} />
        {saved && (
          <Figure
            name={t('tab.figures.period', {
              from: format.date(saved.period.from),
              until: format.date(saved.period.until),
            })}
            value={format.number(saved.sheets)}
          >
            {t('tab.figures.launched', {
              count: saved.launched.records,
              sheets: sheets(saved.launched.eliminatedSheets),
            })}
          </Figure>
        )}
        <Figure
          apart
          name={t('tab.figures.pending')}
          value={t('tab.figures.pendingRecords', { count: pending.records })}
        >
          {pending.records > 0 &&
            t('tab.figures.pendingSheets', {
              sheets: sheets(pending.eliminatedSheets),
            })}
        </Figure>
      </dl>
    </Section>
  );
}

interface FigureProps {
  name: string;
  value: string;
  main?: boolean;
  /** Whether it is not part of the other figures. */
  apart?: boolean;
  children?: ReactNode;
}

const Figure = ({ name, value, main, apart, children }: FigureProps) => (
  <div className={['tab-figure', main && 'main', apart && 'apart'].filter(Boolean).join(' ')}>
    <dt>{name}</dt>
    <dd>
      <span className="tab-value">{value}</span>
      {children && <span className="tab-quiet">{children}</span>}
    </dd>
  </div>
);
