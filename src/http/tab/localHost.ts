const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;

/**
 * Whether a request is addressed to this machine. A page of another site can resolve its own name
 * to this machine (DNS rebinding), but its requests still name that site.
 */
export const isLocalHost = (host: string | undefined): boolean => LOCAL.test(host ?? '');
