import { GatewayError } from '../../kernel/gateway-error.ts';
import type { ReadSoapFault } from '../../wire/soap/soap-fault.ts';
import type { SoapVersion } from '../../wire/soap/soap-version.ts';
import { readSequence } from '../../wire/xml-sequence/element-sequence.ts';
import { matching, text } from '../../wire/xml-sequence/simple-content.ts';
import { childElements } from '../../wire/xml/xml-access.ts';
import type { XmlElement } from '../../wire/xml/xml-element.ts';
import { REFUSAL_CODE } from './refusal-table.ts';
import { ARTICLE_TEXT } from './text-forms.ts';

const CODE = matching(REFUSAL_CODE);
const ARTICLE = matching(ARTICLE_TEXT);
const RULE = text(400);

/**
 * The code of the `Refusal` element that is the one detail of a fault, listed or not; `undefined` for a fault of another SOAP version,
 * with other details, or with a refusal that breaks the schema. `namespace` is the contract's, which declares its own `Refusal`.
 */
export function refusalCode(fault: ReadSoapFault, version: SoapVersion, namespace: string): string | undefined {
  const [detail, ...others] = fault.version === version && fault.detail !== undefined ? childElements(fault.detail) : [];
  return detail === undefined || others.length > 0 ? undefined : codeOf(detail, namespace);
}

function codeOf(detail: XmlElement, namespace: string): string | undefined {
  if (detail.namespace !== namespace || detail.local !== 'Refusal') return undefined;
  try {
    return readSequence(detail, 'Refusal', namespace, (sequence) => {
      const code = sequence.one('Code', CODE);
      sequence.optional('Article', ARTICLE);
      sequence.optional('Rule', RULE);
      return code;
    });
  } catch (error) {
    if (error instanceof GatewayError) return undefined;
    throw error;
  }
}
