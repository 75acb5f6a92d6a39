/** Added to an address by campaigns; says nothing about the page. */
const CAMPAIGN = /^(?:utm_.*|gclid|fbclid)$/i;

/** One spelling of an address; undefined for an entry page, which all services of a site share. */
export function addressKey(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { hostname, pathname, searchParams, hash } = new URL(url);
  const query = [...searchParams]
    .filter(([name]) => !CAMPAIGN.test(name))
    .map((pair) => pair.join('='))
    .sort()
    .join('&');
  // A page of its own only in applications that keep their route there.
  const route = /^#[!/]/.test(hash) ? hash : '';
  const place = `${pathname.replace(/\/+$/, '')}?${query}${route.replace(/\/+$/, '')}`;
  return place === '?' ? undefined : hostname.replace(/^www\./, '') + place;
}
