import type { KnowledgeHealth } from '../../contract/tabContract';
import { useTab } from '../ui/tabContext';

type Used = KnowledgeHealth['usage'];

const KINDS = ['answered', 'suggested', 'declined'] as const;
const MOST_ENTRIES = 20;

/** How the knowledge base is used. Nothing is counted per person. */
export function Usage({ usage }: { usage: Used }) {
  const { t } = useTab();
  const { asked, answered, suggested, declined, helpful, unhelpful } = usage;
  return (
    <section className="tab-card" aria-labelledby="usage">
      <h2 id="usage">{t('gaps.usage')}</h2>
      {asked === 0 ? (
        <p>{t('usage.noQuestions')}</p>
      ) : (
        <>
          <p className="tab-strong">
            {t('usage.share', {
              questions: asked,
              coverage: Math.round((answered / asked) * 100),
            })}
          </p>
          <p>{t('usage.kinds', { answered, suggested, declined })}</p>
          <p>{t('usage.help', { helpful, unhelpful })}</p>
          <Weeks weeks={usage.weeks} />
          <Entries entries={usage.entries} />
        </>
      )}
    </section>
  );
}

/** The weeks as a table with bars, so that screen readers get the same content. */
function Weeks({ weeks }: { weeks: Used['weeks'] }) {
  const { t, format } = useTab();
  if (weeks.length === 0) return null;
  const sumOf = (week: Used['weeks'][number]) => KINDS.reduce((sum, kind) => sum + week[kind], 0);
  const most = Math.max(1, ...weeks.map(sumOf));
  return (
    <div className="knowledge-scroll" tabIndex={0} role="group" aria-label={t('usage.weeks')}>
      <table className="knowledge-table">
        <caption>{t('usage.weeks')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('tab.knowledge.week')}</th>
            {KINDS.map((kind) => (
              <th key={kind} scope="col">
                <span aria-hidden className={`knowledge-key knowledge-${kind}`} />
                {t(`tab.knowledge.${kind}`)}
              </th>
            ))}
            <td className="knowledge-bar" />
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.week}>
              <th scope="row">{format.date(week.week)}</th>
              {KINDS.map((kind) => (
                <td key={kind}>{format.number(week[kind])}</td>
              ))}
              <td className="knowledge-bar" aria-hidden>
                <Bar week={week} most={most} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const Bar = ({ week, most }: { week: Used['weeks'][number]; most: number }) => (
  <span className="knowledge-parts">
    {KINDS.map((kind) => (
      <span
        key={kind}
        className={`knowledge-${kind}`}
        style={{ width: `${(week[kind] / most) * 100}%` }}
      />
    ))}
  </span>
);

function Entries({ entries }: { entries: Used['entries'] }) {
  const { t, format } = useTab();
  const shown = entries.toSorted((a, b) => b.answered - a.answered).slice(0, MOST_ENTRIES);
  if (shown.length === 0) return null;
  return (
    <div className="knowledge-scroll" tabIndex={0} role="group" aria-label={t('usage.mostAsked')}>
      <table className="knowledge-table">
        <caption>{t('usage.mostAsked')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('tab.knowledge.entry')}</th>
            <th scope="col">{t('tab.knowledge.language')}</th>
            <th scope="col">{t('tab.knowledge.answered')}</th>
            <th scope="col">{t('tab.knowledge.helpful')}</th>
            <th scope="col">{t('tab.knowledge.unhelpful')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ entryId, language, answered, helpful, unhelpful }) => (
            <tr key={`${entryId} ${language}`}>
              <th scope="row">
                <bdi>{entryId}</bdi>
              </th>
              <td>{t(`usage.language.${language}`)}</td>
              <td>{format.number(answered)}</td>
              <td>{format.number(helpful)}</td>
              <td>{format.number(unhelpful)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
