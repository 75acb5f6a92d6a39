const DOMAIN = /^([a-z0-9-]+\.)+[a-z][a-z0-9-]*$/;

/** Whether it is a domain name alone, and neither a number nor this machine. */
export const isPublicHost = (host: string): boolean => DOMAIN.test(host);
