const BOUND = /^(.+)_(max|min)$/;

/** The name and the end of an attribute that is a bound: `fine_max`; undefined for any other. */
export const boundOf = (attribute: string): { name: string; end: 'max' | 'min' } | undefined => {
  const [, name = '', end] = BOUND.exec(attribute) ?? [];
  return end === 'max' || end === 'min' ? { name, end } : undefined;
};
