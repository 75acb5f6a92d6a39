import { useState } from 'react';
import type { Query } from '../api/apiClient';
import { ApiFailure } from '../api/apiFailure';
import { useTab } from './tabContext';

/** Saves a file as if a link to it had been clicked. */
function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has begun when the click has been dealt with; its source is needed until then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** One file of several; the others wait until it is saved. */
export interface Download<Kind extends string> {
  address: string;
  query: Query;
  /** Which of the files; also its ending where the server names none. */
  kind: Kind;
  /** What is said to those who cannot see that it has begun and ended. */
  said: { running: string; done: (name: string) => string };
}

/** Saves files, one at a time, and says what becomes of it. */
export function useDownload<Kind extends string>() {
  const { api, language, announce } = useTab();
  const [running, setRunning] = useState<Kind>();
  const [failure, setFailure] = useState<ApiFailure>();
  const download = async ({ address, query, kind, said }: Download<Kind>): Promise<void> => {
    setRunning(kind);
    setFailure(undefined);
    announce(said.running);
    try {
      const { file, name = `lawaraq.${kind}` } = await api.download(address, {
        ...query,
        language,
      });
      saveFile(file, name);
      announce(said.done(name));
    } catch (error) {
      setFailure(error instanceof ApiFailure ? error : new ApiFailure('server'));
    } finally {
      setRunning(undefined);
    }
  };
  return { running, failure, download };
}
