import { hostname } from 'node:os';
import { z } from 'zod';
import { portNumber } from './variableTypes';

const TURN_LOG_LEVELS = ['trace', 'debug', 'info'] as const;

/** How the bot is seen from outside. */
export interface ObservabilitySettings {
  /** Which of several instances it is, in lines and traces. */
  replicaId: string;
  /** Of the line that is written for each turn. */
  turnLogLevel: (typeof TURN_LOG_LEVELS)[number];
  /** Where figures are read; absent: nowhere. */
  metrics: { host: string; port: number } | undefined;
  /** Base address of a collector of traces by OTLP over HTTP; absent: none are made. */
  otlpEndpoint: string | undefined;
}

export const OBSERVABILITY_VARIABLES = {
  REPLICA_ID: z
    .string()
    .regex(/^[\w.:-]{1,100}$/, { error: 'must be up to 100 letters, digits and the signs . _ : -' })
    .optional(),
  TURN_LOG_LEVEL: z
    .enum(TURN_LOG_LEVELS, { error: `must be one of ${TURN_LOG_LEVELS.join(', ')}` })
    .optional(),
  METRICS_PORT: portNumber.optional(),
  METRICS_HOST: z.union([z.ipv4(), z.ipv6()], { error: 'must be an IP address' }).optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://' })
    .optional(),
};

type Read = z.infer<z.ZodObject<typeof OBSERVABILITY_VARIABLES>>;

/** On a developer’s machine a line for each turn would only be in the way. */
export function readObservability(read: Read, mode: 'production' | 'local'): ObservabilitySettings {
  const { METRICS_PORT: port, METRICS_HOST: host = '127.0.0.1' } = read;
  return {
    replicaId: read.REPLICA_ID ?? `${hostname()}-${process.pid}`,
    turnLogLevel: read.TURN_LOG_LEVEL ?? (mode === 'production' ? 'info' : 'debug'),
    metrics: port === undefined ? undefined : { host, port },
    otlpEndpoint: read.OTEL_EXPORTER_OTLP_ENDPOINT,
  };
}

/** One plain sentence for each fault that a variable alone does not show. */
export function observabilityFaults(given: NodeJS.ProcessEnv): string[] {
  const { METRICS_PORT: port, PORT: main = '3978', METRICS_HOST: host } = given;
  return [
    ...(port !== undefined && port === main
      ? ['METRICS_PORT is the port of the bot: metrics would be open to anyone who can reach it.']
      : []),
    ...(host !== undefined && port === undefined
      ? ['METRICS_HOST is set, but METRICS_PORT is not: no metrics would be available.']
      : []),
  ];
}
