/** Namespace of `wsdl/cir.xsd`; also the stem of its WS-Addressing actions. */
export const CIR_NAMESPACE = 'https://gateway.example/ns/not-eu-lisa/cir/1';
