import { createServer } from 'node:net';

/** A port, and the variable that chooses it. */
export interface Port {
  number: number;
  variable: string;
}

/** One plain line for each port that cannot be had on this machine. */
export async function takenPorts(ports: readonly Port[]): Promise<string[]> {
  const lines: string[] = [];
  for (const { number, variable } of ports) {
    const code = await tryListening(number);
    if (code === undefined) continue;
    const reason =
      code === 'EADDRINUSE'
        ? 'is taken by another program'
        : code === 'EACCES'
          ? 'may not be used by this user'
          : `cannot be used (${code})`;
    lines.push(`Port ${number} ${reason}. Choose another with ${variable}=<port>.`);
  }
  return lines;
}

/** @returns the error's code; undefined when the port is free. */
function tryListening(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(undefined)));
  });
}
