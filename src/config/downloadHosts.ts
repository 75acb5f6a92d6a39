/**
 * Where Teams keeps the files that people send to a bot: OneDrive for Business, which is SharePoint
 * Online (Microsoft, "Send and receive files using bot"). Its hosts by cloud, from "Office 365 URLs
 * and IP address ranges": worldwide, US government, US defence, 21Vianet in China.
 */
export const DOWNLOAD_HOSTS = [
  '*.sharepoint.com',
  '*.sharepoint.us',
  '*.sharepoint-mil.us',
  '*.sharepoint.cn',
] as const;

/** A host name, or `*.` and a domain of at least two parts for all hosts below it. */
export const DOWNLOAD_HOST =
  /^(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/** A server of this machine, for the local mode. */
export const LOCAL_ORIGIN = /^http:\/\/(?:127\.0\.0\.1|localhost):\d{1,5}$/;
