import { restAdapter } from '../contract-form/rest-adapter.ts';
import { NSIS_CONVERSATION } from '../nsis-contract/nsis-conversation.ts';

/** Speaks to a national system of the SIS over REST (`schemas/endpoints/nsis.openapi.json`). */
export const nsisRest = restAdapter(NSIS_CONVERSATION);
