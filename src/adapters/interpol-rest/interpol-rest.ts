import { restAdapter } from '../contract-form/rest-adapter.ts';
import { INTERPOL_CONVERSATION } from '../interpol-contract/interpol-conversation.ts';

/** Speaks to Interpol's databases over REST (`schemas/endpoints/interpol.openapi.json`). */
export const interpolRest = restAdapter(INTERPOL_CONVERSATION);
