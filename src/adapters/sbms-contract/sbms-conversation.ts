import type { BiometricReference, SystemId } from '../../canonical/generated/types.ts';
import type { Leg } from '../../canonical/query.ts';
import { callerFields, requireEcho } from '../contract-form/caller.ts';
import { contractNamespace, type ContractAnswer, type ContractRequest, type Conversation } from '../contract-form/conversation.ts';
import { formOf, type Form } from '../contract-form/form.ts';
import { coded, integer, matching } from '../contract-form/leaf-forms.ts';
import { field, type Group } from '../contract-form/request-form.ts';
import { unsupported } from '../contract-form/unsupported.ts';
import { REFERENCE } from '../eu-types/match-form.ts';
import { refusalTable } from '../eu-types/refusal-table.ts';
import { MODALITIES } from '../eu-types/subject-codes.ts';
import { SYSTEMS } from '../eu-types/system-codes.ts';

const NAMESPACE = contractNamespace('sbms');

/** Systems whose templates the service holds (Regulations (EU) 2019/817 and 2019/818, Article 13(1)). */
const HOLDERS: ReadonlySet<SystemId> = new Set(['EES', 'VIS', 'SIS', 'Eurodac', 'ECRIS-TCN']);

/** The contract takes so many samples at once. */
const MOST_SAMPLES = 4;

/**
 * Searches a shared biometric matching service (Regulation (EU) 2019/817, Articles 12 to 16) in the place of the CIR. No national user does
 * (Article 14): only legs for `matching-test`, which testers and the central side ask, come through.
 */
export const SBMS_CONVERSATION: Conversation = Object.freeze({
  kind: 'sbms',
  refusals: refusalTable('sbms', [
    'caller-not-central',
    'modality-not-permitted',
    'sample-unreadable',
    'quality-too-low',
    'record-unknown',
    'template-unknown',
  ]),
  ask,
  answer: (leg: Leg) => ({ message: 'SearchTemplatesResponse', form: responseTo(leg) }),
});

function ask(leg: Leg): ContractRequest {
  if (leg.purpose !== 'matching-test') throw unsupported(leg, 'purpose');
  if (leg.systems.length === 0 || !leg.systems.every((system) => HOLDERS.has(system)) || leg.presenceOnly)
    throw unsupported(leg, 'systems');
  const samples = leg.subject.biometrics ?? [];
  if (samples.length === 0 || samples.length > MOST_SAMPLES) throw unsupported(leg, '/subject/biometrics');
  return {
    operation: 'SearchTemplates',
    path: 'templates/search',
    fields: [
      ...callerFields(leg),
      field('CallingSystem', 'CIR'),
      field(
        'System',
        leg.systems.map((system) => SYSTEMS.code(system)),
        'systems',
      ),
      field('Sample', samples.map(sample), 'samples'),
    ],
  };
}

function sample({ modality, reference }: BiometricReference): Group {
  return { of: 'contract', fields: [field('Kind', MODALITIES.code(modality)), field('Reference', reference)] };
}

const CANDIDATE = formOf(NAMESPACE, (fields) => {
  const system = fields.one('System', coded(SYSTEMS));
  const recordReference = fields.one('RecordReference', REFERENCE);
  fields.one('Kind', matching(/^(?:FINGERPRINTS|FACE)$/));
  return { system, match: { recordReference, matchScore: fields.one('Score', integer(0, 1000)) } };
});

/** `SearchTemplatesResponse` as one part for each system that was searched, best first. */
function responseTo(leg: Leg): Form<ContractAnswer> {
  return formOf(NAMESPACE, (fields) => {
    requireEcho(fields, leg);
    const candidates = fields.many('Candidate', CANDIDATE, { json: 'candidates', max: 100, always: true }) ?? [];
    const foreign = candidates.findIndex(({ system }) => !leg.systems.includes(system));
    if (foreign >= 0) fields.refuse('Candidate', { json: 'candidates', index: foreign, field: 'System' });
    const parts = leg.systems.map((system) => {
      const matches = candidates.filter((candidate) => candidate.system === system).map(({ match }) => match);
      return { system, status: matches.length > 0 ? ('HIT' as const) : ('NO_HIT' as const), matches };
    });
    return { parts };
  });
}
