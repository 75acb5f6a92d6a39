import { useContext, useEffect, useRef, type ReactNode } from 'react';
import { MovedContext, useTab } from './tabContext';

/**
 * The heading of a page. It takes the focus if the page was opened from another one, so that people
 * with screen readers know where they are. On the first page, the browser's focus stays.
 * @param text also the title of the window
 */
export function PageTitle({ text, children }: { text: string; children?: ReactNode }) {
  const { t } = useTab();
  const moved = useContext(MovedContext);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (moved) heading.current?.focus();
  }, [moved]);
  useEffect(() => {
    document.title = t('tab.windowTitle', { page: text });
  }, [t, text]);
  return (
    <div className="tab-title">
      <h1 ref={heading} tabIndex={-1}>
        {text}
      </h1>
      {children}
    </div>
  );
}
