import { describe, expect, test } from '@jest/globals';
import { packagedContract } from '../../../../src/contracts/packaged-contract.ts';
import { refuse } from '../../../../src/mocks/contract/refusal.ts';
import type { AnyOperations } from '../../../../src/mocks/endpoint/operations.ts';
import { performCall } from '../../../../src/mocks/endpoint/perform-call.ts';
import { refusedFor } from '../../../../src/mocks/endpoint/refused.ts';
import { serveEndpoint } from '../../../../src/mocks/endpoint/serve-endpoint.ts';
import type { ServedEndpoint } from '../../../../src/mocks/endpoint/served-endpoint.ts';
import { accessLogs } from '../../../../src/mocks/logs/access-log.ts';
import { trustFrom } from '../../../../src/signing/trust.ts';
import { GatewayError } from '../../../../src/kernel/gateway-error.ts';
import { NOW, random } from '../test-caller.ts';

const contract = packagedContract('cir');

function endpoint(operations: AnyOperations): { served: ServedEndpoint; failures: unknown[] } {
  const failures: unknown[] = [];
  const served: ServedEndpoint = {
    name: 'cir',
    contract,
    operations,
    isLive: true,
    explains: true,
    trust: trustFrom({ anchors: [], pinned: [] }),
    clock: { now: () => NOW },
    random,
    replay: async () => true,
    faults: {
      begin: async () => undefined,
      perform: async (_call, fault, perform) => ({ result: await perform(fault), fault }),
      sealing: async () => {
        throw new Error('nothing is sealed here');
      },
      finish: (answer) => answer,
    },
    logs: accessLogs(),
    encryption: undefined,
    failed: (error) => void failures.push(error),
  };
  return { served, failures };
}

const perform = (served: ServedEndpoint) => performCall(served, contract.operations.get('CheckPresence')!, {}, 'f', undefined);

describe('a behaviour', () => {
  test.each([
    ['throws', async () => Promise.reject(new Error('a bug'))],
    ['throws what looks like the asker’s fault', async () => Promise.reject(new GatewayError('wire-xml-malformed'))],
    ['refuses with a code that its contract does not list', async () => refuse('circumstance-missing')],
  ])('that %s is unavailable to the asker, and told to the operator', async (_what, behave) => {
    const { served, failures } = endpoint({ CheckPresence: behave });
    expect((await perform(served)).answer).toEqual({ refusal: { refusal: 'unavailable' }, unauthenticated: false });
    expect(failures).toHaveLength(1);
  });

  test('that lacks an operation is not served', () => {
    expect(() => serveEndpoint(endpoint({ IdentifyPerson: async () => ({}) }).served)).toThrow(GatewayError);
  });

  test('that refuses by its contract is believed', async () => {
    const { served, failures } = endpoint({ CheckPresence: async () => refuse('keys-incomplete', '2019/817-22(1)', 'a name or a number') });
    expect((await perform(served)).answer).toMatchObject({ refusal: { refusal: 'keys-incomplete', rule: 'a name or a number' } });
    expect(failures).toEqual([]);
  });
});

test.each([
  ['auth-message-stale', 'not-authorised', true],
  ['wire-too-large', 'schema-invalid', false],
  ['contract-value-invalid', 'schema-invalid', false],
  ['keys-unusable', 'unavailable', false],
] as const)('%s before a request is read is %s', (code, refusal, unauthenticated) => {
  expect(refusedFor(new GatewayError(code), endpoint({}).served)).toMatchObject({ refusal: { refusal }, unauthenticated });
});
