/** Whether a text turns letters round, or reaches beyond its end into what stands beside it (UAX #9). */
export function turnsWhatIsBeside(text: string): boolean {
  let open = 0;
  for (const letter of text) {
    if (/[\u202a-\u202e]/.test(letter)) return true;
    if (/[\u2066-\u2068]/.test(letter)) open += 1;
    if (letter === '\u2069') open -= 1;
    if (open < 0) return true;
  }
  return open !== 0;
}
