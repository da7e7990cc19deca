import { restAdapter } from '../contract-form/rest-adapter.ts';
import { CIR_CONVERSATION } from '../cir-contract/cir-conversation.ts';

/** Speaks to a common identity repository over REST (`schemas/endpoints/cir.openapi.json`). */
export const cirRest = restAdapter(CIR_CONVERSATION);
