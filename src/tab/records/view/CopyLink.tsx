import { Button } from '@fluentui/react-button';
import { LinkRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { RecordPage } from '../../../contract/tabContract';
import { useTab } from '../../ui/tabContext';
import { recordPath } from '../shared/RecordNameText';
import { tabLink } from '../../../contract/tabLinks';

/** Copies the URL of the record's page. */
export function LinkToRecord({ record }: { record: RecordPage }) {
  const { t, me, announce } = useTab();
  const [address, setAddress] = useState<string>();
  const copy = async () => {
    const path = recordPath(record).slice(1);
    const { origin } = window.location;
    const link =
      me.mode === 'teams' && me.appId !== null
        ? tabLink({ kind: 'teams', appId: me.appId, publicUrl: origin }, path)
        : tabLink({ kind: 'local', url: origin }, path);
    try {
      await navigator.clipboard.writeText(link);
      setAddress(undefined);
      announce(t('tab.record.copied'));
    } catch {
      // If the host forbids it, a person can copy the URL manually.
      setAddress(link);
    }
  };
  return (
    <div>
      <Button icon={<LinkRegular />} onClick={() => void copy()}>
        {t('tab.record.copyLink')}
      </Button>
      {address !== undefined && (
        <p>
          {t('tab.record.copyByHand')} <bdi className="record-reference">{address}</bdi>
        </p>
      )}
    </div>
  );
}
