import { domainToUnicode } from 'node:url';

/**
 * What stands between `//` and the path, with a name in front of the host where there is one (RFC 3986:
 * a backslash does not end it, as it does for browsers).
 */
const AUTHORITY = /^\s*[a-z][a-z0-9+.-]*:[/\\]*([^/?#]*)/i;
/** Where one reader sees another host than the next. */
const PARTED = /[@\\]/;
/** Browsers pass over these wherever they stand. */
const PASSED_OVER = /[\t\n\r]/g;
const PLAIN = /^[a-z0-9-]*$/i;
/** Arabic letters and digits of either kind; domain names have no vowel marks. */
const ARABIC = /^[\p{Script=Arabic}\p{Nd}-]+$/u;

/**
 * The host of an address that can pass for another one: a name stands in front of it
 * (`https://dubai.gov.ae@example.com`), a backslash behind it (`https://dubai.gov.ae\@example.com`
 * leads to either), or it has letters that are neither Latin without marks nor
 * Arabic, or mixes both in one label: `dubаi.gov.ae` with a Cyrillic «а» reads like the real one. Browsers
 * go by much the same rule (Unicode UTS #39, "single script"), with more scripts than addresses of
 * evidence have here.
 * @returns the host as it reads; undefined where there is nothing misleading in it
 */
export function misleadingHost(address: string): string | undefined {
  if (!URL.canParse(address.trim())) return undefined;
  const { hostname, username, password } = new URL(address.trim());
  const shown = domainToUnicode(hostname) || hostname;
  const authority = AUTHORITY.exec(address.replace(PASSED_OVER, ''))?.[1] ?? '';
  if (username !== '' || password !== '' || PARTED.test(authority)) return shown;
  const isPlain = shown.split('.').every((label) => PLAIN.test(label) || ARABIC.test(label));
  return isPlain || hostname.startsWith('[') ? undefined : shown;
}
