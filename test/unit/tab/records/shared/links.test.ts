import { hostOf, shownFields } from '../../../../../src/tab/records/shared/recordSelectors';
import { chatLink } from '../../../../../src/tab/ui/chatLink';

describe('what leads out of the tab', () => {
  it.each([
    ['https://www.dubai.ae/form?a=1', 'www.dubai.ae'],
    ['http://www.dubai.ae', undefined],
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['DMS:2024/15', undefined],
    ['https://', undefined],
    ['https:\\\\evil.example/x', undefined],
    ['https:evil.example', undefined],
    ['https:///evil.example', undefined],
    ['https://www.dubai.ae\\@evil.example/x', undefined],
    ['https://www.dubai.ae/a\\b', 'www.dubai.ae'],
  ])('%s is opened by its host alone where it is https', (address, host) => {
    expect(hostOf(address)).toBe(host);
  });

  it('writes a text into the compose box of a chat in Teams, and into no other', () => {
    const teams = chatLink('https://teams.microsoft.com/l/chat/0/0?users=28:bot', 'سجلاتي 1');
    const query = new URL(teams).searchParams;
    expect([query.get('users'), query.get('message')]).toEqual(['28:bot', 'سجلاتي 1']);
    expect(chatLink('http://localhost:56150', 'my records')).toBe('http://localhost:56150');
  });
});

it('shows the fields that have a value, by section, and no “planned” that is not', () => {
  const fields = { goLivePlanned: false, department: 'Licensing', baselineYear: 2019 } as const;
  expect(shownFields(fields)).toEqual([
    ['process', ['department']],
    ['before', ['baselineYear']],
  ]);
});
