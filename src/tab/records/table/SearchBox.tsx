import { Field } from '@fluentui/react-field';
import { Input } from '@fluentui/react-input';
import { SearchRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { useTab } from '../../ui/tabContext';

/** Milliseconds without typing before the search starts. */
const PAUSE = 350;
/** Characters; the server rejects more. */
const LONGEST = 200;

interface Props {
  /** The current search. */
  text: string;
  onSearch: (text: string) => void;
}

/** Searches while a person types, and immediately on Enter. */
export function SearchBox({ text, onSearch }: Props) {
  const { t } = useTab();
  const [typed, setTyped] = useState(text);
  const sent = useRef(text);
  const search = useRef(onSearch);
  useEffect(() => {
    search.current = onSearch;
  });
  // The search may be removed elsewhere.
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
