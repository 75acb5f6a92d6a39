import type { ReactNode } from 'react';

/** Says that there is nothing, and why, or what to do about it. */
export const EmptyNotice = ({ title, children }: { title: string; children?: ReactNode }) => (
  <div className="tab-state">
    <p className="tab-strong">{title}</p>
    {children}
  </div>
);
