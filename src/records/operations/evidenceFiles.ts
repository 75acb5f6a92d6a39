import { createHash } from 'node:crypto';
import { readEvidenceKind } from '../../language/records/recordCategories';
import { fileLink, linkedFile } from '../model/fileLink';
import {
  MOST_FILES,
  type EvidenceFile,
  type EvidenceFileStore,
  type FileFault,
} from '../model/evidenceFile';
import type { Evidence, RecordFields } from '../model/recordFields';
import type { Actor } from '../model/staffMember';
import { verifiesFor } from '../workflow/recordWorkflow';
import { checkValue } from '../rules/checkValue';
import { errorFault, type Fault } from '../rules/recordFault';
import { cleanFileName } from '../rules/evidence/fileName';
import { readFileType } from '../rules/evidence/fileType';
import type { EditResult, Refusal } from '../workflow/recordResult';
import type { RecordOperations } from './recordOperations';

export interface SentFile {
  /** As its sender calls it. */
  name: string;
  /** What it shows; absent: what its name tells of. */
  kind?: Evidence['kind'] | undefined;
  /** What its sender wrote about it, for the title. */
  caption?: string | undefined;
  content: Buffer;
}

/** Why nothing was kept: what is wrong with the file, or with the record that it is for. */
export type FileRefusal =
  { refused: 'bad_file'; fault: FileFault } | { refused: 'unfit'; fault: Fault };

type RecordKey = { id: string } | { number: string };

interface EvidenceFilesDeps {
  files: EvidenceFileStore;
  recordOperations: Pick<RecordOperations, 'open' | 'edit' | 'versions'>;
}

/** Files as evidence of records. What a person may do is checked here, as for every operation. */
export class EvidenceFiles {
  constructor(private readonly deps: EvidenceFilesDeps) {}

  /** Keeps a file with a draft that the person may edit, as one more piece of its evidence. */
  async attach(
    actor: Actor,
    key: RecordKey,
    sent: SentFile,
  ): Promise<EditResult | Refusal | FileRefusal> {
    const { files, recordOperations } = this.deps;
    const opened = await recordOperations.open(actor, key);
    if (!opened) return { refused: 'not_found' };
    if (!opened.actions.includes('edit')) return { refused: 'not_allowed', opened };
    const { record } = opened;
    const unfit = keptElsewhere(record.fields);
    if (unfit) return { refused: 'unfit', fault: unfit };
    const read = await readFile(sent);
    if ('fault' in read) return { refused: 'bad_file', fault: read.fault };
    const sha256 = sha256Of(sent.content);
    const piece: Evidence = {
      kind: sent.kind ?? readEvidenceKind(read.name) ?? 'report',
      title: titleOf(read.name, sent.caption),
      link: fileLink(sha256),
    };
    const checked = checkValue('evidence', [piece]);
    if ('fault' in checked)
      return { refused: 'unfit', fault: errorFault('evidence', checked.fault, checked.values) };
    if ((await files.count(record.id)) >= MOST_FILES)
      return { refused: 'bad_file', fault: 'too_many' };
    const size = sent.content.length;
    await files.save(
      { recordId: record.id, sha256, ...read, size, uploadedBy: actor.id },
      sent.content,
    );
    const edited = await recordOperations.edit(
      actor,
      record.id,
      ({ fields: { evidence = [] } }) => ({
        evidence: [...evidence, piece],
      }),
      { attached: sha256 },
    );
    if ('refused' in edited) return edited;
    const [fault] = edited.faults;
    return fault ? { refused: 'unfit', fault } : edited;
  }

  /**
   * A file of a version that the person may see.
   * @returns undefined for everybody but the verifiers of the record and those who worked on it
   */
  async read(
    actor: Actor,
    key: RecordKey,
    sha256: string,
  ): Promise<{ file: EvidenceFile; content: AsyncIterable<Uint8Array> } | undefined> {
    const { files, recordOperations } = this.deps;
    const opened = await recordOperations.open(actor, key);
    if (!opened) return undefined;
    const { record } = opened;
    const versions = await recordOperations.versions(actor, record.id);
    const isReferred = versions.some(({ fields: { evidence = [] } }) =>
      evidence.some(({ link }) => linkedFile(link) === sha256),
    );
    const hasWorked = [record.ownerId, record.submittedBy, ...record.contributors].includes(
      actor.id,
    );
    const { entityId } = record.fields;
    const verifies = entityId !== undefined && verifiesFor(actor, entityId);
    if (!isReferred || !(hasWorked || verifies)) return undefined;
    const file = await files.find(record.id, sha256);
    return file && { file, content: files.content(record.id, sha256) };
  }
}

/** In hexadecimal. */
export const sha256Of = (content: Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** Of a piece of evidence, in characters. */
const LONGEST_TITLE = 150;

/** "The old form (scan.pdf)"; a caption that is too long is cut, never the name. */
function titleOf(name: string, caption = ''): string {
  const room = LONGEST_TITLE - name.length - 3;
  const cut = caption.slice(0, Math.max(0, room)).trim();
  return cut === '' ? name : `${cut} (${name})`;
}

/** What is sensitive or holds personal data is not kept here. */
function keptElsewhere({ classification, containsPersonalData }: RecordFields): Fault | undefined {
  if (classification === 'sensitive' || classification === 'secret')
    return errorFault('evidence', 'reference_only', { position: 1 });
  return containsPersonalData ? errorFault('containsPersonalData', 'redact_first') : undefined;
}

async function readFile({ name: raw, content }: SentFile) {
  const named = cleanFileName(raw);
  if ('fault' in named) return named;
  const read = await readFileType(named.name, content);
  return 'fault' in read ? read : { name: named.name, type: read.type };
}
