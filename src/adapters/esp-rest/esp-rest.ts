import { restAdapter } from '../contract-form/rest-adapter.ts';
import { ESP_CONVERSATION } from '../esp-contract/esp-conversation.ts';

/** Speaks to a European search portal over REST (`schemas/endpoints/esp.openapi.json`). */
export const espRest = restAdapter(ESP_CONVERSATION);
