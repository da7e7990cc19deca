import { soapAdapter } from '../contract-form/soap-adapter.ts';
import { INTERPOL_CONVERSATION } from '../interpol-contract/interpol-conversation.ts';

/** Speaks to Interpol's databases over SOAP 1.2 (`wsdl/interpol.wsdl`). */
export const interpolSoap = soapAdapter(INTERPOL_CONVERSATION, '1.2');
