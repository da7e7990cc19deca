/** The two SOAP versions: the 1.1 note and the 1.2 recommendation. */
export type SoapVersion = '1.1' | '1.2';

/** The envelope namespace of each version. */
export const SOAP_NAMESPACE: Readonly<Record<SoapVersion, string>> = Object.freeze({
  '1.1': 'http://schemas.xmlsoap.org/soap/envelope/',
  '1.2': 'http://www.w3.org/2003/05/soap-envelope',
});

/** The version whose envelope namespace this is, or `undefined`. */
export function soapVersionOf(namespace: string): SoapVersion | undefined {
  if (namespace === SOAP_NAMESPACE['1.1']) return '1.1';
  return namespace === SOAP_NAMESPACE['1.2'] ? '1.2' : undefined;
}
