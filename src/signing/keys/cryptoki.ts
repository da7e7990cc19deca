/** An opaque handle of the library: a slot, a session, an object. */
export type Handle = Buffer;

/** One attribute of an object; without a value where it is asked for. */
export interface Attribute {
  readonly type: number;
  readonly value?: Buffer | number | boolean | string;
}

/** Parameters of RSASSA-PSS (CK_RSA_PKCS_PSS_PARAMS), marked the way the binding wants it. */
export interface PssParameters {
  readonly type: number;
  readonly hashAlg: number;
  readonly mgf: number;
  readonly saltLen: number;
}

/** How a token is to sign (CK_MECHANISM). */
export interface Mechanism {
  readonly mechanism: number;
  readonly parameter: PssParameters | null;
}

/** What a token says of itself (CK_TOKEN_INFO); texts are padded with blanks. */
export interface TokenDescription {
  readonly label: string;
  readonly manufacturerID: string;
  readonly model: string;
  readonly serialNumber: string;
}

/** The functions of PKCS #11 version 2.40 that signing needs, as the binding `pkcs11js` offers them. Failures are errors whose message is the `CKR_` name. */
export interface Cryptoki {
  load(path: string): void;
  C_Initialize(options: { readonly flags: number }): void;
  C_GetSlotList(tokenPresent: boolean): Handle[];
  C_GetTokenInfo(slot: Handle): TokenDescription;
  C_GetMechanismList(slot: Handle): number[];
  C_OpenSession(slot: Handle, flags: number): Handle;
  C_CloseSession(session: Handle): void;
  C_Login(session: Handle, userType: number, pin: string): void;
  C_FindObjectsInit(session: Handle, template: readonly Attribute[]): void;
  C_FindObjects(session: Handle, most: number): Handle[];
  C_FindObjectsFinal(session: Handle): void;
  C_GetAttributeValue(session: Handle, object: Handle, template: readonly Attribute[]): readonly { readonly value: Buffer }[];
  C_SignInit(session: Handle, mechanism: Mechanism, key: Handle): void;
  C_Sign(session: Handle, bytes: Buffer, room: Buffer): Buffer;
}

/** Constants of PKCS #11 version 2.40, named as there. */
export const CK = {
  CKF_SERIAL_SESSION: 0x4,
  CKF_OS_LOCKING_OK: 0x2,
  CKU_USER: 1,
  CKU_CONTEXT_SPECIFIC: 2,
  CKO_PUBLIC_KEY: 2,
  CKO_PRIVATE_KEY: 3,
  CKA_CLASS: 0x0,
  CKA_LABEL: 0x3,
  CKA_KEY_TYPE: 0x100,
  CKA_ID: 0x102,
  CKA_MODULUS: 0x120,
  CKA_PUBLIC_EXPONENT: 0x122,
  CKA_EC_PARAMS: 0x180,
  CKA_EC_POINT: 0x181,
  CKA_ALWAYS_AUTHENTICATE: 0x202,
  CKK_RSA: 0x0,
  CKK_EC: 0x3,
  CKK_EC_EDWARDS: 0x40,
} as const;

/** The name of the return value that an error of the binding stands for, such as `CKR_PIN_INCORRECT`. */
export function returnValueOf(error: unknown): string {
  return /CKR_[A-Z0-9_]+/.exec(error instanceof Error ? error.message : '')?.[0] ?? 'CKR_GENERAL_ERROR';
}
