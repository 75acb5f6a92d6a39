import { Button } from '@fluentui/react-button';
import { Field } from '@fluentui/react-field';
import { MessageBar, MessageBarBody } from '@fluentui/react-message-bar';
import { Select } from '@fluentui/react-select';
import { useRef, useState } from 'react';
import { decision as uploadAnswer, type RecordPage } from '../../../contract/tabContract';
import { LARGEST_FILE } from '../../../records/model/evidenceFile';
import { EVIDENCE_KINDS } from '../../../records/model/recordFields';
import { ApiFailure } from '../../api/apiFailure';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { useTab } from '../../ui/tabContext';
import { recordAddress } from '../shared/recordSelectors';

interface Props {
  record: RecordPage;
  onAdded: () => void;
}

/** Statuses of refusals, whose bodies say why. */
const REFUSALS = [409, 422];
const ACCEPTED = '.pdf,.png,.jpg,.jpeg,.xlsx,.docx,.csv,.eml';

/** Adds a file to the evidence of a draft. */
export function EvidenceUpload({ record, onAdded }: Props) {
  const { t, api, announce } = useTab();
  const input = useRef<HTMLInputElement>(null);
  const [kind, setKind] = useState('');
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<string>();
  const [failure, setFailure] = useState<ApiFailure>();
  const refuse = (text: string) => {
    setRefused(text);
    announce(text);
  };
  const send = async (file: File | undefined) => {
    setRefused(undefined);
    setFailure(undefined);
    if (!file) return refuse(t('tab.file.choose'));
    if (file.size > LARGEST_FILE) return refuse(t('record.file.too_large'));
    setSending(true);
    try {
      const address = `${recordAddress(record.id)}/files`;
      const query = { name: file.name, ...(kind === '' ? {} : { kind }) };
      const answer = await api.upload(uploadAnswer, address, { query, file, accepted: REFUSALS });
      if (!answer.done) return refuse(answer.message);
      announce(t('tab.file.added', { name: file.name }));
      if (input.current) input.current.value = '';
      onAdded();
    } catch (error) {
      setFailure(error instanceof ApiFailure ? error : new ApiFailure('server'));
    } finally {
      setSending(false);
    }
  };
  return (
    <form
      className="tab-card record-upload"
      aria-labelledby="upload"
      onSubmit={(event) => {
        event.preventDefault();
        void send(input.current?.files?.[0]);
      }}
    >
      <h2 id="upload">{t('tab.file.title')}</h2>
      <p className="tab-quiet">{t('tab.file.hint')}</p>
      <label>
        {t('tab.file.file')} <input ref={input} type="file" accept={ACCEPTED} />
      </label>
      <Field label={t('record.form.evidence.kind')}>
        <Select value={kind} onChange={(_, { value }) => setKind(value)}>
          <option value="">{t('record.form.choose')}</option>
          {EVIDENCE_KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`record.choice.evidenceKind.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      {refused !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{refused}</MessageBarBody>
        </MessageBar>
      )}
      {failure && <ErrorNotice failure={failure} />}
      <Button type="submit" disabledFocusable={sending}>
        {sending ? t('tab.verify.sending') : t('tab.file.add')}
      </Button>
    </form>
  );
}
