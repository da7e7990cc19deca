import { request as httpRequest } from 'node:http';
import type { HttpRequestMessage } from '../../src/kernel/http-message.ts';

/** An answer as it lay on the wire: status line, header fields in their order and spelling, body. */
export interface WireAnswer {
  readonly status: string;
  readonly headers: readonly string[];
  readonly body: string;
}

/** Sends a message on a connection of its own and keeps the answer as it came. */
export function sendRaw({ method, url, headers, body }: HttpRequestMessage): Promise<WireAnswer> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(
      url,
      { method, agent: false, headers: { ...headers, ...(method === 'POST' && { 'content-length': body.byteLength }) } },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.once('error', reject);
        incoming.once('end', () =>
          resolve({
            status: `${incoming.httpVersion} ${String(incoming.statusCode)} ${String(incoming.statusMessage)}`,
            headers: pairs(incoming.rawHeaders),
            body: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      },
    );
    outgoing.once('error', reject).end(body);
  });
}

const pairs = (raw: readonly string[]): string[] =>
  raw.flatMap((name, index) => (index % 2 === 0 ? [`${name}: ${raw[index + 1] ?? ''}`] : []));

const FILL = /[A-Za-z0-9+/=_-]/g;

/** What differs between two answers to one question: ids, times, and the digests and signatures over them. Lengths are kept. */
const CHANGING: readonly RegExp[] = [
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g,
  /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g,
  /[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT/g,
  /(?<=(?:created|expires)=)\d+/g,
  /(?<=nonce=")[^"]+/g,
  /(?<=sha-256=:)[A-Za-z0-9+/=]{44}(?=:)/g,
  /(?<=DigestValue>)[A-Za-z0-9+/=]{44}(?=<)/g,
  /(?<=SignatureValue>)[A-Za-z0-9+/=]{88}(?=<)/g,
  /(?<=^signature: [a-z0-9-]+=:)[A-Za-z0-9+/=]{88}(?=:$)/g,
  /(?<=jws-signature: |"jws":")[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]{86}/g,
];

const masked = (text: string): string =>
  CHANGING.reduce((rest, pattern) => rest.replace(pattern, (found) => found.replace(FILL, '#')), text);

/** The answer with everything that names one exchange rather than another struck out, byte for byte of equal length. */
export function unsigned(answer: WireAnswer): WireAnswer {
  return { status: answer.status, headers: answer.headers.map(masked), body: masked(answer.body) };
}
