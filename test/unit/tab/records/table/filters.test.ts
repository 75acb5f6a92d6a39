import { recordsQuery } from '../../../../../src/contract/tabContract';
import {
  cleared,
  readFilters,
  sortedBy,
  toggled,
  withFilters,
  writeFilters,
} from '../../../../../src/tab/records/table/filterState';

it('reads what the server understands, and nothing else', () => {
  const filters = readFilters(
    '?entityId=rta&status=verified,draft&grade=D&liveFrom=2020-13-01&sort=wrong&only=mine&extra=1',
  );
  expect(filters).toEqual({ entityId: 'rta', status: 'verified,draft', only: 'mine' });
});

it('writes the same filters in the same way, without what goes without saying', () => {
  const one = readFilters('?sort=updated&order=desc&status=draft&entityId=rta');
  const other = readFilters('?entityId=rta&status=draft');
  expect(writeFilters(one)).toBe(writeFilters(other));
  expect(writeFilters(one)).toBe('entityId=rta&status=draft');
});

it('writes only what the server understands', () => {
  const filters = sortedBy(toggled(toggled({}, 'grade', 'B'), 'grade', 'A'), 'name');
  const query: unknown = Object.fromEntries(new URLSearchParams(writeFilters(filters)));
  expect(recordsQuery.parse(query)).toMatchObject({
    grade: ['A', 'B'],
    sort: 'name',
    order: 'asc',
  });
});

it('chooses several of a list, and takes the choice back', () => {
  const both = toggled(toggled({}, 'status', 'verified'), 'status', 'draft');
  expect(both).toEqual({ status: 'draft,verified' });
  expect(toggled(toggled(both, 'status', 'draft'), 'status', 'verified')).toEqual({});
});

it('begins a column with what is looked for first, and turns it round the second time', () => {
  const largest = sortedBy({}, 'eliminated');
  expect(largest).toEqual({ sort: 'eliminated' });
  expect(sortedBy(largest, 'eliminated')).toEqual({ sort: 'eliminated', order: 'asc' });
  expect(sortedBy(largest, 'name')).toEqual({ sort: 'name', order: 'asc' });
});

it('takes off everything that narrows down, and leaves view and order', () => {
  const filters = withFilters(sortedBy({ only: 'mine', text: 'permit' }, 'name'), { grade: 'A' });
  expect(cleared(filters)).toEqual({ only: 'mine', sort: 'name', order: 'asc' });
});
