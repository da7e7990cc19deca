/** An attribute that is not a namespace declaration; `value` is normalised as XML 1.0 section 3.3.3 says for CDATA. */
export interface XmlAttribute {
  /** The namespace name, or the empty string for an attribute without prefix. */
  readonly namespace: string;
  readonly local: string;
  readonly prefix: string;
  readonly value: string;
}

/** A namespace declaration as written on an element; `prefix` is empty for the default namespace, `uri` for its removal. */
export interface NamespaceDeclaration {
  readonly prefix: string;
  readonly uri: string;
}

/**
 * An element of a document that was read whole and found well-formed. Comments are gone, so neighbouring text is one string;
 * no two strings stand side by side and none is empty.
 */
export interface XmlElement {
  /** The namespace name, or the empty string for no namespace. */
  readonly namespace: string;
  readonly local: string;
  readonly prefix: string;
  /** In document order, without namespace declarations. */
  readonly attributes: readonly XmlAttribute[];
  /** The namespaces declared on this element itself. */
  readonly declarations: readonly NamespaceDeclaration[];
  readonly children: readonly (XmlElement | string)[];
  readonly parent: XmlElement | undefined;
}
