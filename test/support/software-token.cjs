// A PKCS #11 binding without hardware, for tests: the module's path leads to a JSON file of tokens and keys, read again at every call, so
// that a test can pull a token out, change its PIN or have it fail. Keys are PEM; nothing here is fit for anything but tests.
const { constants, createPrivateKey, createPublicKey, privateEncrypt, sign } = require('node:crypto');
const { readFileSync, writeFileSync } = require('node:fs');

const CURVES = { prime256v1: '06082a8648ce3d030107', secp384r1: '06052b81040022' };
const fail = (value) => {
  throw new Error(`${value}:1`);
};
const number = (value) => {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32LE(value);
  return bytes;
};

exports.PKCS11 = class {
  load(path) {
    this.path = path;
    this.state();
    this.sessions = new Map();
  }
  state() {
    return JSON.parse(readFileSync(this.path, 'utf8'));
  }
  /** Tells the test what was called. */
  note(call) {
    writeFileSync(`${this.path}.calls`, `${call}\n`, { flag: 'a' });
  }
  C_Initialize() {
    this.note('C_Initialize');
    if (this.initialized) fail('CKR_CRYPTOKI_ALREADY_INITIALIZED');
    this.initialized = true;
  }
  C_GetSlotList() {
    return this.state().tokens.flatMap((token, index) => (token.absent ? [] : [number(index + 7)]));
  }
  token(slot) {
    const token = this.state().tokens[slot.readUInt32LE() - 7];
    return token && !token.absent ? token : fail('CKR_TOKEN_NOT_PRESENT');
  }
  C_GetTokenInfo(slot) {
    const { label, serial = '0001' } = this.token(slot);
    return { label: label.padEnd(32), serialNumber: serial.padEnd(16), model: 'synthetic'.padEnd(16), manufacturerID: 'tests'.padEnd(32) };
  }
  C_GetMechanismList(slot) {
    return this.token(slot).mechanisms;
  }
  C_OpenSession(slot) {
    this.note('C_OpenSession');
    this.token(slot);
    const session = number(this.sessions.size + 1);
    this.sessions.set(session.toString('hex'), { slot, opened: this.token(slot).insertion ?? 0 });
    return session;
  }
  C_CloseSession(session) {
    if (!this.sessions.delete(session.toString('hex'))) fail('CKR_SESSION_HANDLE_INVALID');
  }
  in(session) {
    const open = this.sessions.get(session.toString('hex')) ?? fail('CKR_SESSION_HANDLE_INVALID');
    const token = this.token(open.slot);
    if ((token.insertion ?? 0) !== open.opened) fail('CKR_SESSION_HANDLE_INVALID');
    return { open, token };
  }
  C_Login(session, user, pin) {
    this.note(`C_Login ${user}`);
    const { open, token } = this.in(session);
    if (pin !== token.pin) fail('CKR_PIN_INCORRECT');
    if (user === 1 && open.user) fail('CKR_USER_ALREADY_LOGGED_IN');
    if (user === 1) open.user = true;
    else open.again = true;
  }
  C_FindObjectsInit(session, template) {
    const { open, token } = this.in(session);
    const wanted = new Map(template.map(({ type, value }) => [type, value]));
    open.found = token.keys.flatMap((key, index) => {
      const kind = wanted.get(0);
      const agrees =
        (kind === 3 || (kind === 2 && !key.withoutPublic)) &&
        (!wanted.has(3) || wanted.get(3).toString() === key.label) &&
        (!wanted.has(0x102) || wanted.get(0x102).toString('hex') === key.id);
      return agrees ? [number(index * 10 + kind)] : [];
    });
  }
  C_FindObjects(session, most) {
    return this.in(session).open.found.slice(0, most);
  }
  C_FindObjectsFinal(session) {
    this.in(session).open.found = [];
  }
  key(session, object) {
    return this.in(session).token.keys[Math.floor(object.readUInt32LE() / 10)];
  }
  C_GetAttributeValue(session, object, [{ type }]) {
    const key = this.key(session, object);
    const publicKey = createPublicKey(key.pem);
    const jwk = publicKey.export({ format: 'jwk' });
    const bytes = (text) => Buffer.from(text, 'base64url');
    if (type === 0x202) return key.asks === undefined ? fail('CKR_ATTRIBUTE_TYPE_INVALID') : [{ value: Buffer.of(key.asks ? 1 : 0) }];
    if (type === 0x100) return [{ value: number(jwk.kty === 'RSA' ? 0 : jwk.kty === 'EC' ? 3 : 0x40) }];
    if (type === 0x120) return [{ value: Buffer.concat([Buffer.of(0), bytes(jwk.n)]) }];
    if (type === 0x122) return [{ value: bytes(jwk.e) }];
    if (type === 0x180) return [{ value: Buffer.from(CURVES[publicKey.asymmetricKeyDetails.namedCurve] ?? '06032b6570', 'hex') }];
    if (object.readUInt32LE() % 10 === 3) fail('CKR_ATTRIBUTE_TYPE_INVALID');
    const point = jwk.kty === 'EC' ? Buffer.concat([Buffer.of(4), bytes(jwk.x), bytes(jwk.y)]) : bytes(jwk.x);
    return [{ value: key.bare ? point : Buffer.concat([Buffer.of(4, point.length), point]) }];
  }
  C_SignInit(session, mechanism, object) {
    const { open, token } = this.in(session);
    if (!token.mechanisms.includes(mechanism.mechanism)) fail('CKR_MECHANISM_INVALID');
    open.signing = { mechanism, key: this.key(session, object) };
    open.again = false;
  }
  C_Sign(session, bytes) {
    this.note('C_Sign');
    const { open, token } = this.in(session);
    const { mechanism, key } = open.signing;
    if (token.hangs) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);
    if (token.crashes) process.exit(3);
    if (token.fails) fail(token.fails);
    if (key.asks && !open.again) fail('CKR_USER_NOT_LOGGED_IN');
    const pem = createPrivateKey(key.pem);
    if (mechanism.mechanism === 1) return privateEncrypt({ key: pem, padding: constants.RSA_PKCS1_PADDING }, bytes);
    if (mechanism.mechanism === 0x40) return sign('sha256', bytes, pem);
    if (mechanism.mechanism === 0x43)
      return sign('sha256', bytes, { key: pem, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: mechanism.parameter.saltLen });
    if (mechanism.mechanism === 0x1057) return sign(null, bytes, pem);
    return fail('CKR_MECHANISM_INVALID');
  }
};
