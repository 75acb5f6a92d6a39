import { Component, lazy, Suspense, useState, type ReactNode } from 'react';
import { Route, Router, Switch, useLocation, Link } from 'wouter';
import type { Language } from '../../contract/tabContract';
import { ApiFailure } from '../api/apiFailure';
import type { ThemeName } from '../host/tabHost';
import { ErrorNotice } from '../ui/ErrorNotice';
import { Header } from './Header';
import { MovedContext, useTab } from '../ui/tabContext';
import { LoadingNotice } from '../ui/LoadingNotice';
import { PageTitle } from '../ui/PageTitle';

/** The URL does not match any page. */
function MissingPage() {
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

const OverviewPage = lazy(() =>
  import('../overview/OverviewPage').then((file) => ({ default: file.OverviewPage })),
);
const RecordsPage = lazy(() =>
  import('../records/RecordsPage').then((file) => ({ default: file.RecordsPage })),
);
const RecordPage = lazy(() =>
  import('../records/RecordPage').then((file) => ({ default: file.RecordPage })),
);
const VerifyPage = lazy(() =>
  import('../records/VerifyPage').then((file) => ({ default: file.VerifyPage })),
);
const KnowledgePage = lazy(() =>
  import('../knowledge/KnowledgePage').then((file) => ({ default: file.KnowledgePage })),
);

interface Props {
  chooseLanguage: (language: Language) => void;
  chooseTheme: (theme: ThemeName) => void;
  onLeave: () => void;
}

/** The frame of every page, and the page of the URL. */
export function Pages({ chooseLanguage, chooseTheme, onLeave }: Props) {
  const { t, me } = useTab();
  return (
    <Router base="/tab">
      <a className="tab-skip" href="#main">
        {t('tab.skip')}
      </a>
      <Header {...{ chooseLanguage, chooseTheme, onLeave }} />
      {me.demonstration && <aside className="tab-demonstration">{t('tab.demonstration')}</aside>}
      <main id="main" tabIndex={-1}>
        <PageBoundary>
          <Suspense fallback={<LoadingNotice label={t('tab.loading')} />}>
            <Switch>
              <Route path="/">{() => <OverviewPage />}</Route>
              <Route path="/records">{() => <RecordsPage />}</Route>
              <Route path="/records/:key">
                {({ key }) => <RecordPage key={key} recordKey={key} />}
              </Route>
              <Route path="/verify">{() => <VerifyPage />}</Route>
              <Route path="/knowledge">{() => <KnowledgePage />}</Route>
              <Route>{() => <MissingPage />}</Route>
            </Switch>
          </Suspense>
        </PageBoundary>
      </main>
    </Router>
  );
}

function PageBoundary({ children }: { children: ReactNode }) {
  const [path] = useLocation();
  const [opened] = useState(path);
  const [moved, setMoved] = useState(false);
  if (!moved && path !== opened) setMoved(true);
  return (
    <MovedContext.Provider value={moved}>
      <FaultBoundary key={path}>{children}</FaultBoundary>
    </MovedContext.Provider>
  );
}

/** Shows an error if a page cannot be loaded or rendered; the frame stays. */
class FaultBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError = () => ({ failed: true });

  override render() {
    if (!this.state.failed) return this.props.children;
    // Its file may belong to an older build, so the whole page must be reloaded.
    return <ErrorNotice failure={new ApiFailure('server')} onRetry={() => location.reload()} />;
  }
}
