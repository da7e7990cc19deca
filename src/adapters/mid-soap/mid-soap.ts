import { soapAdapter } from '../contract-form/soap-adapter.ts';
import { MID_CONVERSATION } from '../mid-contract/mid-conversation.ts';

/** Speaks to a multiple-identity detector over SOAP 1.2 (`wsdl/mid.wsdl`). */
export const midSoap = soapAdapter(MID_CONVERSATION, '1.2');
