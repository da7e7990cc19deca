import { PROFILE_TITLES } from './profile.ts';
import type { CoveredReport, ReasonReport, SignatureFacts, SignatureReport, UncoveredReport } from './report.ts';
import type { SignerReport } from './verifier-trust.ts';

/** A report for a reader: the verdict on the first line; then who signed what, or why not and what to do. Ends with a line feed. */
export function reportText(report: SignatureReport): string {
  const { verdict, profile, profileGuessed, policy, at } = report;
  const head = `${verdict}: ${PROFILE_TITLES[profile]}${profileGuessed ? ' (by its form)' : ''}, ${policy} policy, at ${at}`;
  const body = report.verdict === 'valid' ? factLines(report) : reasonLines(report.reason);
  return `${[head, ...body].map(printable).join('\n')}\n`;
}

/** Names come from messages and certificates: what steers a terminal or turns text around is not passed on. */
const printable = (line: string): string => line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\uFFFD');

function reasonLines({ code, title, rule, field, mend }: ReasonReport): readonly string[] {
  const place = [field, rule && `rule ${rule}`].filter((part) => part !== undefined).join(', ');
  return [`why: ${code}: ${title}${place === '' ? '' : ` (${place})`}`, `do: ${mend}`];
}

function factLines({ signer, algorithm, covered, uncovered, moreUncovered }: SignatureFacts): readonly string[] {
  return [
    ...signerLines(signer),
    `algorithm: ${algorithm}`,
    'covered:',
    ...covered.map(coveredLine),
    uncovered.length === 0 ? 'not covered: nothing' : 'not covered:',
    ...uncovered.map(uncoveredLine),
    ...(moreUncovered === 0 ? [] : [`  and ${moreUncovered} more`]),
  ];
}

const VOUCHING = {
  authority: 'an authority that was given',
  certificate: 'the certificate itself, which was given',
  key: 'the key itself, which was given',
  message: 'nobody: the message brings the key itself',
} as const;

function signerLines({ subject, key, fingerprint, notBefore, notAfter, vouchedBy, chain }: SignerReport): readonly string[] {
  return [
    `signer: ${subject ?? 'the holder of a key without certificate'} (${key})`,
    `  fingerprint ${fingerprint}`,
    ...(notBefore === undefined ? [] : [`  valid ${notBefore} to ${notAfter ?? ''}`]),
    ...chain.map((issuer) => `  issued by ${issuer.subject}, fingerprint ${issuer.fingerprint}`),
    `  vouched for by ${VOUCHING[vouchedBy]}`,
  ];
}

function coveredLine({ path, uri, bytes, offset }: CoveredReport): string {
  const reference = uri === undefined ? '' : `, reference "${uri}"`;
  return `  ${path}: ${bytes} bytes${offset === undefined ? '' : `, from byte ${offset} on`}${reference}`;
}

function uncoveredLine({ path, what, bytes, offset }: UncoveredReport): string {
  return `  ${path}${what === 'element' ? '' : `, its own ${what}`}: ${bytes} bytes, from byte ${offset} on`;
}
