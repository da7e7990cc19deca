import { article, type ArticleRef } from './articles.ts';

/** One failure as callers meet it. `status` is the HTTP status of the problem document (RFC 9457). */
export interface Problem {
  readonly title: string;
  readonly status: number;
  /** Whose fault it is in SOAP terms: `Sender` is `Client` in SOAP 1.1. */
  readonly fault: 'Sender' | 'Receiver';
  readonly retry: 'never' | 'same-message' | 'new-message' | 'after-delay';
  /** What mends it, for the problem page and the decision record. */
  readonly mend: string;
  readonly articles: readonly ArticleRef[];
}

const A42 = [article('2019/817', '42(3)')];

/** Every failure the gateway can name. Codes are never renamed and never reused; retired ones stay, marked so. */
export const PROBLEMS = {
  // wire: bytes that are not a message
  'wire-too-large': { title: 'The message is larger than the limit', status: 413, fault: 'Sender', retry: 'never', mend: 'Send a smaller message; the limit is listen.maxBytes.', articles: [] },
  'wire-body-incomplete': { title: 'The connection ended before the whole message had arrived', status: 400, fault: 'Sender', retry: 'new-message', mend: 'Send the whole body, as long as content-length says, within the time allowed.', articles: [] },
  'wire-encoding': { title: 'The message is not valid in its declared character encoding', status: 400, fault: 'Sender', retry: 'never', mend: 'Encode the message as UTF-8 and declare no other encoding.', articles: [] },
  'wire-xml-malformed': { title: 'The message is not well-formed XML', status: 400, fault: 'Sender', retry: 'never', mend: 'Send well-formed XML 1.0 with namespaces.', articles: [] },
  'wire-xml-forbidden': { title: 'The message contains a document type, entity or processing instruction', status: 400, fault: 'Sender', retry: 'never', mend: 'Remove the document type declaration, entity references and processing instructions.', articles: A42 },
  'wire-xml-duplicate-id': { title: 'Two elements of the message carry the same identifier', status: 400, fault: 'Sender', retry: 'never', mend: 'Give every wsu:Id, Id and xml:id a value of its own.', articles: A42 },
  'wire-element-unknown': { title: 'The message holds an element or attribute that its schema does not allow there', status: 400, fault: 'Sender', retry: 'never', mend: 'Send the elements that the XML Schema lists, in its order and without attributes of your own.', articles: [] },
  'wire-limit-exceeded': { title: 'The message exceeds a structural limit', status: 400, fault: 'Sender', retry: 'never', mend: 'Reduce nesting, attributes, or the length of names and texts.', articles: [] },
  'wire-json-malformed': { title: 'The message is not well-formed JSON', status: 400, fault: 'Sender', retry: 'never', mend: 'Send well-formed JSON (RFC 8259) without duplicate member names.', articles: [] },
  'wire-media-type': { title: 'The media type is not supported here', status: 415, fault: 'Sender', retry: 'never', mend: 'Use a media type that the interface description lists.', articles: [] },
  'wire-soap-envelope': { title: 'The message is not a SOAP 1.1 or 1.2 envelope with one body', status: 400, fault: 'Sender', retry: 'never', mend: 'Send one Envelope with at most one Header and exactly one Body with one child element.', articles: [] },
  'wire-soap-must-understand': { title: 'A mandatory SOAP header block is not understood', status: 400, fault: 'Sender', retry: 'never', mend: 'Remove the header block or its mustUnderstand attribute.', articles: [] },
  'wire-operation-unknown': { title: 'The operation or resource does not exist', status: 404, fault: 'Sender', retry: 'never', mend: 'Use an operation that the interface description lists.', articles: [] },
  'wire-method-not-allowed': { title: 'The resource does not support this method', status: 405, fault: 'Sender', retry: 'never', mend: 'Use the method that the interface description lists.', articles: [] },

  // auth: who speaks
  'auth-signature-missing': { title: 'The message carries no signature', status: 401, fault: 'Sender', retry: 'new-message', mend: 'Sign the message: WS-Security for SOAP; RFC 9421 or detached JWS for REST.', articles: A42 },
  'auth-signature-invalid': { title: 'The message signature does not verify', status: 401, fault: 'Sender', retry: 'new-message', mend: 'Sign the message exactly as sent, with the registered key.', articles: A42 },
  'auth-signature-coverage': { title: 'The signature does not cover every required part', status: 401, fault: 'Sender', retry: 'new-message', mend: 'Cover every part that the interface description lists.', articles: A42 },
  'auth-algorithm-refused': { title: 'The signature uses an algorithm that is not allowed', status: 401, fault: 'Sender', retry: 'new-message', mend: 'Use RSA (2048 bits or more) or ECDSA with SHA-256, and exclusive canonicalisation.', articles: A42 },
  'auth-certificate-not-trusted': { title: 'The certificate is not trusted', status: 401, fault: 'Sender', retry: 'new-message', mend: 'Sign with a certificate issued by a configured trust anchor and valid now.', articles: A42 },
  'auth-message-stale': { title: 'The message was created outside the accepted time window', status: 401, fault: 'Sender', retry: 'new-message', mend: 'Synchronise the clock and sign anew.', articles: A42 },
  'auth-message-replayed': { title: 'The message has been received before', status: 409, fault: 'Sender', retry: 'new-message', mend: 'Sign every message with a fresh MessageID or nonce.', articles: A42 },
  'auth-caller-unknown': { title: 'No national system is registered for this certificate', status: 403, fault: 'Sender', retry: 'never', mend: 'Ask the operator to register the certificate under callers.', articles: A42 },
  'auth-tls-certificate-mismatch': { title: 'The TLS client certificate is not the one registered for this caller', status: 403, fault: 'Sender', retry: 'never', mend: 'Connect with the client certificate registered under callers.', articles: A42 },
  'auth-officer-missing': { title: 'The message names no officer', status: 401, fault: 'Sender', retry: 'new-message', mend: 'Attach a signed officer token; no call is anonymous.', articles: [article('2019/817', '42(3)'), article('2019/817', '10(2)')] },
  'auth-officer-invalid': { title: 'The officer token is not valid', status: 401, fault: 'Sender', retry: 'new-message', mend: 'Attach an unexpired token signed with the authority’s registered token key for this gateway.', articles: [article('2019/817', '42(3)')] },
  'auth-officer-assurance': { title: 'The officer’s assurance level is too low for the profile', status: 403, fault: 'Sender', retry: 'never', mend: 'Let the officer sign in at the level the profile asks for.', articles: [article('2019/817', '42(3)')] },
  'auth-not-yours': { title: 'The record asked for does not exist or belongs to another organisation', status: 404, fault: 'Sender', retry: 'never', mend: 'Ask with the certificate of the organisation that sent the query.', articles: [] },

  // mapping: national words into ours
  'mapping-unknown': { title: 'No mapping of this name is installed', status: 422, fault: 'Sender', retry: 'never', mend: 'Name an installed mapping that was granted to this caller.', articles: [] },
  'mapping-not-yours': { title: 'The mapping belongs to another authority', status: 403, fault: 'Sender', retry: 'never', mend: 'Send records of your own register only.', articles: [article('2019/817', '38')] },
  'mapping-source-invalid': { title: 'The national record does not have the form its schema describes', status: 422, fault: 'Sender', retry: 'never', mend: 'Correct the named field and send the record again.', articles: [article('2019/817', '37')] },
  'mapping-field-unaccounted': { title: 'The national record carries a field that no rule maps or drops', status: 422, fault: 'Sender', retry: 'never', mend: 'Remove the field, or let the mapping account for it.', articles: [article('2019/817', '37')] },
  'mapping-required-field-missing': { title: 'The national record lacks a field that the canonical schema requires', status: 422, fault: 'Sender', retry: 'never', mend: 'Fill in the named field.', articles: [article('2019/817', '38')] },
  'mapping-code-unknown': { title: 'A coded value is not in its code list', status: 422, fault: 'Sender', retry: 'never', mend: 'Use a value of the code list.', articles: [article('2019/817', '37')] },
  'mapping-value-invalid': { title: 'A value cannot be converted', status: 422, fault: 'Sender', retry: 'never', mend: 'Write the value in the form that the schema describes.', articles: [article('2019/817', '37')] },
  'mapping-result-invalid': { title: 'The mapped record does not conform to the canonical schema', status: 422, fault: 'Sender', retry: 'never', mend: 'Correct the named field; if it looks right, the mapping needs its architect.', articles: [article('2019/817', '38')] },
  'mapping-spec-invalid': { title: 'A mapping specification is not valid', status: 500, fault: 'Receiver', retry: 'never', mend: 'Correct the specification at the place named.', articles: [] },

  // query: our own words
  'query-invalid': { title: 'The query does not conform to the canonical schema', status: 422, fault: 'Sender', retry: 'never', mend: 'Correct the named field.', articles: [article('2019/817', '38')] },

  // policy: by what right
  'policy-profile-unknown': { title: 'The profile does not exist or is not held by this caller', status: 403, fault: 'Sender', retry: 'never', mend: 'Name a profile that the operator has granted to this caller.', articles: [article('2019/817', '7(1)'), article('2019/817', '8')] },
  'policy-profile-not-in-force': { title: 'The profile is not in force today', status: 403, fault: 'Sender', retry: 'never', mend: 'Use a profile that is in force.', articles: [article('2019/817', '8(3)')] },
  'policy-purpose': { title: 'The purpose is missing or is not the profile’s', status: 403, fault: 'Sender', retry: 'never', mend: 'State the purpose of the profile.', articles: [article('2019/817', '7(1)'), article('2019/817', '8(1)')] },
  'policy-field-not-permitted': { title: 'The query uses a search field that the profile does not permit', status: 403, fault: 'Sender', retry: 'never', mend: 'Remove the named field.', articles: [article('2019/817', '8(1)'), article('2019/817', '9(2)')] },
  'policy-keys-incomplete': { title: 'The query holds no complete combination of search keys', status: 403, fault: 'Sender', retry: 'never', mend: 'Complete one of the profile’s key combinations.', articles: [article('2019/817', '8(1)'), article('2019/817', '9(2)')] },
  'policy-legal-basis-off': { title: 'National law that this profile depends on is not switched on', status: 403, fault: 'Sender', retry: 'never', mend: 'The operator sets policy.legalBasis once national law is in force.', articles: [article('2019/817', '20(5)')] },
  'policy-circumstance': { title: 'None of the circumstances that permit an identification is stated', status: 403, fault: 'Sender', retry: 'never', mend: 'State circumstance a, b, c, d or e of Article 20(1).', articles: [article('2019/817', '20(1)')] },
  'policy-minor-under-twelve': { title: 'Identification queries are not allowed against a minor under 12', status: 403, fault: 'Sender', retry: 'never', mend: 'Record why the query is in the child’s best interests, or do not ask.', articles: [article('2019/817', '20(1)')] },
  'policy-age-unknown': { title: 'The age of the person cannot be told', status: 403, fault: 'Sender', retry: 'never', mend: 'State the date of birth or an estimated age.', articles: [article('2019/817', '20(1)')] },
  'policy-presence': { title: 'The identification was not started in the person’s presence with live data', status: 403, fault: 'Sender', retry: 'never', mend: 'State personPresent and the time of the live capture.', articles: [article('2019/817', '20(2)')] },
  'policy-biometrics-first': { title: 'Identity data may be used only after biometric data could not be', status: 403, fault: 'Sender', retry: 'never', mend: 'Search with live biometrics first, or state that they are unusable or the search failed.', articles: [article('2019/817', '20(3)')] },
  'policy-case-reference': { title: 'The query needs a reference to the national file and its grounds', status: 403, fault: 'Sender', retry: 'never', mend: 'State nationalFile, grounds and offence.', articles: [article('2019/817', '22(1)'), article('2019/817', '24(5)')] },
  'policy-ordering-officer': { title: 'The query does not say which official ordered it', status: 403, fault: 'Sender', retry: 'never', mend: 'State orderedBy: the unique identifier of the ordering official.', articles: [article('2019/817', '24(5)')] },
  'policy-authority': { title: 'The authority is not one that this profile is for', status: 403, fault: 'Sender', retry: 'never', mend: 'Use a profile of your own authority.', articles: [article('2019/817', '7(1)')] },

  // plan, endpoints, signatures on their answers
  'plan-endpoint-not-configured': { title: 'An endpoint that the profile must query is not configured', status: 503, fault: 'Receiver', retry: 'after-delay', mend: 'The operator configures the endpoint.', articles: [article('2019/817', '8(1)')] },
  'endpoint-unavailable': { title: 'The endpoint cannot be reached', status: 503, fault: 'Receiver', retry: 'after-delay', mend: 'Try again later, or use the fallback procedure.', articles: [article('2019/817', '11')] },
  'endpoint-timeout': { title: 'The endpoint did not answer before the deadline', status: 504, fault: 'Receiver', retry: 'after-delay', mend: 'Try again later.', articles: [article('2019/817', '11')] },
  'endpoint-circuit-open': { title: 'The endpoint has failed repeatedly and is not asked for now', status: 503, fault: 'Receiver', retry: 'after-delay', mend: 'Try again after the cool-down.', articles: [article('2019/817', '11')] },
  'endpoint-refused': { title: 'The endpoint refused the query', status: 502, fault: 'Receiver', retry: 'never', mend: 'The operator compares the profile with the one that the endpoint holds.', articles: [article('2019/817', '8')] },
  'endpoint-fault-unknown': { title: 'The endpoint answered with a fault that is not in its contract', status: 502, fault: 'Receiver', retry: 'after-delay', mend: 'The operator reads the fault in the log.', articles: [] },
  'contract-query-unsupported': { title: 'The endpoint’s contract has no word for what the query asks', status: 500, fault: 'Receiver', retry: 'never', mend: 'The operator compares the profile with the endpoint’s contract.', articles: [article('2019/817', '9(2)')] },
  'contract-reply-invalid': { title: 'The endpoint’s answer does not conform to its contract', status: 502, fault: 'Receiver', retry: 'after-delay', mend: 'The operator reports the answer to the endpoint’s owner.', articles: [article('2019/817', '9(3)')] },
  'signature-missing': { title: 'The endpoint’s answer is not signed', status: 502, fault: 'Receiver', retry: 'after-delay', mend: 'The operator checks who answers at that address.', articles: A42 },
  'signature-invalid': { title: 'The signature on the endpoint’s answer does not verify', status: 502, fault: 'Receiver', retry: 'after-delay', mend: 'The operator checks who answers at that address.', articles: A42 },
  'signature-not-trusted': { title: 'The endpoint’s answer is signed by a key that is not trusted', status: 502, fault: 'Receiver', retry: 'never', mend: 'The operator compares the endpoint’s trust anchor.', articles: A42 },
  'signature-stale': { title: 'The endpoint’s answer is stale, replayed or answers another message', status: 502, fault: 'Receiver', retry: 'after-delay', mend: 'The operator checks clocks and who answers at that address.', articles: A42 },
  'endpoints-all-failed': { title: 'No endpoint answered', status: 503, fault: 'Receiver', retry: 'after-delay', mend: 'Try again later, or use the fallback procedure.', articles: [article('2019/817', '11')] },

  // audit, store
  'audit-not-durable': { title: 'The audit record could not be made durable, so nothing was sent', status: 503, fault: 'Receiver', retry: 'after-delay', mend: 'The operator frees or repairs the audit directory.', articles: [article('2019/817', '10(2)')] },
  'audit-corrupt': { title: 'The audit trail does not verify', status: 500, fault: 'Receiver', retry: 'never', mend: 'Keep the files as they are and inform the security officer.', articles: [article('2019/817', '10(3)')] },
  'audit-entry-unknown': { title: 'The trail holds no such entry', status: 404, fault: 'Sender', retry: 'never', mend: 'Name a query id or sequence number that the trail holds.', articles: [] },
  'audit-hold-invalid': { title: 'A legal hold on the audit trail cannot be understood', status: 500, fault: 'Receiver', retry: 'never', mend: 'Name one segment (YYYY-MM-DD) a line in the hold file.', articles: [article('2019/817', '10(3)')] },
  'store-unavailable': { title: 'The durable store does not answer', status: 503, fault: 'Receiver', retry: 'after-delay', mend: 'The operator repairs the store.', articles: [] },

  // gateway: as a whole
  'gateway-busy': { title: 'The gateway is answering as many queries as it can', status: 503, fault: 'Receiver', retry: 'after-delay', mend: 'Try again later; the operator may raise broker.maxConcurrent.', articles: [] },

  // configuration, keys, command line
  'config-invalid': { title: 'The configuration is not valid', status: 500, fault: 'Receiver', retry: 'never', mend: 'Correct the named key; gateway config explain lists every key.', articles: [] },
  'config-unknown-key': { title: 'The configuration holds an unknown key', status: 500, fault: 'Receiver', retry: 'never', mend: 'Remove the key or correct its spelling.', articles: [] },
  'config-version': { title: 'The configuration’s version is not supported', status: 500, fault: 'Receiver', retry: 'never', mend: 'Set version: 1.', articles: [] },
  'config-missing-key': { title: 'The configuration lacks a key that has no default', status: 500, fault: 'Receiver', retry: 'never', mend: 'Set the named key.', articles: [] },
  'config-file-unreadable': { title: 'A file that the configuration names cannot be read', status: 500, fault: 'Receiver', retry: 'never', mend: 'Check the path and its permissions.', articles: [] },
  'keys-unusable': { title: 'A key or certificate cannot be used', status: 500, fault: 'Receiver', retry: 'never', mend: 'Replace the named key or certificate.', articles: [] },
  'command-usage': { title: 'The command cannot be carried out as given', status: 400, fault: 'Sender', retry: 'never', mend: 'See --help.', articles: [] },
  'internal-error': { title: 'The gateway failed in a way that it does not know', status: 500, fault: 'Receiver', retry: 'after-delay', mend: 'The operator finds the cause in the log under the query’s id.', articles: [] },
} as const satisfies Record<string, Problem>;

/** A stable code of the catalogue: `<room>-<what-is-wrong>`. */
export type ProblemCode = keyof typeof PROBLEMS;

/** Whether the text is a code of the catalogue. */
export function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(PROBLEMS, text);
}

/** The catalogue's row for a code. */
export function problemOf(code: ProblemCode): Problem {
  return PROBLEMS[code];
}
