import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { openedAddress } from '../../../../src/records/rules/evidence/httpsAddress';
import { linkFaults } from '../../../../src/records/rules/recordFaults';
import { recordFields, type Evidence } from '../../../../src/records/model/recordFields';
import { hostOf } from '../../../../src/tab/records/shared/recordSelectors';
import { rounds } from '../../../support/process/rounds';

const STORE = 'sharepoint.com';
const CONTEXT = { today: '2026-11-25', tenantHosts: [STORE] };

/** One of these; in half of the cases the first. */
const mostly = (first: string, ...others: string[]) =>
  fc.oneof(fc.constant(first), fc.constantFrom(...others));
const piece = fc.oneof(
  mostly('a.sharepoint.com', 'evil.example', 'rta.ae', 'user', 'دبي.امارات', '[::1]'),
  fc.constantFrom('\\', '@', ':', '/', '?', '#', '.', '\u3002', '\uff0f', '\u00ad', ' ', '\t'),
  fc.constantFrom('%40', '%2e', '%2f', '%5c', ':443', '\0', '\u2028'),
);
const address = fc
  .tuple(
    mostly('https:', 'HTTPS:', 'http:', 'ht\ntps:', ' https:', '\u200bhttps:', ''),
    mostly('//', '\\\\', '/\\', '\\/', '/', '', '///', '\t//'),
    fc.array(piece, { minLength: 1, maxLength: 4 }),
  )
  .map(([scheme, slashes, rest]) => scheme + slashes + rest.join(''));

/** The host that readers see who go by RFC 3986 (appendix B); a browser's one is that of `URL`. */
function strictHost(text: string): string {
  const authority = /^[^:/?#]+:\/\/([^/?#]*)/.exec(text)?.[1] ?? '';
  const host = authority.replace(/^.*@/su, '').replace(/:\d*$/, '');
  return domainToASCII(decodeURIComponent(host));
}

/** With or without the dot that ends a full name. */
const isStored = (host: string) => `.${host.replace(/\.$/, '')}`.endsWith(`.${STORE}`);

/** The link of a piece of evidence as a record keeps it; nothing where it takes none such. */
const keptLinks = (link: string): string[] =>
  (
    recordFields.shape.evidence.safeParse([{ kind: 'report', title: 'Report', link }]).data ?? []
  ).map((kept) => kept.link);
const faultsOf = (link: string, classification: 'open' | 'secret') => {
  const evidence: Evidence[] = [{ kind: 'report', title: 'Report', link }];
  return linkFaults({ evidence, classification }, CONTEXT);
};
const isOpenedByBrowsers = (link: string) =>
  URL.canParse(link) && new URL(link).protocol === 'https:';

test('evidence without a fault that a browser opens lies in the store, for every reader', () => {
  let opened = 0;
  fc.assert(
    fc.property(address, (typed) => {
      for (const link of keptLinks(typed)) {
        if (!isOpenedByBrowsers(link)) continue;
        expect([link, faultsOf(link, 'secret').length]).toEqual([link, 1]);
        if (faultsOf(link, 'open').length > 0) continue;
        opened += 1;
        const { hostname } = new URL(link);
        expect([link, isStored(hostname), strictHost(link)]).toEqual([link, true, hostname]);
      }
    }),
    { numRuns: rounds(200_000, 3_000) },
  );
  expect(opened).toBeGreaterThan(50);
});

test('what is opened by a press, on cards and in the tab, leads every reader to the same host', () => {
  let opened = 0;
  fc.assert(
    fc.property(address, (typed) => {
      for (const link of keptLinks(typed)) {
        const there = openedAddress(link);
        expect([link, hostOf(link)]).toEqual([link, there?.host]);
        if (!there) continue;
        opened += 1;
        expect([link, strictHost(link)]).toEqual([link, there.hostname]);
      }
    }),
    { numRuns: rounds(200_000, 3_000) },
  );
  expect(opened).toBeGreaterThan(50);
});
