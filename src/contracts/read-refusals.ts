import type { RefusalKind } from './contract.ts';
import { openMapping } from './yaml-mapping.ts';
import type { Report, YamlEntry } from './yaml-value.ts';

/** Codes with which every operation of every contract may be refused, whether it says so or not. */
export const ALWAYS_REFUSED = [
  'schema-invalid',
  'not-authorised',
  'overloaded',
  'unavailable',
  'not-in-operation',
  'deadline-exceeded',
] as const;

const CODE = /^[a-z][a-z0-9-]{0,59}$/;
const FORBIDDEN = 403;
const UNAVAILABLE = 503;

/** Reads a table of refusals. */
export function readRefusals(entries: ReadonlyMap<string, YamlEntry>, report: Report): ReadonlyMap<string, RefusalKind> {
  const refusals = new Map<string, RefusalKind>();
  for (const [code, { at, value }] of entries) {
    if (!CODE.test(code)) report(at, `${code} is no code of a refusal: small letters, digits and hyphens.`);
    const mapping = openMapping(value, ['side', 'doc', 'status'], report);
    const side = mapping.requiredText('side');
    if (side !== 'sender' && side !== 'receiver') report(mapping.place('side'), 'Write sender or receiver.');
    const status = mapping.number('status') ?? (side === 'receiver' ? UNAVAILABLE : FORBIDDEN);
    if (status < 400 || status > 599) report(mapping.place('status'), 'Write an HTTP status from 400 to 599.');
    refusals.set(code, { code, side: side === 'receiver' ? 'receiver' : 'sender', status, doc: mapping.requiredText('doc') });
  }
  return refusals;
}
