import { Button } from '@fluentui/react-button';
import { MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-message-bar';
import type { ApiFailure } from '../api/apiFailure';
import { useTab, type Tab } from './tabContext';

/** Says why a request failed, with a retry button. */
export function ErrorNotice({ failure, onRetry }: { failure: ApiFailure; onRetry?: () => void }) {
  const { t } = useTab();
  const hopeless = failure.kind === 'forbidden' || failure.kind === 'missing';
  return (
    <div role="alert" className="tab-failed">
      <MessageBar intent={hopeless ? 'warning' : 'error'} layout="multiline">
        <MessageBarBody>{reasonOf(failure, t)}</MessageBarBody>
        {onRetry && !hopeless && (
          <MessageBarActions>
            <Button onClick={onRetry}>{t('tab.error.again')}</Button>
          </MessageBarActions>
        )}
      </MessageBar>
    </div>
  );
}

function reasonOf({ kind, retryAfter }: ApiFailure, t: Tab['t']): string {
  if (kind === 'busy') return t('tab.error.busy', { seconds: retryAfter ?? 10 });
  return t(`tab.error.${kind}`);
}
