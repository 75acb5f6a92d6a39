/** Something in the package that Teams would not take, and where it stands. */
export interface Fault {
  /** A file of the package. */
  file: string;
  /** As the localisation keys write it, such as `bots[0].commandLists[1]`; empty: the whole file. */
  place: string;
  /** What is wrong; after a semicolon what would be right. */
  what: string;
}

/** One line for the operator. */
export const formatFault = ({ file, place, what }: Fault): string =>
  `${[file, place].filter(Boolean).join(' › ')}: ${what}.`;
