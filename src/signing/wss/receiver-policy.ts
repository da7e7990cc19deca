import type { BatchAcceptance } from '../batch/batch-acceptance.ts';
import type { Trust } from '../trust.ts';
import { STRICT_POLICY, withBatches, type SignaturePolicy } from '../xml-signature/signature-policy.ts';

/** What of a receiver's demands makes its policy. */
interface ReceiverRules {
  readonly trust: Trust;
  /** The strict one unless told. */
  readonly policy?: SignaturePolicy | undefined;
  readonly attachments?: boolean | undefined;
  readonly batch?: BatchAcceptance | undefined;
}

/** What a receiver asks for in one way or another, as one policy; the same object as long as it asks the same, because memory hangs on it. */
interface MadePolicy extends Pick<ReceiverRules, 'policy' | 'attachments'> {
  readonly takesBatches: boolean;
  readonly made: SignaturePolicy;
}

const madePolicies = new WeakMap<Trust, MadePolicy>();

/** A signature in a Security header covers parts of the message and nothing of its own; which algorithms count, the trust says as well. */
export function receiverPolicy({ trust, policy, attachments, batch = false }: ReceiverRules): SignaturePolicy {
  const takesBatches = batch !== false;
  const before = madePolicies.get(trust);
  if (before?.policy === policy && before?.attachments === attachments && before?.takesBatches === takesBatches) return before.made;
  const base = policy ?? STRICT_POLICY;
  const algorithms = base.algorithms ?? trust.algorithms;
  const made: SignaturePolicy = {
    ...(takesBatches ? withBatches(base) : base),
    objects: 'none',
    attachments: attachments ?? false,
    algorithms,
  };
  madePolicies.set(trust, { policy, attachments, takesBatches, made });
  return made;
}
