import { useEffect, useState } from 'react';
import {
  ADDRESSES,
  reference as referenceAnswer,
  texts as textsAnswer,
  type Language,
  type Reference,
} from '../../contract/tabContract';
import type { ApiClient } from '../api/apiClient';
import { makeTexts, type Translate } from '../texts/makeTexts';

interface Ground {
  texts: { language: Language; say: Translate } | undefined;
  reference: Reference | undefined;
  failed: boolean;
}

/**
 * The texts of a language, and the names of ids. While another language loads, the previous one
 * stays.
 * @param round increase it to load again
 */
export function useTextsAndNames(api: ApiClient, language: Language, round: number): Ground {
  const [texts, setTexts] = useState<Ground['texts']>();
  const [reference, setReference] = useState<Reference>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const fail = () => signal.aborted || setFailed(true);
    setFailed(false);
    api
      .get(textsAnswer, ADDRESSES.texts, { query: { language }, signal })
      .then(({ messages }) => setTexts({ language, say: makeTexts(language, messages) }))
      .catch(fail);
    return () => controller.abort();
  }, [api, language, round]);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    api
      .get(referenceAnswer, ADDRESSES.reference, { signal })
      .then(setReference)
      .catch(() => signal.aborted || setFailed(true));
    return () => controller.abort();
  }, [api, round]);
  return { texts, reference, failed };
}
