/**
 * Where a mistake costs most, and what has to notice it. Tests are those of the area's own rules; what
 * they leave to the tests over HTTP is named there as well.
 * @type {Record<string, { mutate: string[]; tests: string[] }>}
 */
export const AREAS = {
  arithmetic: {
    mutate: [
      'src/records/{arithmetic,figures,portfolio}.ts',
      'src/records/reporting/{totals,againstTarget,savings}.ts',
    ],
    tests: ['records/{arithmetic,portfolio}', 'records/reporting/*'],
  },
  workflow: {
    mutate: ['src/records/{workflow,centralReview,deciding,sharing,versions,amendment}.ts'],
    tests: [
      'records/{workflow,centralReview,versions,requirements,faults}',
      'workflow/{verifying,amending,centralReview,permissions,decidedMeanwhile}',
    ],
  },
};
