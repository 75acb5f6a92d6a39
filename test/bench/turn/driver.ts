import { Connection } from '../load/connection';
import type { ServerProcess } from '../load/serverProcess';

/** What one round came to. */
export interface Round {
  /** Turns that were answered. */
  turns: number;
  /** Of these with an answer that can be rated; where replies are posted elsewhere it is not seen. */
  answered: number;
  seconds: number;
  /** Milliseconds of a core that the server used. */
  cpuMs: number;
}

export const turnsPerSecond = ({ turns, seconds }: Round): number => turns / seconds;
export const cpuMsPerTurn = ({ turns, cpuMs }: Round): number => cpuMs / turns;
/** How much of its core the server had to itself, 0 to 1. */
export const shareOfCore = ({ cpuMs, seconds }: Round): number => cpuMs / 1000 / seconds;

/** Marks an answer out of the knowledge base, and nothing else. */
const ANSWER_MARK = 'feedback.rate';

/**
 * Keeps so many connections busy, each with one turn after another.
 * @param nextBody of the connection with this number
 * @throws where a turn is answered with anything but 200
 */
export async function drive(
  server: ServerProcess,
  {
    connections,
    seconds,
    nextBody,
  }: {
    connections: number;
    seconds: number;
    nextBody: (connection: number) => string;
  },
): Promise<Round> {
  const opened = await Promise.all(
    Array.from({ length: connections }, () => Connection.open(server.url)),
  );
  const round = { turns: 0, answered: 0 };
  const cpuBefore = server.cpuMs();
  const from = performance.now();
  const until = from + seconds * 1000;
  await Promise.all(
    opened.map(async (connection, number) => {
      while (performance.now() < until) {
        const { status, body } = await connection.post('/api/messages', nextBody(number));
        if (status !== 200) throw new Error(`Answered with ${status}: ${body}`);
        round.turns += 1;
        if (body.includes(ANSWER_MARK)) round.answered += 1;
      }
    }),
  );
  const took = (performance.now() - from) / 1000;
  const cpuMs = server.cpuMs() - cpuBefore;
  for (const connection of opened) connection[Symbol.dispose]();
  return { ...round, seconds: took, cpuMs };
}
