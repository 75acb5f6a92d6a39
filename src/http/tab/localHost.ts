const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;

/**
 * Whether a request names this machine as the one that it was sent to. A page of another site can
 * make its own name mean this machine; its requests still name that site.
 */
export const isLocalHost = (host: string | undefined): boolean => LOCAL.test(host ?? '');
