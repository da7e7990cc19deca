/** A JSON value as configuration is made of. */
export type Setting = string | number | boolean | null | readonly Setting[] | { readonly [key: string]: Setting };

/** As strict as is possible without knowing the authority. */
const TRUST: { readonly chains: Setting; readonly revocation: Setting } = {
  chains: { intermediates: [], maxDepth: 4, purposes: [], policies: [] },
  // Lists and responders have addresses, which only the operator knows. Whoever switches this on gets no soft failure with it.
  revocation: { mode: 'off', lists: [], responders: [], maxAgeMs: 86_400_000, graceMs: 0, refreshMs: 900_000, firstContact: 'refuse' },
};

/**
 * What holds where neither file nor environment say otherwise. There is no default key, secret, trust anchor, address of another party, or
 * place for evidence.
 */
export const DEFAULTS: { readonly [key: string]: Setting } = freezeDeep({
  listen: {
    // Loopback: reaching the gateway from elsewhere is a decision of the operator.
    host: '127.0.0.1',
    port: 8443,
    // Ample for a query with references to biometric data; images never pass through here.
    maxBytes: 1_048_576,
  },
  trust: TRUST,
  algorithms: {
    // Everything that is thought safe in 2026; whoever ends a part of it adds a profile and dates this one.
    'sha2-2026': {
      signatures: [
        'ecdsa-sha256',
        'ecdsa-sha384',
        'ecdsa-sha512',
        'ed25519',
        'rsa-pkcs1-sha256',
        'rsa-pss-sha256',
        'rsa-pkcs1-sha384',
        'rsa-pss-sha384',
        'rsa-pkcs1-sha512',
        'rsa-pss-sha512',
      ],
    },
  },
  broker: {
    // An officer at a border waits; whatever has come by then is answered (Article 9(6)).
    deadlineMs: 8000,
    maxConcurrent: 256,
    breaker: { failures: 5, coolDownMs: 30_000 },
  },
  audit: {
    // At most this much of the trail is without a signed checkpoint; every record is durable by itself.
    checkpointMs: 1000,
    // One year (Articles 10(3), 16(3), 24(7) and 36(3)).
    retainDays: 365,
  },
  // The longest time that Article 48 gives for answering a person: 45 and 15 days.
  store: { decisionDays: 60 },
  // No national law is assumed to be in force, and no safeguard to be assured.
  policy: { legalBasis: [], nationalPoliceAuthorities: [], interpolNonDisclosureAssured: false },
  // The packaged ones.
  profiles: {},
  mappings: {},
  quality: {},
  log: { level: 'info' },
  messages: {
    // WS-Security and RFC 9421 messages are minted for one use; five minutes also bound the replay cache.
    maxAgeMs: 300_000,
    clockSkewMs: 60_000,
  },
});

/** What holds for each member of a list or map whose own keys are not set, by the path of the list or map. */
export const MEMBER_DEFAULTS: { readonly [path: string]: { readonly [key: string]: Setting } } = freezeDeep({
  // A caller may use nothing until something is granted to it.
  callers: { profiles: [], mappings: [], acceptBatches: false },
  algorithms: { digests: ['sha256', 'sha384', 'sha512'], minRsaBits: 2048 },
  // Empty is not enough: one of them must name whom to believe.
  endpoints: { anchors: [], certificates: [], acceptBatches: false, ...TRUST },
});

/** The value itself, frozen with everything in it. */
export function freezeDeep<Value extends object>(value: Value): Value {
  for (const member of Object.values(value)) if (typeof member === 'object' && member !== null) freezeDeep(member as object);
  return Object.freeze(value);
}
