/** People of the local chat's directory; see manifest/playground. */
export const MARIAM = '00000000-0000-4000-8000-000000000020';
export const AHMED = '00000000-0000-4000-8000-000000000021';
export const FATIMA = '00000000-0000-4000-8000-000000000022';
