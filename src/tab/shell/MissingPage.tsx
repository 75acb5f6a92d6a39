import { Link } from 'wouter';
import { PageTitle } from './PageTitle';
import { useTab } from './tabContext';

/** The address names no page. */
export function MissingPage() {
  const { t } = useTab();
  return (
    <>
      <PageTitle text={t('tab.missing.title')} />
      <p>{t('tab.missing.text')}</p>
      <p>
        <Link href="/">{t('tab.missing.back')}</Link>
      </p>
    </>
  );
}
