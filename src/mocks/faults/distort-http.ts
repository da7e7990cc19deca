import { hash } from 'node:crypto';
import type { InnerList } from 'structured-headers';
import { contentDigest } from '../../signing/http-signature/content-digest.ts';
import { signatureBase } from '../../signing/http-signature/signature-base.ts';
import { carriedSignatures, signatureHeaders } from '../../signing/http-signature/signature-headers.ts';
import { JWS_HEADER } from '../../signing/jws/detached-jws.ts';
import type { SigningIdentity } from '../../signing/identity.ts';
import type { HostedAnswer, ReceivedRequest } from '../http-host.ts';
import type { MockFault } from '../mock-fault.ts';
import { distortJws } from './distort-jws.ts';
import type { Resigner } from './fault-keys.ts';
import { forged } from './forged-text.ts';

/** Components that a signature must cover so that the content counts. */
const CONTENT = new Set<unknown>(['content-digest', 'content-type']);

/** What a fault makes of a response that `signHttpResponse` or `signDetachedResponse` signed; faults that concern no response leave it as it is. */
export async function distortHttp(
  signed: HostedAnswer,
  request: ReceivedRequest,
  fault: MockFault | undefined,
  sign: Resigner,
): Promise<HostedAnswer> {
  if (signed.headers[JWS_HEADER] !== undefined) return distortJws(signed, fault, sign);
  switch (fault) {
    case 'stripped':
      return { ...signed, headers: without(signed.headers, 'signature') };
    case 'wrong-content-type':
      return resigned({ ...signed, headers: { ...signed.headers, 'content-type': 'text/plain' } }, request, sign);
    case 'uncovered':
      return resigned(signed, request, sign, (covered) => !CONTENT.has(covered));
    case 'wrapped':
      return withForgedBody(await resigned(signed, request, sign, (covered) => !CONTENT.has(covered)));
    case 'weak-digest': {
      const digest = `sha=:${hash('sha1', signed.body, 'base64')}:`;
      return resigned({ ...signed, headers: { ...signed.headers, 'content-digest': digest } }, request, sign);
    }
    case 'weak-signature':
      return resigned(signed, request, sign);
    default:
      return signed;
  }
}

function withForgedBody(answer: HostedAnswer): HostedAnswer {
  const body = forged(answer.body);
  return { ...answer, body, headers: { ...answer.headers, 'content-digest': contentDigest(body) } };
}

const without = (headers: HostedAnswer['headers'], name: string): HostedAnswer['headers'] =>
  Object.fromEntries(Object.entries(headers).filter(([header]) => header !== name));

const EVERYTHING = (): boolean => true;

/** The response with its one signature made anew (RFC 9421, section 3.1), over what it covered and still is to cover. */
async function resigned(
  answer: HostedAnswer,
  request: ReceivedRequest,
  { identity, weak }: Resigner,
  keeps: (component: unknown) => boolean = EVERYTHING,
): Promise<HostedAnswer> {
  const [carried] = carriedSignatures(answer.headers);
  if (carried === undefined) return answer;
  const { label, covered } = carried;
  const parameters = new Map(covered[1]);
  if (weak !== undefined) parameters.set('alg', weakName(identity));
  const kept: InnerList = [covered[0].filter(([name]) => keeps(name)), parameters];
  const base = signatureBase(kept, { response: answer, request });
  const value = await (weak ?? identity.sign)(Buffer.from(base, 'ascii'));
  return { ...answer, headers: { ...answer.headers, ...signatureHeaders(label, kept, new Uint8Array(value)) } };
}

/** RFC 9421 registers no name with SHA-1; these are how one would be written. */
const weakName = ({ certificate }: SigningIdentity): string =>
  certificate.publicKey.asymmetricKeyType === 'rsa' ? 'rsa-v1_5-sha1' : 'ecdsa-p256-sha1';
