import type { ReadCall } from '../behaviour.ts';
import type { EndpointName } from '../endpoint-name.ts';
import { isSame } from './json-patch.ts';
import { valueAt } from './json-pointer.ts';
import type { Condition, Trigger } from './scenario.ts';

/** Whether a call is one that the trigger speaks of, its count apart. */
export function isTriggeredBy(trigger: Trigger, endpoint: EndpointName, { operation, request, signer }: ReadCall): boolean {
  return (
    trigger.endpoint === endpoint &&
    (trigger.operation === undefined || trigger.operation === operation) &&
    (trigger.signer === undefined || signer.startsWith(trigger.signer)) &&
    trigger.where.every((condition) => holds(condition, request))
  );
}

function holds({ pointer, test }: Condition, request: ReadCall['request']): boolean {
  const value = valueAt(request, pointer);
  switch (test.kind) {
    case 'is':
      return isSame(value, test.value);
    case 'one-of':
      return test.values.some((expected) => isSame(value, expected));
    case 'matches':
      return typeof value === 'string' && test.pattern.test(value);
    case 'present':
      return (value !== undefined) === test.present;
  }
}
