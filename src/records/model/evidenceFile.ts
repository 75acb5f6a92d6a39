/** What can be kept as evidence, by the extension of its name, with its media type. */
export const FILE_TYPES = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv',
  eml: 'message/rfc822',
} as const;
export type FileType = keyof typeof FILE_TYPES;

/** Bytes. */
export const LARGEST_FILE = 10 * 1024 * 1024;
/** Files of one record, those that no version refers to any more included. */
export const MOST_FILES = 40;

/** A file that belongs to a record. */
export interface EvidenceFile {
  recordId: string;
  /** Of the content, in hexadecimal; with the record it is the key. */
  sha256: string;
  /** As it was called, without a path and without what cannot be seen. */
  name: string;
  type: FileType;
  /** Bytes. */
  size: number;
  uploadedBy: string;
}

/** Keeps files with their content. */
export interface EvidenceFileStore {
  /** Keeps a file; the same content of the same record is kept once. */
  save(file: EvidenceFile, content: Uint8Array): Promise<void>;
  find(recordId: string, sha256: string): Promise<EvidenceFile | undefined>;
  /** How many files a record has. */
  count(recordId: string): Promise<number>;
  /** The content, piece by piece. */
  content(recordId: string, sha256: string): AsyncIterable<Uint8Array>;
}

/**
 * Why a file was not downloaded; each has a message `record.file.…`.
 * - `strange_host`: its address, or one that it leads to, is not allowed
 * - `unavailable`: the server did not give it; an address is valid for some minutes
 */
export type DownloadFault = 'strange_host' | 'too_large' | 'too_slow' | 'unavailable';

/** Why a file is refused; each has a message `record.file.…`. */
export type FileFault =
  | 'empty'
  | 'too_large'
  | 'wrong_type'
  | 'not_what_it_says'
  | 'unpacks_too_large'
  | 'path_in_name'
  | 'no_name'
  | 'too_many';
