import type { GatewayError } from '../../kernel/gateway-error.ts';
import { problemOf } from '../../kernel/problems.ts';
import { faultElement } from '../../wire/soap/soap-fault.ts';
import type { SoapVersion } from '../../wire/soap/soap-version.ts';
import type { XmlNode } from '../../wire/xml/xml-node.ts';
import { problemDocument } from './problem-document.ts';
import { problemXml } from './problem-xml.ts';
import { NATIONAL_NAMESPACE } from './soap-operations.ts';

/** A problem as the Fault of either version: the same document as over REST is its detail, and the code its subcode (SOAP 1.2). */
export function problemFault(error: GatewayError, queryId: string, publicUrl: string, version: SoapVersion): XmlNode {
  const document = problemDocument(error, queryId, publicUrl);
  return faultElement({
    version,
    code: problemOf(error.code).fault,
    subcode: { namespace: NATIONAL_NAMESPACE, local: error.code },
    reason: document.title,
    detail: problemXml(document),
  });
}

/** HTTP status of a fault: always 500 in SOAP 1.1 (section 6.2); 400 for Sender and 500 for Receiver in SOAP 1.2 (part 2, table 20). */
export function faultStatus(error: GatewayError, version: SoapVersion): number {
  return version === '1.2' && problemOf(error.code).fault === 'Sender' ? 400 : 500;
}
