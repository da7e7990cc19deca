import { readSequence, type ElementReader, type ElementSequence } from '../../wire/xml-sequence/element-sequence.ts';

/** Namespace of `wsdl/eu-types.xsd`. */
export const TYPES_NAMESPACE = 'https://gateway.example/ns/not-eu-lisa/types/1';

/** A reader of one complex type of eu-types.xsd, as strict as its `xs:sequence`; throws `wire-*` with the path (see `readSequence`). */
export function typesSequence<T>(read: (sequence: ElementSequence) => T): ElementReader<T> {
  return (element, path) => readSequence(element, path, TYPES_NAMESPACE, read);
}
