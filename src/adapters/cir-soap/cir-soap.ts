import { soapAdapter } from '../contract-form/soap-adapter.ts';
import { CIR_CONVERSATION } from '../cir-contract/cir-conversation.ts';

/** Speaks to a common identity repository over SOAP 1.1 (`wsdl/cir.wsdl`). */
export const cirSoap = soapAdapter(CIR_CONVERSATION, '1.1');
