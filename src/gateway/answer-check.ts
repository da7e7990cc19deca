import { asGatewayError, GatewayError } from '../kernel/gateway-error.ts';
import type { AdapterManifest } from '../ports/adapter.ts';
import { SOAP_NAMESPACE } from '../wire/soap/soap-version.ts';
import { scanXml } from '../wire/xml/scan-xml.ts';
import { limitsOfCanonical } from '../wire/xml/xml-limits.ts';
import { packagedSchema } from '../wire/xsd/packaged-schema.ts';

/**
 * Holds verified answers of a SOAP endpoint against the schema of its contract: throws `contract-reply-invalid` with place and rule. A fault
 * is SOAP's own word and is left to the adapter, and so is JSON, whose contract has no schema in XML, and so is a third
 * party's service, whose adapter holds its schema: `undefined`. Throws
 * `wire-schema-unusable` when the contract cannot be compiled.
 */
export function answerCheck({ endpoint, protocol, contract }: AdapterManifest): ((body: Uint8Array) => void) | undefined {
  if (protocol === 'rest' || endpoint === 'wsdl') return undefined;
  const schema = packagedSchema(contract);
  const soap = SOAP_NAMESPACE[protocol === 'soap-1.1' ? '1.1' : '1.2'];
  return (body) => {
    try {
      schema.validate(body);
    } catch (error) {
      if (scanXml(body, limitsOfCanonical(body)).is(0, soap, 'Fault')) return;
      const { code, details } = asGatewayError(error);
      throw code === 'wire-schema-invalid' ? new GatewayError('contract-reply-invalid', details, { cause: error }) : error;
    }
  };
}
