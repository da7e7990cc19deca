import { createHash } from 'node:crypto';
import type { SigningIdentity } from '../../src/signing/identity.ts';
import { canonicalize } from '../../src/wire/xml/canonicalize.ts';
import { scanXml } from '../../src/wire/xml/scan-xml.ts';
import { cut } from './message-text.ts';

/** The changed text of a signed message with the digests of its references and its signature value made anew with a real key. */
export async function resign(source: string, identity: SigningIdentity): Promise<string> {
  const document = scanXml(Buffer.from(source));
  const digested = source.replace(/<ds:Reference URI="#([^"]+)"(.*?)<ds:DigestValue>[^<]*</gs, (_, id: string, middle: string) => {
    const target = document.identifiers.get(id);
    const inclusivePrefixes = /PrefixList="([^"]*)"/.exec(middle)?.[1]?.split(' ') ?? [];
    const digest =
      target === undefined
        ? ''
        : createHash('sha256')
            .update(canonicalize(document, target, { inclusivePrefixes }))
            .digest('base64');
    return `<ds:Reference URI="#${id}"${middle}<ds:DigestValue>${digest}<`;
  });
  const info = canonicalize(scanXml(Buffer.from(cut(digested, 'ds:SignedInfo'))), 0);
  const value = Buffer.from(await identity.sign(info)).toString('base64');
  return digested.replace(/<ds:SignatureValue>[^<]*</, `<ds:SignatureValue>${value}<`);
}
