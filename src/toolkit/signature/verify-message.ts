import { rfc3339 } from '../../kernel/clock.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import type { VerifySettings } from './judged-message.ts';
import { guessProfile, type SignatureProfile } from './profile.ts';
import type { SignatureReport } from './report.ts';
import { reasonOf, verdictOn } from './verdict.ts';
import { verifyDsig } from './verify-dsig.ts';
import { isMime, verifyMime } from './verify-mime.ts';
import { verifyJws } from './verify-jws.ts';
import { verifyWss } from './verify-wss.ts';

/** The report on a message, and the bytes that its signature makes good; none unless it is valid. */
export interface VerifiedMessage {
  readonly report: SignatureReport;
  readonly parts: readonly Uint8Array[];
}

const VERIFIERS = { wss: verifyWss, dsig: verifyDsig, jws: verifyJws };

/**
 * Judges one message; the profile is guessed from its form unless told. Every refusal of the message becomes a report. Throws
 * `command-usage` where what was given does not fit together.
 */
export async function verifyMessage(bytes: Uint8Array, settings: VerifySettings, profile?: SignatureProfile): Promise<VerifiedMessage> {
  const { at, policy } = settings;
  const isInParts = isMime(bytes, settings);
  if (isInParts && profile !== undefined && profile !== 'wss')
    throw new GatewayError('command-usage', { field: '--profile', mend: 'Judge a message in parts by the profile wss.' });
  const judgedAs = isInParts ? 'wss' : (profile ?? guessProfile(bytes));
  const asked = { profile: judgedAs, profileGuessed: profile === undefined, policy, at: rfc3339(at) };
  try {
    const { facts, parts } = await (isInParts ? verifyMime : VERIFIERS[judgedAs])(bytes, settings);
    return { report: { verdict: 'valid', ...asked, ...facts }, parts };
  } catch (error) {
    if (!(error instanceof GatewayError) || !/^(?:auth|wire)-|^revocation-/.test(error.code)) throw error;
    return { report: { verdict: verdictOn(error, policy), ...asked, reason: reasonOf(error) }, parts: [] };
  }
}
