/** How a piece of evidence refers to a file that is kept with its record. */
const FILE_LINK = /^sha256:([0-9a-f]{64})$/;

/** @param sha256 in hexadecimal */
export const fileLink = (sha256: string): string => `sha256:${sha256}`;

/** The SHA-256 of the file that a link refers to; undefined for every other link. */
export const linkedFile = (link: string): string | undefined => FILE_LINK.exec(link)?.[1];
