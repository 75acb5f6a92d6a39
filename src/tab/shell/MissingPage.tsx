import { Link } from 'wouter';
import { PageTitle } from '../ui/PageTitle';
import { useTab } from '../ui/tabContext';

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
