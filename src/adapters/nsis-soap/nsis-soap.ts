import { soapAdapter } from '../contract-form/soap-adapter.ts';
import { NSIS_CONVERSATION } from '../nsis-contract/nsis-conversation.ts';

/** Speaks to a national system of the SIS over SOAP 1.2 (`wsdl/nsis.wsdl`). */
export const nsisSoap = soapAdapter(NSIS_CONVERSATION, '1.2');
