import { restAdapter } from '../contract-form/rest-adapter.ts';
import { MID_CONVERSATION } from '../mid-contract/mid-conversation.ts';

/** Speaks to a multiple-identity detector over REST (`schemas/endpoints/mid.openapi.json`). */
export const midRest = restAdapter(MID_CONVERSATION);
