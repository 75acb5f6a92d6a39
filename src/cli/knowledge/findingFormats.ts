import type { Finding } from '../../knowledge/lint/lintFinding';

/** Percent-encoding of workflow commands; see the toolkit of GitHub Actions, `command.ts`. */
const escapeData = (text: string) =>
  text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const escapeProperty = (text: string) => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');

function toGithub({ severity, file, line, rule, path, why, mend }: Finding): string {
  const place = `file=${escapeProperty(file)},line=${line},title=${escapeProperty(rule)}`;
  return `::${severity} ${place}::${escapeData(`${path}: ${why}. Mend: ${mend}.`)}`;
}

const toText = ({ severity, file, line, rule, path, why, mend }: Finding): string =>
  `${file}:${line} ${severity} ${rule}${path ? ` (${path})` : ''}: ${why}; ${mend}`;

/** How findings are printed: for people, for programs, and as annotations in a pull request. */
export const FINDING_FORMATS = {
  text: (findings: readonly Finding[]) => findings.map(toText),
  json: (findings: readonly Finding[]) => [JSON.stringify(findings, null, 2)],
  github: (findings: readonly Finding[]) => findings.map(toGithub),
};

/** True for the name of a format. */
export const isFindingFormat = (name: string): name is keyof typeof FINDING_FORMATS =>
  Object.hasOwn(FINDING_FORMATS, name);
