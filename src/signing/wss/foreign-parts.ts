import type { ElementIndex, XmlDocument } from '../../wire/xml/xml-document.ts';
import { XENC, XENC11 } from '../xml-signature/xml-signature-names.ts';
import { WSSE, WSSE11 } from './wss-names.ts';
import { refuse, type WssRule } from './wss-rules.ts';

const SAML = ['urn:oasis:names:tc:SAML:1.0:assertion', 'urn:oasis:names:tc:SAML:2.0:assertion'];
const SECURE_CONVERSATION = ['http://schemas.xmlsoap.org/ws/2005/02/sc', 'http://docs.oasis-open.org/ws-sx/ws-secureconversation/200512'];

interface ForeignToken {
  readonly namespaces: readonly string[];
  readonly locals: readonly string[];
  readonly rule: WssRule;
}

/** Tokens that other profiles of WS-Security put into a Security header, with the rule under which each is refused. */
const TOKENS: readonly ForeignToken[] = [
  { namespaces: [WSSE], locals: ['UsernameToken'], rule: 'wss/no-username-token' },
  { namespaces: SAML, locals: ['Assertion'], rule: 'wss/no-saml-assertion' },
  { namespaces: SECURE_CONVERSATION, locals: ['DerivedKeyToken'], rule: 'wss/no-derived-key' },
  { namespaces: SECURE_CONVERSATION, locals: ['SecurityContextToken'], rule: 'wss/no-security-context' },
  { namespaces: [XENC, XENC11], locals: ['EncryptedKey', 'EncryptedData', 'ReferenceList'], rule: 'wss/no-encryption' },
  { namespaces: [WSSE11], locals: ['EncryptedHeader'], rule: 'wss/no-encryption' },
];

/**
 * Refuses a child of the Security header that has no place there: `auth-token-refused` with the kind of token as `rule`, or
 * `auth-security-header-invalid` for what is no token that we know of. Nothing is skipped.
 */
export function refuseForeignPart(document: XmlDocument, element: ElementIndex): never {
  const namespace = document.namespaceOf(element);
  const local = document.localOf(element);
  const token = TOKENS.find(({ namespaces, locals }) => namespaces.includes(namespace) && locals.includes(local));
  return token === undefined ? refuse('wss/nothing-else', 'wsse:Security') : refuse(token.rule, `wsse:Security/${token.locals[0] ?? ''}`);
}
