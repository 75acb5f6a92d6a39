import { Button } from '@fluentui/react-button';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTab } from '../../ui/tabContext';

interface Props {
  title: string;
  children: ReactNode;
  /** The label of the confirming button. */
  label: string;
  busy: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks for confirmation; Escape and the other button cancel. */
export function Confirmation({ title, children, label, busy, onConfirm, onCancel }: Props) {
  const { t } = useTab();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="record-dialog"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        if (!busy) onCancel();
      }}
    >
      <h2 id={heading}>{title}</h2>
      {children}
      <div className="record-buttons">
        <Button appearance="primary" disabledFocusable={busy} onClick={onConfirm}>
          {busy ? t('tab.verify.sending') : label}
        </Button>
        <Button disabledFocusable={busy} onClick={onCancel}>
          {t('tab.verify.cancel')}
        </Button>
      </div>
    </dialog>
  );
}
