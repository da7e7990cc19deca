import { Ajv2020 } from 'ajv/dist/2020.js';
import exchangeSchema from '../../schemas/config/exchange-mapping.schema.json' with { type: 'json' };
import mappingSchema from '../../schemas/config/mapping.schema.json' with { type: 'json' };
import type { Match } from '../canonical/generated/types.ts';
import { accountForSchema } from './source/account-fields.ts';
import { checkedSpec, type DropSpec, type RuleSpec } from './spec/mapping-spec.ts';
import { planScope } from './plan/plan-rules.ts';
import { pointerTokens } from './pointer.ts';
import { reachTargets } from './plan/reach-targets.ts';
import { shapeAt, shapeOf, type Shape } from './source/shape.ts';
import { descend, type SourceTree } from './source/source-tree.ts';
import { specInvalid, type CodeTable } from './steps/step.ts';
import { writerOf, type Draft } from './write-forward.ts';

interface Direction {
  readonly rules: readonly RuleSpec[];
  readonly drop: readonly DropSpec[];
}

/** An exchange mapping as written; `schemas/config/exchange-mapping.schema.json` describes it. */
interface ExchangeMappingSpec {
  readonly exchange: string;
  readonly version: string;
  readonly title: string;
  readonly codes?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly request: Direction;
  readonly reply: Direction & { readonly echo?: string };
}

/** The forms that a mapping is compiled against. */
export interface ExchangeForms {
  /** The input and the output element of the operation. */
  readonly input: Shape;
  readonly output: Shape;
  /** Canonical schemas by file name. */
  readonly canonical: ReadonlyMap<string, unknown>;
}

/** A compiled exchange mapping; holds no state. */
export interface ExchangeMapping {
  readonly name: string;
  readonly version: string;
  /** The parts of the input element. Raises `mapping-required-field-missing`, `mapping-code-unknown`, `mapping-value-invalid` with a pointer into the leg. */
  toRequest(leg: SourceTree): Draft;
  /** Keys of the subject that the mapping leaves behind: a leg that states one cannot be asked. */
  readonly leftBehind: readonly string[];
  /** What an answer found. Raises as `toRequest` does, with a pointer into the answer. */
  toMatches(answer: SourceTree): readonly Match[];
  /** What the answer says the query's id is; `undefined` where the mapping names no such part. */
  echo(answer: SourceTree): { readonly query: SourceTree | undefined } | undefined;
}

const validate = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false })
  .addSchema(mappingSchema)
  .compile<ExchangeMappingSpec>(exchangeSchema);

const text = { type: 'string' };

/** What a mapping may read of a leg. */
const LEG = {
  type: 'object',
  additionalProperties: false,
  properties: {
    query: text,
    profile: text,
    purpose: text,
    memberState: text,
    authority: text,
    user: text,
    subject: { $ref: 'subject.schema.json' },
  },
};

const MATCHES = {
  type: 'object',
  additionalProperties: false,
  properties: { matches: { type: 'array', items: { $ref: 'match.schema.json' } } },
};

/**
 * Compiles an exchange mapping, given as parsed YAML. Raises `mapping-spec-invalid` with the place in the specification, for all that
 * `compileMapping` refuses: here the source of one direction is the leg, of the other the output element, and every field of both is mapped
 * or dropped with a reason.
 */
export function compileExchangeMapping(candidate: unknown, { input, output, canonical }: ExchangeForms): ExchangeMapping {
  const spec = checkedSpec(candidate, validate, 'schemas/config/exchange-mapping.schema.json');
  const find = (reference: string): unknown => canonical.get(reference);
  const codes = new Map<string, CodeTable>(Object.entries(spec.codes ?? {}).map(([name, table]) => [name, new Map(Object.entries(table))]));
  const compiled = ({ rules, drop }: Direction, source: Shape, target: Shape, at: string) => {
    const scope = planScope(rules, drop, { source, target, codes, at });
    const drops = accountForSchema(source, scope, at);
    reachTargets(scope, target, `${at}/rules`);
    return { write: writerOf(scope), drops };
  };
  const request = compiled(spec.request, shapeOf(LEG, find, '/request'), input, '/request');
  const reply = compiled(spec.reply, output, shapeOf(MATCHES, find, '/reply'), '/reply');
  const echoPath = spec.reply.echo === undefined ? undefined : pointerTokens(spec.reply.echo, '/reply/echo');
  if (echoPath !== undefined && shapeAt(output, echoPath)?.kind !== 'leaf')
    throw specInvalid('/reply/echo', 'Point to a leaf of the output element.');
  return {
    name: spec.exchange,
    version: spec.version,
    leftBehind: request.drops.flatMap(({ from }) => (from.startsWith('/subject/') ? [from.slice('/subject/'.length)] : [])),
    toRequest(leg) {
      const draft: Draft = {};
      request.write(leg, '', draft, '', { root: leg });
      return draft;
    },
    toMatches(answer) {
      const draft: Draft = {};
      reply.write(answer, '', draft, '', { root: answer });
      return (draft['matches'] ?? []) as unknown as readonly Match[];
    },
    echo: (answer) => (echoPath === undefined ? undefined : { query: descend(answer, echoPath) }),
  };
}
