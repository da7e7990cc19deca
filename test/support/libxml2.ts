import { XmlC14NMode, XmlDocument } from 'libxml2-wasm';

/** The exclusive canonical form that libxml2 gives of the document element. */
export function libxml2Canonical(xml: string | Uint8Array): string {
  return withLibxml2(xml, (libxml2) => libxml2.element(0, {}));
}

/** Whether libxml2 reads the document without complaint. */
export function libxml2Accepts(xml: Uint8Array): boolean {
  try {
    XmlDocument.fromBuffer(xml).dispose();
    return true;
  } catch {
    return false;
  }
}

/** A way to canonicalise, in the words of `CanonicalOptions`. */
export interface Libxml2Options {
  readonly method?: 'exclusive' | 'inclusive' | 'inclusive-1.1';
  readonly withComments?: boolean;
  readonly inclusivePrefixes?: readonly string[];
}

const MODES = Object.freeze({
  exclusive: XmlC14NMode.XML_C14N_EXCLUSIVE_1_0,
  inclusive: XmlC14NMode.XML_C14N_1_0,
  'inclusive-1.1': XmlC14NMode.XML_C14N_1_1,
});

/** What libxml2 makes of one document. */
export interface Libxml2Opinion {
  /** The canonical form of the whole document. */
  document(options: Libxml2Options): string;
  /** That of an element, by its number in document order, the document element being 0. */
  element(index: number, options: Libxml2Options): string;
}

/** Hands libxml2's opinion on a document to `use`; it is good no longer than that. */
export function withLibxml2<Result>(xml: string | Uint8Array, use: (opinion: Libxml2Opinion) => Result): Result {
  const document = typeof xml === 'string' ? XmlDocument.fromString(xml) : XmlDocument.fromBuffer(xml);
  const optionsOf = ({ method = 'exclusive', withComments = false, inclusivePrefixes = [] }: Libxml2Options) => ({
    mode: MODES[method],
    withComments,
    ...(inclusivePrefixes.length === 0 ? {} : { inclusiveNamespacePrefixes: [...inclusivePrefixes] }),
  });
  try {
    return use({
      document: (options) => document.canonicalizeToString(optionsOf(options)),
      element: (index, options) => (document.get(`(//*)[${index + 1}]`) ?? document.root).canonicalizeToString(optionsOf(options)),
    });
  } finally {
    document.dispose();
  }
}
