import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { SearchRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { useTab } from '../../ui/tabContext';

/** Milliseconds without another letter, after which it is searched. */
const PAUSE = 350;
/** Characters; more is refused by the server. */
const LONGEST = 200;

interface Props {
  /** What is searched now. */
  text: string;
  onSearch: (text: string) => void;
}

/** Searches while one types, and at once by Enter. */
export function SearchBox({ text, onSearch }: Props) {
  const { t } = useTab();
  const [typed, setTyped] = useState(text);
  const sent = useRef(text);
  const search = useRef(onSearch);
  useEffect(() => {
    search.current = onSearch;
  });
  // Taken off elsewhere, it is gone here, too.
  useEffect(() => {
    if (text === sent.current) return;
    sent.current = text;
    setTyped(text);
  }, [text]);
  const send = (wanted: string) => {
    sent.current = wanted.trim();
    search.current(wanted.trim());
  };
  useEffect(() => {
    if (typed.trim() === sent.current) return;
    const timer = setTimeout(() => send(typed), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <form
      role="search"
      className="records-search"
      onSubmit={(event) => {
        event.preventDefault();
        send(typed);
      }}
    >
      <Field label={t('record.list.search')}>
        <Input
          type="search"
          dir="auto"
          value={typed}
          maxLength={LONGEST}
          contentBefore={<SearchRegular aria-hidden />}
          onChange={(_, { value }) => setTyped(value)}
        />
      </Field>
    </form>
  );
}
