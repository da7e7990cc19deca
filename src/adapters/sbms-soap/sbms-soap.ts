import { soapAdapter } from '../contract-form/soap-adapter.ts';
import { SBMS_CONVERSATION } from '../sbms-contract/sbms-conversation.ts';

/** Speaks to a shared biometric matching service over SOAP 1.2 (`wsdl/sbms.wsdl`). */
export const sbmsSoap = soapAdapter(SBMS_CONVERSATION, '1.2');
