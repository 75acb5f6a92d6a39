import { Spinner } from '@fluentui/react-spinner';

/** A loading indicator. */
export const LoadingNotice = ({ label }: { label: string }) => (
  <div className="tab-state" role="status">
    <Spinner label={label} labelPosition="below" />
  </div>
);
