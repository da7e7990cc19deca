import { rfc3339 } from '../../kernel/clock.ts';
import type { Addressing } from '../../signing/wss/addressing.ts';
import { SOAP_NAMESPACE, type SoapVersion } from '../../wire/soap/soap-version.ts';
import { writeElement } from '../../wire/xml/write-xml.ts';
import { element, type XmlNode } from '../../wire/xml/xml-node.ts';

/** An envelope as an unprotected server would write it, with addressing and a time, but no signature. */
export function unsignedEnvelope(version: SoapVersion, payload: XmlNode, addressing: Addressing, at: number): Uint8Array {
  const { action, to, messageId, relatesTo } = addressing;
  return writeElement(
    element(
      'soap:Envelope',
      [
        element('soap:Header', [
          element('wsa:Action', [action]),
          element('wsa:To', [to]),
          element('wsa:MessageID', [messageId]),
          relatesTo === undefined ? undefined : element('wsa:RelatesTo', [relatesTo]),
          element('t:Written', [rfc3339(at)], undefined, { t: 'https://gateway.example/ns/mocks/1' }),
        ]),
        element('soap:Body', [payload]),
      ],
      undefined,
      { soap: SOAP_NAMESPACE[version], wsa: 'http://www.w3.org/2005/08/addressing' },
    ),
  );
}
