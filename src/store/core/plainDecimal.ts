/** A decimal of PostgreSQL without the zeros that say nothing: "239200.00" is "239200", "0.50" is "0.5". */
export function plainDecimal(numeric: string): string {
  return numeric.includes('.') ? numeric.replace(/\.?0+$/, '') : numeric;
}
