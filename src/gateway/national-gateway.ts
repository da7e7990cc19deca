import type { Logger } from 'pino';
import type { DecisionRecord, DecisionStep } from '../canonical/generated/types.ts';
import type { Trail } from '../audit/trail.ts';
import type { Clock, RandomSource } from '../kernel/clock.ts';
import { asGatewayError, GatewayError } from '../kernel/gateway-error.ts';
import { uuidv7 } from '../kernel/ids.ts';
import { evaluate } from '../policy/authorise.ts';
import { decisionRecord, refusalStep } from '../policy/decision-record.ts';
import type { IdentitySource } from '../signing/keys/identity-source.ts';
import type { EncryptionIdentity } from '../signing/xml-encryption/encryption-identity.ts';
import type { Store } from '../store/store.ts';
import { packagedSchema } from '../wire/xsd/packaged-schema.ts';
import type { Caller } from './callers.ts';
import { openAdmission } from './admission.ts';
import type { Counters } from './counters.ts';
import { failureTrace } from './failure-trace.ts';
import { openDecisionNotes, type DecisionNotes } from './decision-notes.ts';
import type { FrontEncryption, GatewayApi, VerifiedRequest } from './front/gateway-api.ts';
import { mappingStep, withWritten } from './mapping-step.ts';
import { answer, type Rooms } from './pipeline.ts';
import { readinessOf } from './readiness.ts';
import type { GatewaySettings } from './settings.ts';
import { recordToCanonical, type InstalledMapping } from './to-canonical.ts';
import type { QualityRules } from '../quality/quality-rules.ts';
import { qualityRemarks } from './record-quality.ts';
import type { ShadowRun } from './shadow/shadow-run.ts';

/** What the gateway's own face needs of the rooms behind it. */
export interface GatewayParts {
  readonly settings: GatewaySettings;
  /** Signs replies. */
  readonly identity: IdentitySource;
  readonly rooms: Rooms;
  readonly mappings: ReadonlyMap<string, InstalledMapping>;
  readonly quality: QualityRules;
  /** Absent where no candidates run beside the mappings. */
  readonly shadow?: ShadowRun | undefined;
  readonly trail: Trail;
  readonly store: Store;
  readonly counters: Counters;
  readonly log: Logger;
  readonly clock: Clock;
  readonly random: RandomSource;
}

type Verdict = DecisionRecord['verdict'];

/** The gateway as its front doors see it: each call walks the pipeline and leaves a decision record, and a refusal a record in the trail. */
export function nationalGateway(parts: GatewayParts): GatewayApi {
  const { settings, rooms, mappings, quality, store, clock, random } = parts;
  const batching = new Set(settings.callers.flatMap(({ acceptBatches, signers }) => (acceptBatches ? signers : [])));
  const admission = openAdmission(settings.broker.maxConcurrent, settings.broker.deadlineMs);
  return {
    newQueryId: () => uuidv7(clock, random),

    answer: (request, tell) =>
      explained(parts, request, async (notes) => {
        const reply = await admission.run(() => answer(request, rooms, notes, tell));
        await decide(parts, request.queryId, notes, 'answered');
        parts.counters.count('gateway_queries_total', { profile: reply.profile, outcome: reply.complete ? 'complete' : 'partial' });
        return reply;
      }),

    preflight: (request) =>
      explained(parts, request, async (notes) => {
        const principal = notes.principal(await rooms.authenticate(request));
        const evaluation = evaluate(notes.asked(rooms.toCanonical(request, principal)), principal, rooms.policy());
        notes.steps(evaluation.steps);
        return evaluation.verdict === 'allowed'
          ? decide(parts, request.queryId, notes, 'would-be-answered')
          : decide(parts, request.queryId, notes, 'would-be-refused', evaluation.refusal);
      }),

    decision: (request, id) =>
      explained(parts, request, async (notes) => {
        const principal = notes.principal(await rooms.authenticate(request));
        const record = await store.decisions.find(id);
        // A record whose sender could not be told names no caller; whoever knows its unguessable id may read it, because it holds no personal data.
        if (!record || (record.caller !== undefined && record.caller !== principal.caller))
          throw new GatewayError('auth-not-yours', { field: 'id' });
        return withWritten(record, mappings);
      }),

    submit: (request) =>
      explained(parts, request, async (notes) => {
        const principal = notes.principal(await rooms.authenticate(request));
        if (request.body.kind !== 'record') throw new GatewayError('mapping-unknown', { field: 'mapping' });
        const { record, mapping, lineage } = recordToCanonical(request.body, principal, mappings);
        notes.steps([mappingStep(mapping, lineage), ...qualityRemarks(quality, record, clock.now())]);
        await decide(parts, request.queryId, notes, 'answered');
        return { query: request.queryId, record };
      }),

    refuse: (queryId, error) => refused(parts, queryId, error, openDecisionNotes([])),

    verification: {
      trust: settings.callerTrust,
      batch: ({ fingerprint }) => batching.has(fingerprint),
      clock,
      replay: (key, expiresAt) => store.replay.remember(key, expiresAt),
      ...settings.messages,
    },
    schema: packagedSchema('wsdl/national-gateway.wsdl'),
    ...(settings.encryption && { encryption: frontEncryption(settings.encryption, settings.callers) }),
    get identity() {
      return parts.identity.current(clock.now());
    },
    random,
    publicUrl: settings.listen.publicUrl,
    maxBytes: settings.listen.maxBytes,
    ready: () => readinessOf(parts),
    metrics: () => parts.counters.text(),
  };
}

function frontEncryption(identity: EncryptionIdentity, callers: readonly Caller[]): FrontEncryption {
  const agreed = new Map(callers.flatMap(({ signers, encryption }) => signers.map((signer) => [signer, encryption] as const)));
  return { identities: [identity], agreedWith: (signer) => agreed.get(signer) };
}

async function explained<Value>(
  parts: GatewayParts,
  request: VerifiedRequest,
  walk: (notes: DecisionNotes) => Promise<Value>,
): Promise<Value> {
  const notes = openDecisionNotes();
  try {
    return await walk(notes);
  } catch (error) {
    throw await refused(parts, request.queryId, asGatewayError(error), notes, ownMapping(parts, request, notes)?.digest);
  } finally {
    if (ownMapping(parts, request, notes) !== undefined) parts.shadow?.offer(request);
  }
}

/** The installed mapping of a record that its caller may send, once the caller is known. */
function ownMapping({ mappings }: GatewayParts, { body }: VerifiedRequest, notes: DecisionNotes): InstalledMapping | undefined {
  const isOwn = body.kind === 'record' && notes.read().principal?.mappings.includes(body.mapping) === true;
  return isOwn ? mappings.get(body.mapping) : undefined;
}

/**
 * Records a refusal in trail and decision store; `mapping` names the one of a record. What cannot be recorded is refused for that reason
 * instead: no durable record, no message.
 */
async function refused(
  parts: GatewayParts,
  queryId: string,
  error: GatewayError,
  notes: DecisionNotes,
  mapping?: string,
): Promise<GatewayError> {
  const { principal, profile } = notes.read();
  parts.counters.count('gateway_refusals_total', { code: error.code });
  const level = error.code === 'internal-error' ? 'error' : 'info';
  parts.log[level](
    { query: queryId, code: error.code, caller: principal?.caller, ...(level === 'error' && { failure: failureTrace(error.cause) }) },
    'refused',
  );
  try {
    await parts.trail.refusal({
      query: queryId,
      code: error.code,
      ...(principal && { principal }),
      ...(profile !== undefined && { profile }),
    });
    await decide(parts, queryId, notes, 'refused', error, mapping);
    return error;
  } catch (recording) {
    parts.log.error({ query: queryId, failure: failureTrace(recording) }, 'refusal could not be recorded');
    return asGatewayError(recording);
  }
}

async function decide(
  parts: GatewayParts,
  query: string,
  notes: DecisionNotes,
  verdict: Verdict,
  error?: GatewayError,
  mapping?: string,
): Promise<DecisionRecord> {
  const { principal, profile, steps } = notes.read();
  const known = error !== undefined && steps.some((step) => step.verdict === 'refuse');
  const all = error === undefined || known ? steps : [...steps, refusalOf(error, mapping)];
  for (const { rule, verdict: found } of all)
    if (found !== 'pass')
      parts.counters.count('gateway_rule_findings_total', { caller: principal?.caller ?? 'unknown', rule, verdict: found });
  const record = decisionRecord({
    query,
    at: parts.clock.now(),
    verdict,
    steps: all,
    ...(principal && { caller: principal.caller }),
    ...(profile !== undefined && { profile }),
    ...(error && { code: error.code }),
  });
  await parts.store.decisions.save(record);
  return record;
}

function refusalOf(error: GatewayError, mapping: string | undefined): DecisionStep {
  const step = refusalStep(stageOf(error), error);
  return step.stage === 'map' && mapping !== undefined ? { ...step, mapping } : step;
}

const STAGES: Readonly<Record<string, DecisionStep['stage']>> = {
  wire: 'receive',
  auth: 'authenticate',
  mapping: 'map',
  query: 'map',
  policy: 'authorise',
  plan: 'plan',
  audit: 'audit',
  store: 'audit',
  gateway: 'receive',
  endpoint: 'exchange',
  endpoints: 'exchange',
  signature: 'exchange',
  contract: 'exchange',
};

/** The stage that raises codes of this room. */
function stageOf(error: GatewayError): DecisionStep['stage'] {
  return STAGES[error.code.split('-')[0] ?? ''] ?? 'receive';
}
