import { soapAdapter } from '../contract-form/soap-adapter.ts';
import { ESP_CONVERSATION } from '../esp-contract/esp-conversation.ts';

/** Speaks to a European search portal over SOAP 1.2 (`wsdl/esp.wsdl`). */
export const espSoap = soapAdapter(ESP_CONVERSATION, '1.2');
