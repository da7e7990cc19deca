import { JWS_HEADER } from '../../signing/jws/detached-jws.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../wire/json/json-value.ts';
import type { HostedAnswer } from '../http-host.ts';
import type { MockFault } from '../mock-fault.ts';
import type { Resigner } from './fault-keys.ts';
import { forged } from './forged-text.ts';

/**
 * What a fault makes of a response under a detached JWS. Such a signature always covers the body: `uncovered` takes status and content type
 * out of it, `wrapped` forges the body under it, and there is no digest that could be weak.
 */
export async function distortJws(signed: HostedAnswer, fault: MockFault | undefined, sign: Resigner): Promise<HostedAnswer> {
  const { headers, body } = signed;
  switch (fault) {
    case 'stripped':
      return { ...signed, headers: without(headers, [JWS_HEADER]) };
    case 'wrong-content-type':
      return resigned({ ...signed, headers: { ...headers, 'content-type': 'text/plain' } }, sign, (claims) => ({
        ...claims,
        cty: 'text/plain',
      }));
    case 'uncovered':
      return resigned(signed, sign, (claims) => without(claims, ['cty', 'status']));
    case 'wrapped':
      return { ...signed, body: forged(body) };
    case 'weak-signature':
      return resigned(signed, sign, (claims) => ({ ...claims, alg: weakName(sign) }));
    default:
      return signed;
  }
}

const without = <Value>(members: Readonly<Record<string, Value>>, names: readonly string[]): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(members).filter(([name]) => !names.includes(name)));

async function resigned(
  answer: HostedAnswer,
  { identity, weak }: Resigner,
  change: (claims: JsonObject) => JsonObject,
): Promise<HostedAnswer> {
  const [encoded = ''] = (answer.headers[JWS_HEADER] ?? '').split('.');
  const claims = JSON.parse(Buffer.from(encoded, 'base64url').toString()) as JsonValue;
  const header = Buffer.from(JSON.stringify(change(isJsonObject(claims) ? claims : {}))).toString('base64url');
  const value = await (weak ?? identity.sign)(Buffer.concat([Buffer.from(`${header}.`), answer.body]));
  return { ...answer, headers: { ...answer.headers, [JWS_HEADER]: `${header}..${Buffer.from(value).toString('base64url')}` } };
}

/** RS1 is registered (RFC 8812, section 2) so that it can be named, and prohibited; nothing is for ECDSA. */
const weakName = ({ identity }: Resigner): string => (identity.certificate.publicKey.asymmetricKeyType === 'rsa' ? 'RS1' : 'ES1');
