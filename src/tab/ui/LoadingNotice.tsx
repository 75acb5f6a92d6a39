import { Spinner } from '@fluentui/react-spinner';

/** Something is on its way. */
export const LoadingNotice = ({ label }: { label: string }) => (
  <div className="tab-state" role="status">
    <Spinner label={label} labelPosition="below" />
  </div>
);
