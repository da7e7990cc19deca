import { GatewayError } from '../../kernel/gateway-error.ts';

/** What a token is known by; at least one member is there, and all that are must hold. */
export interface TokenAttributes {
  readonly token?: string;
  readonly serial?: string;
  readonly model?: string;
  readonly manufacturer?: string;
  readonly slotId?: number;
}

/** What a private key within its token is known by; at least one member is there. */
export interface ObjectAttributes {
  /** CKA_LABEL. */
  readonly object?: string;
  /** CKA_ID. */
  readonly id?: Uint8Array;
}

/** A private key in a PKCS #11 token, by where it lies. */
export interface Pkcs11Uri {
  /** Absolute path of the module, the library that speaks to the token. */
  readonly modulePath: string;
  /** Reference to the PIN, `file:<path>` or `env:<variable>`; the PIN itself never stands in a URI. */
  readonly pinSource: string;
  readonly token: TokenAttributes;
  readonly key: ObjectAttributes;
}

const PATH_ATTRIBUTES: ReadonlySet<string> = new Set(['token', 'serial', 'model', 'manufacturer', 'slot-id', 'object', 'id', 'type']);
const QUERY_ATTRIBUTES: ReadonlySet<string> = new Set(['module-path', 'pin-source']);
const SLOT = /^[0-9]{1,10}$/;

/**
 * Reads a `pkcs11:` URI of a private key (RFC 7512), such as
 * `pkcs11:token=gateway;object=sign-2026?module-path=/usr/lib/hsm.so&pin-source=file:/run/keys/pin`. Token (or serial, slot-id …), key
 * (object or id), `module-path` and `pin-source` are needed; `pin-value` and every attribute that is not understood are refused. Throws
 * `config-invalid` with a rule `pkcs11-uri/…`.
 */
export function readPkcs11Uri(uri: string): Pkcs11Uri {
  const [, path = '', query = ''] = /^pkcs11:([^?]*)(?:\?(.*))?$/.exec(uri) ?? refuse('scheme', 'Begin the reference with pkcs11:.');
  const placed = attributesOf(path, ';', PATH_ATTRIBUTES);
  const asked = attributesOf(query, '&', QUERY_ATTRIBUTES);
  const type = text(placed, 'type');
  if (type !== undefined && type !== 'private') refuse('type', 'Name a private key: type=private, or no type.');
  return {
    modulePath: modulePathOf(asked),
    pinSource: pinSourceOf(asked),
    token: tokenOf(placed),
    key: keyOf(placed),
  };
}

type Attributes = ReadonlyMap<string, Buffer>;

function attributesOf(part: string, separator: string, known: ReadonlySet<string>): Attributes {
  const attributes = new Map<string, Buffer>();
  for (const attribute of part.split(separator).filter((written) => written !== '')) {
    const [, name = '', value = ''] = /^([a-z-]+)=([^]*)$/.exec(attribute) ?? [];
    if (name === 'pin-value') refuse('pin-value', 'Keep the PIN out of the configuration: pin-source=file:<path>.');
    if (!known.has(name))
      refuse('attribute', `Use the attributes ${[...PATH_ATTRIBUTES].join(', ')}; ${[...QUERY_ATTRIBUTES].join(', ')}.`);
    if (attributes.has(name)) refuse('repeated', `Give ${name} once.`);
    attributes.set(name, percentDecoded(name, value));
  }
  return attributes;
}

/** Bytes, because an `id` need not be text (RFC 7512, section 2.3). */
function percentDecoded(name: string, value: string): Buffer {
  if (/%(?![0-9a-fA-F]{2})/.test(value)) refuse('encoding', `Write a percent sign in ${name} as %25.`);
  const bytes = value.split(/%([0-9a-fA-F]{2})/).map((piece, index) => Buffer.from(piece, index % 2 === 1 ? 'hex' : 'utf8'));
  return Buffer.concat(bytes);
}

function text(attributes: Attributes, name: string): string | undefined {
  const value = attributes.get(name);
  if (value?.length === 0) refuse('empty', `Give ${name} a value.`);
  return value?.toString('utf8');
}

function modulePathOf(attributes: Attributes): string {
  const path = text(attributes, 'module-path') ?? refuse('module-path', 'Name the library of the token: module-path=/….');
  return path.startsWith('/') || /^[A-Za-z]:\\/.test(path) ? path : refuse('module-path', 'Give the whole path of the library.');
}

function pinSourceOf(attributes: Attributes): string {
  const source = text(attributes, 'pin-source') ?? refuse('pin-source', 'Say where the PIN lies: pin-source=file:<path>.');
  return /^(?:file|env):./.test(source)
    ? source
    : refuse('pin-source', 'Say where the PIN lies: pin-source=file:<path> or env:<variable>.');
}

function tokenOf(attributes: Attributes): TokenAttributes {
  const [token, serial, model, manufacturer] = ['token', 'serial', 'model', 'manufacturer'].map((name) => text(attributes, name));
  const slot = text(attributes, 'slot-id');
  if (slot !== undefined && !SLOT.test(slot)) refuse('slot-id', 'Give slot-id as a number.');
  if (token === undefined && serial === undefined && slot === undefined) refuse('token', 'Name the token: token=<label>.');
  return {
    ...(token !== undefined && { token }),
    ...(serial !== undefined && { serial }),
    ...(model !== undefined && { model }),
    ...(manufacturer !== undefined && { manufacturer }),
    ...(slot !== undefined && { slotId: Number(slot) }),
  };
}

function keyOf(attributes: Attributes): ObjectAttributes {
  const [object, id] = [text(attributes, 'object'), attributes.get('id')];
  if (object === undefined && (id === undefined || id.length === 0)) refuse('object', 'Name the key: object=<label> or id=<bytes>.');
  return { ...(object !== undefined && { object }), ...(id !== undefined && { id: Uint8Array.from(id) }) };
}

function refuse(rule: string, mend: string): never {
  throw new GatewayError('config-invalid', { rule: `pkcs11-uri/${rule}`, mend });
}
