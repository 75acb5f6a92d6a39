import {
  changeFilters,
  isForwards,
  readFilters,
  recordsAddress,
} from '../../../../../src/tab/overview/filters/overviewFilters';

const name = { ar: 'جهة', en: 'Entity' };
const entity = (id: string, phaseId: string | null) => ({
  ...{ id, phaseId, name },
  code: id,
  short: name,
});
const REFERENCE = { entities: [entity('RTA', 'phase-1'), entity('DP', 'phase-2')] };

const read = (query: string) => readFilters(new URLSearchParams(query));
const changed = (...[filters, change]: [Parameters<typeof changeFilters>[0], object]) =>
  changeFilters(filters, change, REFERENCE).toString();

test('an address is read as far as it can be read', () => {
  expect(read('entityId=RTA&grade=A&from=2020-01-01&until=2020-12-31')).toEqual({
    ...{ entityId: 'RTA', grade: 'A', from: '2020-01-01', until: '2020-12-31' },
  });
  expect(read('grade=D&from=yesterday&until=2020-02-31&processType=none&other=1')).toEqual({});
  expect(read('entityId=')).toEqual({});
});

test('what is chosen stands in the address, what is taken back does not', () => {
  expect(changed({}, { grade: 'A' })).toBe('grade=A');
  expect(changed({ grade: 'A', entityId: 'RTA' }, { grade: undefined })).toBe('entityId=RTA');
});

test('an entity and a phase that it does not belong to never stand together', () => {
  expect(changed({ phaseId: 'phase-2' }, { entityId: 'RTA' })).toBe('entityId=RTA');
  expect(changed({ phaseId: 'phase-1' }, { entityId: 'RTA' })).toBe('entityId=RTA&phaseId=phase-1');
  expect(changed({ entityId: 'RTA' }, { phaseId: 'phase-2' })).toBe('phaseId=phase-2');
});

test('two days in the wrong order are told apart from others', () => {
  expect(isForwards({ from: '2020-01-02', until: '2020-01-01' })).toBe(false);
  expect(isForwards({ from: '2020-01-01', until: '2020-01-01' })).toBe(true);
  expect(isForwards({ until: '2020-01-01' })).toBe(true);
});

test('the records behind a figure are the verified ones of the same choice, whatever the period', () => {
  expect(recordsAddress({ phaseId: 'phase-1', from: '2020-01-01' }, { entityId: 'RTA' })).toBe(
    '/records?entityId=RTA&phaseId=phase-1&only=counted',
  );
});
