const TO = /^(?<wish>.+?)\s+(?:to|into|إلى|الى)\s+(?<value>.+)$/iu;

/** Takes "change the date to March 2021" apart: the wish, and the value behind "to" or «إلى». */
export function splitChange(text: string): { wish: string; value: string } | undefined {
  const { wish, value } = TO.exec(text)?.groups ?? {};
  return wish === undefined || value === undefined ? undefined : { wish, value };
}
