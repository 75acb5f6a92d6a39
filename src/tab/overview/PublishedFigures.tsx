import type { Overview } from '../../contract/tabContract';
import { openedPage } from '../../records/rules/evidence/httpsAddress';
import { useTab } from '../ui/tabContext';
import { Section } from './PageSection';

/** Results that others have published. They are shown beside the totals, never included. */
export function Published({ published }: { published: Overview['published'] }) {
  const { t, format } = useTab();
  return (
    <Section title={t('tab.published.title')}>
      {published.length === 0 && <p>{t('tab.published.none')}</p>}
      {published.length > 0 && <p className="tab-quiet">{t('tab.published.text')}</p>}
      <ul className="tab-plain">
        {published.map(({ entryId, question, answer, asOf, sources }) => (
          <li key={entryId} className="tab-published">
            <h3>{format.name(question)}</h3>
            <p>{format.name(answer)}</p>
            <p className="tab-quiet">
              {asOf && <>{t('tab.published.asOf', { date: format.date(asOf) })} · </>}
              {t('tab.published.sources')}:{' '}
              {sources.map(({ title, titleType, date, url }, at) => (
                <span key={title}>
                  {at > 0 && ' · '}
                  <SourceName {...{ title, url }} />
                  {titleType && ` (${t('tab.published.titleType', { titleType })})`}
                  {date && ` (${format.date(date)})`}
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const SourceName = ({ title, url }: { title: string; url: string | null }) =>
  url !== null && openedPage(url) ? (
    <a href={url} target="_blank" rel="noopener noreferrer">
      <bdi>{title}</bdi>
    </a>
  ) : (
    <bdi>{title}</bdi>
  );
