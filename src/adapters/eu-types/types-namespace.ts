/** Namespace of `wsdl/eu-types.xsd`. */
export const TYPES_NAMESPACE = 'https://gateway.example/ns/not-eu-lisa/types/1';
