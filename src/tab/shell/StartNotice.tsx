import { Button } from '@fluentui/react-button';

interface Props {
  title: string;
  text: string;
  again?: { label: string; onClick: () => void };
}

/** Why the tab cannot be shown at all. */
export const StartNotice = ({ title, text, again }: Props) => (
  <main className="tab-notice" role="alert">
    <h1>{title}</h1>
    <p>{text}</p>
    {again && (
      <Button appearance="primary" onClick={again.onClick}>
        {again.label}
      </Button>
    )}
  </main>
);
