import type { VerifiedSoap } from '../../../../src/signing/wss/verify-soap.ts';
import { signPackage, type OutgoingAttachment } from '../../../../src/signing/attachments/sign-package.ts';
import { verifyPackage, type CoveredAttachment, type PackageOptions } from '../../../../src/signing/attachments/verify-package.ts';
import type { SigningIdentity } from '../../../../src/signing/identity.ts';
import type { OutgoingSoap } from '../../../../src/signing/wss/sign-soap.ts';
import { allOf, BytePieces } from '../../../support/byte-pieces.ts';
import { clockAt, NOON, seededRandom, testMessage, type SignedWorld } from '../../../support/signed-soap.ts';

/** An attachment of the tests. */
export function attachment(contentId: string, content: string | Uint8Array, mediaType = 'application/octet-stream'): OutgoingAttachment {
  return { contentId, mediaType, open: () => new BytePieces(content, 1_000) };
}

/** A message in parts, whole, as text with one character a byte. */
export interface TestPackage {
  readonly contentType: string;
  readonly text: string;
}

/** The message of the tests with these attachments, signed at noon. */
export async function signedPackage(
  identity: SigningIdentity,
  attachments: readonly OutgoingAttachment[],
  overrides: Partial<OutgoingSoap> = {},
): Promise<TestPackage> {
  const context = { clock: clockAt(NOON), random: seededRandom('package') };
  const { contentType, body } = await signPackage(testMessage(overrides), attachments, identity, context);
  return { contentType, text: (await allOf(body)).toString('latin1') };
}

/** What a receiver got out of a package. */
export interface ReadPackage {
  readonly soap: VerifiedSoap;
  readonly contents: readonly Buffer[];
  readonly covered: readonly CoveredAttachment[];
}

/** Reads a package to its end, in pieces of that size. */
export async function readPackage(
  { trust }: SignedWorld,
  { contentType, text }: TestPackage,
  options: Partial<PackageOptions> = {},
  size = 512,
): Promise<ReadPackage> {
  const source = new BytePieces(Buffer.from(text, 'latin1'), size);
  const { soap, attachments } = await verifyPackage(source, contentType, { trust, clock: clockAt(NOON), ...options });
  const contents: Buffer[] = [];
  for (;;) {
    const next = await attachments.next();
    if (next.done === true) return { soap, contents, covered: next.value };
    contents.push(await allOf(next.value.content));
  }
}
