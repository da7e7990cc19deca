import { signatureBytes } from '../algorithms.ts';
import type { SigningIdentity } from '../identity.ts';
import { base64Length, digestFor, methodText, signedInfoStart } from '../xml-signature/sign-signed-info.ts';
import { EXC_C14N } from '../xml-signature/xml-signature-names.ts';
import { partReference } from './part-reference.ts';
import { keyReference, type KeyReferenceForm } from './sign-key-reference.ts';
import { keptParts } from './sign-parts.ts';
import type { SigningPlan } from './signing-plan.ts';

/**
 * Begins the identifiers of a message. They need not differ from message to message, only from those that the content brings along;
 * being the same every time, what is signed of the token is computed once.
 */
export const MARK = 'wss-part-';

const plans = new WeakMap<SigningIdentity, Map<KeyReferenceForm, SigningPlan>>();

/** The plan of an identity, made once for identifiers that begin as usual. Throws `keys-unusable` as `keyReference` does. */
export function signingPlan(identity: SigningIdentity, form: KeyReferenceForm, mark: string): SigningPlan {
  if (mark !== MARK) return makePlan(identity, form, mark);
  const forms = plans.get(identity);
  const known = forms?.get(form);
  if (known !== undefined) return known;
  const plan = makePlan(identity, form, mark);
  plans.set(identity, new Map(forms).set(form, plan));
  return plan;
}

function makePlan(identity: SigningIdentity, form: KeyReferenceForm, mark: string): SigningPlan {
  const hash = digestFor(identity);
  const rule = { mark, hash, kept: keptParts() };
  const { token, keyInfo } = keyReference(identity, form, rule);
  return {
    ...rule,
    token: token?.text ?? '',
    tokenReference: token === undefined ? '' : partReference(token, rule),
    signedInfo: signedInfoStart(identity, methodText('CanonicalizationMethod', EXC_C14N)),
    keyInfo,
    valueLength: base64Length(signatureBytes(identity.certificate.publicKey)),
    templates: [],
    frames: new Map(),
  };
}
