import type { z } from 'zod';
import type { Language } from '../../contract/tabContract';
import { SignInError } from '../host/tabHost';
import { ApiFailure, failureOf } from './apiFailure';

export type Query = Readonly<Record<string, string | number | undefined>>;

export interface RequestOptions {
  query?: Query;
  /** Aborts the request, which then rejects with an `AbortError`. */
  signal?: AbortSignal;
}

/** The address with the defined query parameters, in the order of their names. */
export function withQuery(address: string, query: Query = {}): string {
  const defined = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const params = new URLSearchParams(
    defined.map(([name, value]): [string, string] => [name, String(value)]).sort(),
  );
  return params.size > 0 ? `${address}?${params}` : address;
}

/**
 * Client of the tab's API for the signed-in person. Validates responses against the contract; the
 * browser caches them by their ETag.
 */
export class ApiClient {
  /**
   * @param authorization see {@link Host.authorization}
   * @param language of texts in responses; absent: the browser's
   */
  constructor(
    private readonly authorization: (renew: boolean) => Promise<string>,
    private readonly language?: Language,
  ) {}

  /** The same client with responses in another language. */
  speaking(language: Language): ApiClient {
    return new ApiClient(this.authorization, language);
  }

  /** @throws ApiFailure */
  async get<T>(schema: z.ZodType<T>, address: string, options: RequestOptions = {}): Promise<T> {
    const response = await this.send(withQuery(address, options.query), {
      signal: options.signal ?? null,
    });
    if (!response.ok) throw await failureOf(response);
    return read(schema, response);
  }

  /**
   * @param accepted statuses besides 2xx whose bodies are valid responses
   * @throws ApiFailure
   */
  async post<T>(
    schema: z.ZodType<T>,
    address: string,
    body: unknown,
    accepted: readonly number[] = [],
  ): Promise<T> {
    const response = await this.send(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok && !accepted.includes(response.status)) throw await failureOf(response);
    return read(schema, response);
  }

  /**
   * Sends a file.
   * @param accepted see {@link post}
   * @throws ApiFailure
   */
  async upload<T>(
    schema: z.ZodType<T>,
    address: string,
    { query, file, accepted }: { query: Query; file: Blob; accepted: readonly number[] },
  ): Promise<T> {
    const response = await this.send(withQuery(address, query), {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: file,
    });
    if (!response.ok && !accepted.includes(response.status)) throw await failureOf(response);
    return read(schema, response);
  }

  /** @throws ApiFailure */
  async download(address: string, query: Query): Promise<{ file: Blob; name: string | undefined }> {
    const response = await this.send(withQuery(address, query), {});
    if (!response.ok) throw await failureOf(response);
    const said = response.headers.get('Content-Disposition') ?? '';
    const name = /filename\*=UTF-8''([^;]+)/.exec(said)?.[1];
    const plain = /filename="([^"]+)"/.exec(said)?.[1];
    return {
      file: await response.blob(),
      name: name === undefined ? plain : decodeURIComponent(name),
    };
  }

  /** Renews an expired token once. */
  private async send(address: string, request: RequestInit): Promise<Response> {
    const response = await this.sendOnce(address, request, false);
    return response.status === 401 ? this.sendOnce(address, request, true) : response;
  }

  private async sendOnce(address: string, request: RequestInit, renew: boolean): Promise<Response> {
    const headers = new Headers(request.headers);
    headers.set('Authorization', await this.authorize(renew));
    if (this.language) headers.set('Accept-Language', this.language);
    try {
      return await fetch(address, { ...request, headers });
    } catch (cause) {
      if (request.signal?.aborted) throw cause;
      throw new ApiFailure('offline', { cause });
    }
  }

  private async authorize(renew: boolean): Promise<string> {
    try {
      return await this.authorization(renew);
    } catch (cause) {
      throw cause instanceof SignInError ? new ApiFailure('signIn', { cause }) : cause;
    }
  }
}

async function read<T>(schema: z.ZodType<T>, response: Response): Promise<T> {
  const answer: unknown = await response.json().catch(() => undefined);
  const parsed = schema.safeParse(answer);
  if (!parsed.success) throw new ApiFailure('unreadable', { cause: parsed.error });
  return parsed.data;
}
