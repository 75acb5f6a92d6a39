import { useCallback, useState } from 'react';

/** What was said last; `turn` tells two of the same text apart. */
interface Said {
  text: string;
  turn: number;
}

export function useAnnouncer() {
  const [said, setSaid] = useState<Said>({ text: '', turn: 0 });
  const announce = useCallback(
    (text: string) => setSaid((last) => ({ text, turn: last.turn + 1 })),
    [],
  );
  return { said, announce };
}

/** Heard, not seen. */
export const Announcer = ({ said }: { said: Said }) => (
  <div className="tab-heard" role="status" aria-live="polite" aria-atomic="true">
    <span key={said.turn}>{said.text}</span>
  </div>
);
