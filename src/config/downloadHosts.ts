/**
 * Where Teams keeps the files that people send to a bot: the sender's OneDrive, which is SharePoint
 * Online (Microsoft, "Send and receive files using bot"). All its hosts are below this domain
 * (Microsoft, "Office 365 URLs and IP address ranges", worldwide: `<tenant>.sharepoint.com` and
 * `<tenant>-my.sharepoint.com`, id 31; `-files` and `-myfiles`, id 39). Those of the clouds GCC
 * High, DoD and 21Vianet are not listed: there, bots receive no files.
 */
export const DOWNLOAD_HOSTS = ['*.sharepoint.com'] as const;

/** A host name, or `*.` and a domain of at least two parts for all hosts below it. */
export const DOWNLOAD_HOST =
  /^(?:\*\.)?(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/** A server of this machine, for the local mode. */
export const LOCAL_ORIGIN = /^http:\/\/(?:127\.0\.0\.1|localhost):\d{1,5}$/;
