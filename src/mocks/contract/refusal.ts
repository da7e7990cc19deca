/** A refusal in the words of the contracts: a code of their list, and the provision it rests on. */
export interface Refusal {
  readonly refusal: RefusalCode;
  readonly article?: string;
}

/** The codes of wsdl/esp.xsd, wsdl/cir.xsd and schemas/endpoints/cir.openapi.json together. */
export type RefusalCode =
  | 'schema-invalid'
  | 'profile-unknown'
  | 'purpose-not-permitted'
  | 'legal-basis-not-permitted'
  | 'field-not-permitted'
  | 'system-not-permitted'
  | 'keys-incomplete'
  | 'not-authorised'
  | 'token-unknown'
  | 'circumstance-missing'
  | 'minor-under-twelve'
  | 'presence-missing'
  | 'biometrics-first'
  | 'overloaded'
  | 'unavailable'
  | 'deadline-exceeded';

const RECEIVER: ReadonlySet<RefusalCode> = new Set(['overloaded', 'unavailable', 'deadline-exceeded']);

/** Whether the fault is the server's (SOAP `Receiver` or `Server`) and not the asker's. */
export function isReceiverFault(code: RefusalCode): boolean {
  return RECEIVER.has(code);
}

/** A refusal as a value. */
export function refuse(refusal: RefusalCode, article?: string): Refusal {
  return { refusal, ...(article !== undefined && { article }) };
}

/** Tells a refusal from an answer. */
export function isRefusal(value: object): value is Refusal {
  return 'refusal' in value;
}
