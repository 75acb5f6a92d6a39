// Loaded before the bot: sends what it asks the Bot Framework's key server to one of this machine.
// Its keys are that server's own, so that a measurement can sign what Teams would.
const http = require('node:http');
const https = require('node:https');

const HOST = 'login.botframework.com';
const origin = new URL(process.env.CHANNEL_STAND_IN);

const { request } = https;
https.request = (options, ...rest) =>
  (options.hostname ?? options.host) === HOST
    ? http.request(
        { ...options, ...address(), protocol: 'http:', agent: undefined, headers: {} },
        ...rest,
      )
    : request(options, ...rest);
const address = () => ({ host: origin.hostname, hostname: origin.hostname, port: origin.port });

// The front door takes keys from where they are published with TLS, and from nowhere else.
const fetchAnything = globalThis.fetch;
globalThis.fetch = (resource, options) => {
  const url = new URL(resource instanceof Request ? resource.url : resource);
  if (url.hostname !== HOST) return fetchAnything(resource, options);
  if (url.pathname === '/keys') return fetchAnything(new URL('/keys', origin), options);
  return Promise.resolve(Response.json({ jwks_uri: `https://${HOST}/keys` }));
};
