import type { OpenedPack } from '../pack/opened-pack.ts';
import type { Lineage, LineageEdge, LineageOrigin } from './lineage.ts';

/** What an event of OpenLineage says besides the lineage. */
export interface LineageEvent {
  /** Version of the gateway, which is the producer. */
  readonly producer: string;
  /** Name, version and SHA-256 of the pack. */
  readonly digest: string;
  /** Time of the event, RFC 3339. */
  readonly at: string;
  readonly namespace: string;
  /** Id of the run, a UUID, for the lineage of one record; without one the event is about the mapping itself. */
  readonly run?: string;
}

const SPEC = 'https://openlineage.io/spec';
const EVENTS = `${SPEC}/2-0-2/OpenLineage.json#/$defs`;
const FACETS = {
  columnLineage: `${SPEC}/facets/1-2-0/ColumnLineageDatasetFacet.json#/$defs/ColumnLineageDatasetFacet`,
  schema: `${SPEC}/facets/1-2-0/SchemaDatasetFacet.json#/$defs/SchemaDatasetFacet`,
  datasetDocumentation: `${SPEC}/facets/1-1-0/DocumentationDatasetFacet.json#/$defs/DocumentationDatasetFacet`,
  jobDocumentation: `${SPEC}/facets/1-1-0/DocumentationJobFacet.json#/$defs/DocumentationJobFacet`,
  jobType: `${SPEC}/facets/2-0-4/JobTypeJobFacet.json#/$defs/JobTypeJobFacet`,
} as const;

type Facet = Readonly<Record<string, unknown>>;

/** Names of the datasets that an event speaks of. */
function datasetNames({ compiled, leaves }: OpenedPack): { readonly national: string; readonly canonical: string } {
  const kind = leaves.find(({ to }) => to === '/kind')?.rule;
  return {
    national: `national/${compiled.register}/${compiled.name}`,
    canonical: `canonical/${kind?.kind === 'constant' ? String(kind.value) : 'record'}`,
  };
}

function columnLineage({ fields, edges }: Lineage, nameOf: (origin: LineageOrigin) => string, namespace: string): Facet {
  const inputs = (to: string): readonly Facet[] => {
    const byField = new Map<string, LineageEdge[]>();
    for (const edge of edges) {
      if (edge.to !== to) continue;
      const key = `${nameOf(edge.origin)} ${edge.from}`;
      byField.set(key, [...(byField.get(key) ?? []), edge]);
    }
    return [...byField.values()].flatMap((own) => {
      const [first] = own;
      if (first === undefined) return [];
      const transformations = own.map(({ direct, subtype, description, masking, rule }) => ({
        type: direct ? 'DIRECT' : 'INDIRECT',
        subtype,
        description: `${description}; rule ${rule}`,
        masking,
      }));
      return [{ namespace, name: nameOf(first.origin), field: first.from, transformations }];
    });
  };
  return { fields: Object.fromEntries(fields.map(({ to }) => [to, { inputFields: inputs(to) }])) };
}

/**
 * Lineage as an event of OpenLineage 2-0-2 with a column lineage facet 1-2-0: a run event where a run is named, else a job event. Fields
 * are named by JSON Pointers; no value is in it. Fields that stay behind are in the schema of the national record with their reasons.
 */
export function openLineageEvent(lineage: Lineage, pack: OpenedPack, event: LineageEvent): unknown {
  const { compiled, targetFields, sourceFields, lists } = pack;
  const { namespace, digest, at, run } = event;
  const producer = `https://gateway.example/eu-interoperability-gateway/${event.producer}`;
  const names = datasetNames(pack);
  const facet = (schema: keyof typeof FACETS, says: Facet): Facet => ({ _producer: producer, _schemaURL: FACETS[schema], ...says });
  const nameOf = (origin: LineageOrigin): string => ('list' in origin ? `codes/${origin.list}` : names.national);
  const general = (pointer: string): string => pointer.replace(/\/\d+(?=\/|$)/g, '/-');
  const sourceText = new Map(sourceFields.map(({ pointer, description }) => [pointer, description]));
  const columns = lineage.sources.map(({ field, because }) => {
    const own = sourceText.get(general(field)) ?? '';
    const description = because === undefined ? own : [own, `Stays behind: ${because}.`].filter((text) => text !== '').join(' ');
    return { name: field, ...(description === '' ? {} : { description }) };
  });
  const written = lineage.fields.map(({ to, laws }) => {
    const own = targetFields.get(general(to));
    const law = laws.length === 0 ? '' : ` Travels by: ${laws.join('; ')}.`;
    return { name: to, ...(own === undefined ? {} : { type: own.type }), description: `${own?.description ?? ''}${law}`.trim() };
  });
  const used = new Set(lineage.edges.flatMap(({ origin }) => ('list' in origin ? [origin.list] : [])));
  const codes = [...used].map((list) => ({
    namespace,
    name: `codes/${list}`,
    facets: {
      documentation: facet('datasetDocumentation', { description: lists.get(list)?.title ?? list }),
      schema: facet('schema', {
        fields: [
          { name: 'code', type: 'string' },
          { name: 'to', type: 'string' },
        ],
      }),
    },
  }));
  return {
    ...(run === undefined ? {} : { eventType: 'COMPLETE', run: { runId: run } }),
    eventTime: at,
    producer,
    schemaURL: `${EVENTS}/${run === undefined ? 'JobEvent' : 'RunEvent'}`,
    job: {
      namespace,
      name: `map/${compiled.name}`,
      facets: {
        documentation: facet('jobDocumentation', { description: `${compiled.title}. ${digest}` }),
        jobType: facet('jobType', { processingType: 'BATCH', integration: 'EU_INTEROPERABILITY_GATEWAY', jobType: 'MAPPING' }),
      },
    },
    inputs: [{ namespace, name: names.national, facets: { schema: facet('schema', { fields: columns }) } }, ...codes],
    outputs: [
      {
        namespace,
        name: names.canonical,
        facets: {
          schema: facet('schema', { fields: written }),
          columnLineage: facet('columnLineage', columnLineage(lineage, nameOf, namespace)),
        },
      },
    ],
  };
}
