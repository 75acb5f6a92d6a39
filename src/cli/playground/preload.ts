/**
 * Loaded into the Playground's process before its own code.
 *
 * - It ends when we end: the channel to us closes even on kill -9.
 * - It listens on every interface; here it gets this machine only.
 * - It opens a browser window; here the address is printed instead.
 */
import { Server } from 'node:net';

process.once('disconnect', () => process.exit(0));
process.env['TEAMSAPPTESTER_BROWSER'] = 'none';

// eslint-disable-next-line @typescript-eslint/unbound-method -- bound to each server below
const listen = Server.prototype.listen as (this: Server, ...args: unknown[]) => Server;

Server.prototype.listen = function (this: Server, ...args: unknown[]): Server {
  const [port, host, ...rest] = args;
  if (typeof port !== 'number' || typeof host === 'string') return listen.apply(this, args);
  return listen.call(this, port, '127.0.0.1', ...(host === undefined ? [] : [host]), ...rest);
} as Server['listen'];
