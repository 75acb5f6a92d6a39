import type { z } from 'zod';
import { ADDRESSES, fileQuery, uploadQuery, type Decision } from '../contract/tabContract';
import type { Messages } from '../messages/messages';
import { LARGEST_FILE } from '../records/model/evidenceFile';
import type { Actor } from '../records/model/staffMember';
import type { EvidenceFiles, SentFile } from '../records/operations/evidenceFiles';
import { faultText } from '../wording/faultText';
import { recordLabels } from '../wording/recordLabels';
import { recordKey, type RecordQueries } from './recordQueries';
import { actorOf } from './tabPerson';
import { found, route, type TabAnswer, type TabRoute } from './tabRoute';

export interface EvidenceFileRoutesDeps {
  evidenceFiles: EvidenceFiles;
  /** Whether files are taken; those that are there can be read in any case. */
  takesFiles: boolean;
  messages: Messages;
}

/** A file costs more than an answer. */
const UPLOAD_COST = 10;
/** Whatever it is, the browser saves it and shows nothing of it. */
const DOWNLOADED = 'application/octet-stream';

/** The routes for files of evidence: one to send them, one to read them. */
export function evidenceFileRoutes(
  deps: EvidenceFileRoutesDeps,
  reading: Pick<RecordQueries, 'page'>,
): TabRoute[] {
  const { evidenceFiles, takesFiles } = deps;
  const upload: TabRoute = {
    method: 'POST',
    path: `${ADDRESSES.records}/:key/files`,
    query: uploadQuery,
    upload: LARGEST_FILE,
    cost: UPLOAD_COST,
    answer: ({ person, language, key, query, body }) => {
      const sent = { ...(query as z.output<typeof uploadQuery>), content: body as Buffer };
      return attach(deps, reading, actorOf(person, language), key, sent);
    },
  };
  return [
    ...(takesFiles ? [upload] : []),
    route('GET', `${ADDRESSES.records}/:key/file`, { query: fileQuery }, async (request) => {
      const { person, language, key, query } = request;
      const actor = actorOf(person, language);
      const read = await evidenceFiles.read(actor, recordKey(key), query.sha256);
      if (!read) return { outcome: 'not_found' };
      const { file, content } = read;
      return { outcome: 'file', file: { type: DOWNLOADED, name: file.name, bytes: content } };
    }),
  ];
}

async function attach(
  { evidenceFiles, messages }: EvidenceFileRoutesDeps,
  reading: Pick<RecordQueries, 'page'>,
  actor: Actor,
  key: string,
  sent: SentFile,
): Promise<TabAnswer> {
  const { language } = actor;
  const refusal = (outcome: 'conflict' | 'unfit', refused: string, message: string): TabAnswer => ({
    outcome,
    json: { done: false, refused, message } satisfies Decision,
  });
  const done = await evidenceFiles.attach(actor, recordKey(key), sent);
  if (!('refused' in done)) {
    const record = await reading.page(actor, done);
    return found({ done: true, record } satisfies Decision);
  }
  switch (done.refused) {
    case 'bad_file':
      return refusal('unfit', done.fault, messages.say(language, `record.file.${done.fault}`));
    case 'unfit': {
      const text = faultText(done.fault, recordLabels(messages, language));
      return refusal('unfit', done.fault.fault, text);
    }
    case 'not_allowed':
      return refusal('conflict', 'not_allowed', messages.say(language, 'record.notAllowed'));
    default:
      return { outcome: 'not_found' };
  }
}
