import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { attachment } from '../../support/people/fileSender';

/** "[a.pdf] the circular": a file with what is written beside it. */
const NAMED = /^\[([^\]]+)\]\s*/;

/** Stands between a Playground, which cannot attach files, and the bot, to which Teams would. */
export interface FileAttacher extends AsyncDisposable {
  url: string;
}

/**
 * Attaches the files that a message names in square brackets at its beginning.
 * @param fileUrl where a file of a name lies
 */
export async function attachFiles(
  botUrl: string,
  fileUrl: (name: string) => string,
): Promise<FileAttacher> {
  const server = createServer((request, response) => {
    void (async () => {
      const activity = (await json(request)) as { text?: string; attachments?: unknown[] };
      for (let named; (named = NAMED.exec(activity.text ?? ''));) {
        const [all, name = ''] = named;
        activity.text = activity.text?.slice(all.length) ?? '';
        activity.attachments = [...(activity.attachments ?? []), attachment(name, fileUrl(name))];
      }
      const answer = await fetch(botUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(activity),
      });
      response.statusCode = answer.status;
      response.setHeader('content-type', answer.headers.get('content-type') ?? 'application/json');
      response.end(await answer.text());
    })().catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
