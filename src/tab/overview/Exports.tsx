import { Button, Spinner } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { useState } from 'react';
import { ADDRESSES, type OverviewQuery } from '../../contract/tab';
import { ApiFailure } from '../api/apiFailure';
import { Failed } from '../shell/Failed';
import { saveFile } from '../shell/saveFile';
import { useTab } from '../shell/tabContext';

const KINDS = ['xlsx', 'pdf'] as const;
type Kind = (typeof KINDS)[number];

/** What is shown, as files. */
export function Exports({ filters }: { filters: OverviewQuery }) {
  const { t, api, language, announce } = useTab();
  const [running, setRunning] = useState<Kind>();
  const [failure, setFailure] = useState<ApiFailure>();
  const run = async (kind: Kind) => {
    setRunning(kind);
    setFailure(undefined);
    announce(t('tab.export.running'));
    try {
      const [address, query] = requestFor(kind, filters);
      const { file, name = `lawaraq.${kind}` } = await api.download(address, {
        ...query,
        language,
      });
      saveFile(file, name);
      announce(t('tab.export.done', { name }));
    } catch (error) {
      setFailure(error instanceof ApiFailure ? error : new ApiFailure('server'));
    } finally {
      setRunning(undefined);
    }
  };
  return (
    <div className="tab-exports">
      {KINDS.map((kind) => (
        <Button
          key={kind}
          icon={running === kind ? <Spinner size="tiny" /> : <ArrowDownloadRegular />}
          disabledFocusable={running !== undefined}
          onClick={() => void run(kind)}
        >
          {t(`tab.export.${kind}`)}
        </Button>
      ))}
      {failure && <Failed failure={failure} />}
    </div>
  );
}

/** The page about a period says what was saved in it; the records listed are those behind all sums. */
function requestFor(kind: Kind, filters: OverviewQuery) {
  if (kind === 'pdf') return [ADDRESSES.summaryPdf, filters] as const;
  const { entityId, phaseId, processType, grade } = filters;
  const scope = { entityId, phaseId, processType, grade };
  return [ADDRESSES.recordsXlsx, { ...scope, only: 'counted' }] as const;
}
