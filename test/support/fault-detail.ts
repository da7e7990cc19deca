import { SOAP_NAMESPACE } from '../../src/wire/soap/soap-version.ts';
import { canonicalize } from '../../src/wire/xml/canonicalize.ts';
import { scanXml } from '../../src/wire/xml/scan-xml.ts';

/** The one child of a fault's detail as a document of its own; `undefined` for what is no fault, or has no detail. */
export function faultDetail(payload: Uint8Array): Uint8Array | undefined {
  const document = scanXml(payload);
  const versions = [
    { namespace: SOAP_NAMESPACE['1.1'], detail: { namespace: '', local: 'detail' } },
    { namespace: SOAP_NAMESPACE['1.2'], detail: { namespace: SOAP_NAMESPACE['1.2'], local: 'Detail' } },
  ];
  const version = versions.find(({ namespace }) => document.is(0, namespace, 'Fault'));
  const detail = version && document.childrenOf(0).find((child) => document.is(child, version.detail.namespace, version.detail.local));
  const [child, ...others] = detail === undefined ? [] : document.childrenOf(detail);
  if (others.length > 0) throw new Error('A detail holds one element.');
  return child === undefined ? undefined : canonicalize(document, child);
}
