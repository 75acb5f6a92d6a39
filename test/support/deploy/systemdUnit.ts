/** A unit of systemd: of each section its settings, in their order. */
export type Unit = Record<string, [name: string, value: string][]>;

const SECTION = /^\[([A-Z]\w+)\]$/;
const SETTING = /^([A-Z]\w+)=(.*)$/;

/**
 * Reads a unit as strictly as nothing else does: systemd itself only warns of what it does not know.
 * @throws with the line that is neither a section, a setting nor a comment
 */
export function readUnit(text: string): Unit {
  const unit: Unit = {};
  let section: Unit[string] | undefined;
  for (const [at, line] of text.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue;
    const [, begun] = SECTION.exec(line) ?? [];
    const [, name, value] = SETTING.exec(line) ?? [];
    if (begun !== undefined && !unit[begun]) section = unit[begun] = [];
    else if (section && name !== undefined) section.push([name, value ?? '']);
    else throw new Error(`Line ${at + 1} is none of a unit: ${line}`);
  }
  return unit;
}

/** Every value of a setting, in the order of the file. */
export const settingsOf = (unit: Unit, section: string, name: string): string[] =>
  (unit[section] ?? []).filter(([each]) => each === name).map(([, value]) => value);
