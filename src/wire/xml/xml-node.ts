/**
 * An element to be written. `name` and attribute names may carry a prefix, which a `namespaces` record here or above must declare
 * (the empty prefix declares the default namespace). Children that are `undefined` are left out.
 */
export interface XmlNode {
  readonly name: string;
  readonly namespaces?: Readonly<Record<string, string>> | undefined;
  readonly attributes?: Readonly<Record<string, string>> | undefined;
  readonly children?: readonly (XmlNode | string | undefined)[] | undefined;
  /** Prefixes that occur only inside text or attribute values, as in an `xs:QName`: they stay declared though no name uses them. */
  readonly contentPrefixes?: readonly string[] | undefined;
}

/** An `XmlNode` in one line: `element('esp:Query', [element('esp:Name', ['…'])], { id: 'q1' }, { esp: 'urn:…' })`. */
export function element(
  name: string,
  children?: readonly (XmlNode | string | undefined)[],
  attributes?: Readonly<Record<string, string>>,
  namespaces?: Readonly<Record<string, string>>,
): XmlNode {
  return { name, children, attributes, namespaces };
}
