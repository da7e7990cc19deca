import type { Protocol, Subject } from '../client/conformance/conformance-case.ts';
import { GatewayError } from '../kernel/gateway-error.ts';

/**
 * Where an implementation answers. An address without a path is a host on which every binding has its usual place (`/cir/soap/1`,
 * `/cir/rest/1`); one with a path is the address of the one binding that is asked for. Throws `command-usage`.
 */
export function subjectAddresses(against: string, endpoint: string, protocols: readonly Protocol[]): Subject['addresses'] {
  const url = URL.parse(against);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:'))
    return usage('Give an address that begins with https:// or http://.');
  if (url.search !== '' || url.hash !== '' || url.username !== '') return usage('Give an address without user, query and fragment.');
  if (url.pathname === '/') return { soap: `${url.origin}/${endpoint}/soap/1`, rest: `${url.origin}/${endpoint}/rest/1` };
  if (protocols.length > 1) return usage('Name one --protocol for an address with a path, or give scheme, host and port alone.');
  const address = `${url.origin}${url.pathname.replace(/\/$/, '')}`;
  return { soap: address, rest: address };
}

function usage(mend: string): never {
  throw new GatewayError('command-usage', { field: '--against', mend });
}
