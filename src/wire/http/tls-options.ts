import type { HttpClientOptions } from './http-message.ts';

/** TLS settings of both clients: 1.2 or later, the peer always verified, anchors and client certificate as configured. */
export interface ClientTls {
  readonly minVersion: 'TLSv1.2';
  readonly rejectUnauthorized: true;
  readonly ca?: string | string[];
  readonly cert?: string;
  readonly key?: string;
}

/** The TLS settings that the options ask for. */
export function tlsOptions(options: HttpClientOptions): ClientTls {
  const { ca, cert, key } = options.tls ?? {};
  return {
    minVersion: 'TLSv1.2',
    rejectUnauthorized: true,
    ...(ca === undefined ? {} : { ca: typeof ca === 'string' ? ca : [...ca] }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
  };
}
