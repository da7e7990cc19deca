/** A JSON value as configuration is made of. */
export type Setting = string | number | boolean | null | readonly Setting[] | { readonly [key: string]: Setting };

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
  // No national law is assumed to be in force.
  policy: { legalBasis: [], nationalPoliceAuthorities: [] },
  // The packaged ones.
  profiles: {},
  mappings: {},
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
  callers: { profiles: [], mappings: [] },
  // Empty is not enough: one of them must name whom to believe.
  endpoints: { anchors: [], certificates: [] },
});

/** The value itself, frozen with everything in it. */
export function freezeDeep<Value extends object>(value: Value): Value {
  for (const member of Object.values(value)) if (typeof member === 'object' && member !== null) freezeDeep(member as object);
  return Object.freeze(value);
}
