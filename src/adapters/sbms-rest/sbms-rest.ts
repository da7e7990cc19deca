import { restAdapter } from '../contract-form/rest-adapter.ts';
import { SBMS_CONVERSATION } from '../sbms-contract/sbms-conversation.ts';

/** Speaks to a shared biometric matching service over REST (`schemas/endpoints/sbms.openapi.json`). */
export const sbmsRest = restAdapter(SBMS_CONVERSATION);
