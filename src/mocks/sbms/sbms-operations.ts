import type { SbmsOperations } from '../../contracts/generated/sbms.ts';
import { rfc3339, type Clock } from '../../kernel/clock.ts';
import { isRefusal, refuse, type Refusal } from '../contract/refusal.ts';
import { codeOf, type SystemCode } from '../contract/system-codes.ts';
import type { EndpointOperations } from '../endpoint/operations.ts';
import type { AccessLogs } from '../logs/access-log.ts';
import type { SystemName } from '../population/person.ts';
import type { RecordStore } from '../records/record-store.ts';
import { TEMPLATE_MODALITIES } from './biometric-search.ts';
import { permittedSystem, rightsOf, type CallerRights } from './calling-systems.ts';
import type { MatchingService } from './matching-service.ts';
import type { Sample } from './own-captures.ts';
import { maySearch } from './permitted-modalities.ts';
import { readSample, sampleQuality, type SentSample } from './read-sample.ts';
import type { TemplateHistory } from './template-history.ts';

/** What the endpoint works on. Samples below `leastQuality` (0 to 100; 40 unless told) are not enrolled. */
export interface SbmsSource {
  readonly matching: MatchingService;
  readonly history: TemplateHistory;
  readonly records: Pick<RecordStore, 'find'>;
  readonly logs: Pick<AccessLogs, 'record'>;
  readonly clock: Clock;
  readonly leastQuality?: number;
}

interface Asked {
  readonly memberState: string;
  readonly authority: string;
  readonly callingSystem: string;
}

const LEAST_QUALITY = 40;
const MOST_EVENTS = 1_000;

const isList = <T>(value: readonly T[] | Refusal): value is readonly T[] => Array.isArray(value);

/** All values, or the first refusal among them. */
function allOf<T extends object | string>(values: readonly (T | Refusal)[]): readonly T[] | Refusal {
  const kept: T[] = [];
  for (const value of values) {
    if (typeof value === 'object' && isRefusal(value)) return value;
    kept.push(value);
  }
  return kept;
}

/** The endpoint's behaviour (Articles 13 to 16): checks who calls and with what, asks the service, and logs every use without any sample. */
export function sbmsOperations(source: SbmsSource): EndpointOperations<SbmsOperations> {
  const { matching, history, records, logs, clock, leastQuality = LEAST_QUALITY } = source;

  const log = (asked: Asked, operation: string, systems: readonly SystemName[], dataTypes: readonly string[], results: number): void => {
    const at = clock.now();
    logs.record({
      at,
      component: 'sBMS',
      memberState: asked.memberState,
      profile: asked.callingSystem,
      systems: systems.map(codeOf),
      operation,
      dataTypes: [...new Set(dataTypes)],
      results,
    });
  };
  const permitted = (asked: Asked, codes: readonly SystemCode[], use: keyof CallerRights): readonly SystemName[] | Refusal => {
    const rights = rightsOf(asked.callingSystem);
    return isRefusal(rights) ? rights : allOf(codes.map((code) => permittedSystem(code, rights[use])));
  };
  const read = (samples: readonly SentSample[]): readonly Sample[] | Refusal =>
    allOf(samples.map((sample) => readSample(sample, (live) => matching.liveSample(live))));
  const enrollable = (samples: readonly Sample[], system: SystemName): Refusal | undefined => {
    for (const sample of samples) {
      if (!TEMPLATE_MODALITIES[system].includes(sample.modality))
        return refuse('modality-not-permitted', '2019/817-13(1)', 'The service makes no template of this kind for this system.');
      if (sampleQuality(sample) < leastQuality)
        return refuse('quality-too-low', '2019/817-13(3)', `The measured quality is below ${leastQuality}; nothing was stored.`);
    }
    return undefined;
  };

  return {
    async EnrolTemplate(request) {
      const systems = permitted(request, [request.system], 'keeps');
      if (!isList(systems)) return systems;
      const samples = read(request.samples);
      if (!isList(samples)) return samples;
      const { queryId, recordReference, memberState, authority, callingSystem } = request;
      const [system] = systems;
      if (system === undefined || !records.find(system, recordReference))
        return refuse('record-unknown', '2019/817-13(2)', 'The system has no record of this reference.');
      const failure = enrollable(samples, system);
      if (failure) return failure;
      const enrolled = samples.map((sample) => {
        const replaced = matching.kindsOf(system, recordReference).includes(sample.modality);
        const step = { at: clock.now(), event: replaced ? 'REPLACED' : 'CREATED', modality: sample.modality } as const;
        history.add(system, recordReference, { ...step, memberState, authority, callingSystem });
        matching.enter(system, recordReference, sample);
        return { kind: sample.modality, quality: sampleQuality(sample), replaced };
      });
      const kinds = enrolled.map(({ kind }) => kind);
      log(request, 'EnrolTemplate', systems, kinds, enrolled.length);
      return { queryId, enrolled };
    },
    async EraseTemplates(request) {
      const systems = permitted(request, [request.system], 'keeps');
      if (!isList(systems)) return systems;
      const { queryId, recordReference, memberState, authority, callingSystem } = request;
      const erased = systems.flatMap((system) => {
        const kinds = matching.kindsOf(system, recordReference);
        const at = clock.now();
        for (const modality of kinds)
          history.add(system, recordReference, { at, event: 'ERASED', modality, memberState, authority, callingSystem });
        matching.erase(system, recordReference);
        return kinds;
      });
      log(request, 'EraseTemplates', systems, erased, erased.length);
      return { queryId, erased };
    },
    async SearchTemplates(request) {
      const systems = permitted(request, request.systems, 'searches');
      if (!isList(systems)) return systems;
      const samples = read(request.samples);
      if (!isList(samples)) return samples;
      const kinds = new Set(samples.map(({ modality }) => modality));
      const searched = systems.filter((system) => [...kinds].some((modality) => maySearch(system, modality, kinds)));
      if (searched.length === 0)
        return refuse('modality-not-permitted', '2019/817-9(2)', 'None of these systems may be searched with a sample of this kind.');
      const candidates = matching.search(samples, searched).map(({ system, reference, modality, score }) => ({
        system: codeOf(system),
        recordReference: reference,
        kind: modality,
        score,
      }));
      log(request, 'SearchTemplates', searched, [...kinds], candidates.length);
      return { queryId: request.queryId, candidates };
    },
    async VerifyTemplate(request) {
      const systems = permitted(request, [request.system], 'searches');
      if (!isList(systems)) return systems;
      const samples = read(request.samples);
      if (!isList(samples)) return samples;
      const comparisons = systems
        .flatMap((system) => matching.verify(samples, system, request.recordReference))
        .map(({ modality, score, match }) => ({ kind: modality, score, match }));
      const kinds = samples.map(({ modality }) => modality);
      log(request, 'VerifyTemplate', systems, kinds, comparisons.filter(({ match }) => match).length);
      if (comparisons.length === 0)
        return refuse(
          'template-unknown',
          '2019/817-13(2)',
          'The record has no template of the kind of any sample, or shares no finger with it.',
        );
      return { queryId: request.queryId, comparisons };
    },
    async ReadTemplateHistory(request) {
      const systems = permitted(request, [request.system], 'searches');
      if (!isList(systems)) return systems;
      const events = systems
        .flatMap((system) => history.read(system, request.recordReference, clock.now()))
        .slice(-MOST_EVENTS)
        .map(({ at, modality, ...event }) => ({ at: rfc3339(at), kind: modality, ...event }));
      log(request, 'ReadTemplateHistory', systems, [], events.length);
      return { queryId: request.queryId, events };
    },
  };
}
