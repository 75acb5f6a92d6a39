import type { Frame } from '../../frames/frame';

/** What a figure may be given in: "and in hours?" */
export const MEASURES = new Set(
  'percent sheets_paper hours_time money trees users services transactions'.split(' '),
);

/** The measures that a question asks for, the likeliest first. */
export const measuresIn = ({ ofWhat }: Frame): string[] => ofWhat.filter((id) => MEASURES.has(id));
