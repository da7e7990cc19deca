/**
 * How a server misbehaves. The connection:
 * - `down`: reset without an answer
 * - `slow`: the answer waits for `slowMs`
 * - `drip`: the answer comes a few bytes at a time
 * - `half`: the connection breaks in the middle of the body
 *
 * The bytes:
 * - `empty`: no body
 * - `garbage`: an unsigned page that is no message
 * - `wrong-content-type`: the right answer, called plain text
 *
 * The protection:
 * - `unsigned`: the right answer, never signed
 * - `stripped`: signed, and the signature value taken away
 * - `wrong-key`: signed with a sound key that nobody trusts
 * - `revoked`: signed with a sound key whose certificate its authority has revoked
 * - `tampered`: one character of the content changed after signing (a bad digest)
 * - `stale`, `future`: signed with a clock that is one hour behind, or ahead
 * - `replay`: the bytes of the last sound answer, if there was one
 * - `wrapped`: the signed Body moved aside and a forged one in its place; over REST a forged body that the sound signature leaves out
 * - `uncovered`: a sound signature that does not cover the content; in a JWS, not the status and type of the content
 * - `weak-digest`: a sound signature over digests by SHA-1; a JWS has none, and is sound
 * - `weak-signature`: a signature by SHA-1
 *
 * The content, properly signed:
 * - `too-much`: data that the profile does not open
 * - `wrong-label`: a system that was not asked, or another query's id
 * - `schema-invalid`: an element or member that the contract does not know
 * - `overloaded`, `unavailable`: the contract's own refusals
 */
export const MOCK_FAULTS = [
  'down',
  'slow',
  'drip',
  'half',
  'empty',
  'garbage',
  'wrong-content-type',
  'unsigned',
  'stripped',
  'wrong-key',
  'revoked',
  'tampered',
  'stale',
  'future',
  'replay',
  'wrapped',
  'uncovered',
  'weak-digest',
  'weak-signature',
  'too-much',
  'wrong-label',
  'schema-invalid',
  'overloaded',
  'unavailable',
] as const;

/** One way to misbehave. */
export type MockFault = (typeof MOCK_FAULTS)[number];

/** Whether the text names a fault. */
export function isMockFault(text: string): text is MockFault {
  return MOCK_FAULTS.some((fault) => fault === text);
}
