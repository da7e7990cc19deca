/** A change to a signed message that somebody between sender and receiver could make without a key. */
export interface WrappingVariant {
  /** What was done, in words; unique within a message. */
  readonly name: string;
  readonly message: Uint8Array;
}

/** A signed message in the form that `signSoap` writes, and what an attacker has besides. */
export interface SignedSubject {
  readonly text: string;
  /** Base64 of certificates other than the signer's: of another party that the receiver trusts, and of a stranger. */
  readonly otherCertificate: string;
  readonly strangeCertificate: string;
}

export const NAMES = Object.freeze({
  wsu: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd',
  wsse: 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd',
  ds: 'http://www.w3.org/2000/09/xmldsig#',
  ec: 'http://www.w3.org/2001/10/xml-exc-c14n#',
  wsa: 'http://www.w3.org/2005/08/addressing',
  soap11: 'http://schemas.xmlsoap.org/soap/envelope/',
  soap12: 'http://www.w3.org/2003/05/soap-envelope',
});

/** Ways in which an element can carry an identifier. */
export const IDENTIFIERS: Readonly<Record<string, (id: string) => string>> = Object.freeze({
  'with the same wsu:Id': (id: string) => ` xmlns:wsu="${NAMES.wsu}" wsu:Id="${id}"`,
  'with the same Id': (id: string) => ` Id="${id}"`,
  'with the same ID': (id: string) => ` ID="${id}"`,
  'with the same id': (id: string) => ` id="${id}"`,
  'with the same xml:id': (id: string) => ` xml:id="${id}"`,
  'with the same Id in another namespace': (id: string) => ` xmlns:x="urn:x" x:Id="${id}"`,
  'with the same wsu:Id between spaces': (id: string) => ` xmlns:wsu="${NAMES.wsu}" wsu:Id=" ${id} "`,
});

/** Collects variants of one message: each is a named change to its text. A change that gives the message itself is none. */
export class VariantList {
  readonly all: WrappingVariant[] = [];
  readonly #text: string;

  constructor({ text }: SignedSubject) {
    this.#text = text;
  }

  add(name: string, change: () => string | Uint8Array): void {
    const message = change();
    if (message !== this.#text) this.all.push({ name, message: typeof message === 'string' ? Buffer.from(message) : message });
  }

  addAll(family: string, changes: Readonly<Record<string, () => string | Uint8Array>>): void {
    for (const [name, change] of Object.entries(changes)) this.add(`${family}: ${name}`, change);
  }
}
