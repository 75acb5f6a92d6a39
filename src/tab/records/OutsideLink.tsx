import { OpenRegular } from '@fluentui/react-icons/svg/open';
import type { ReactNode } from 'react';
import { useTab } from '../ui/tabContext';
import { hostOf } from './shared/recordSelectors';

/** Leads out of the tab, by https alone, and says where to; anything else is shown as it is written. */
export function OutsideLink({ address, children }: { address: string; children?: ReactNode }) {
  const { t } = useTab();
  const host = hostOf(address);
  if (host === undefined)
    return (
      <>
        {children} <bdi className="record-reference">{address}</bdi>
      </>
    );
  return (
    <>
      <a href={address} target="_blank" rel="noopener noreferrer">
        {children ?? <bdi dir="ltr">{address}</bdi>}
        <OpenRegular aria-hidden className="record-outside" />
        <span className="tab-heard"> {t('tab.record.newWindow')}</span>
      </a>{' '}
      <bdi className="tab-quiet record-host" dir="ltr">
        {host}
      </bdi>
    </>
  );
}
