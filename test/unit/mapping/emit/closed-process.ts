import { emitMapping } from '../../../../src/mapping/emit/emit-mapping.ts';
import type { PlannedScope } from '../../../../src/mapping/plan/plan.ts';
import { shapeOf } from '../../../../src/mapping/source/shape.ts';
import { TEXT_STEPS } from '../../../../src/mapping/steps/text-steps.ts';
import { writerOf, type Draft } from '../../../../src/mapping/write-forward.ts';

const text = { type: 'string' };
const none = (): undefined => undefined;
const source = { type: 'object', additionalProperties: false, properties: { a: text, b: { type: 'array', items: text } }, required: ['a'] };
const target = { type: 'object', additionalProperties: false, properties: { x: text, y: { type: 'array', items: text } }, required: ['x'] };
const stepOf = (name: string, given: 'text' | 'texts') => TEXT_STEPS.get(name)!({ parameter: undefined, given, codes: new Map(), at: '' });

// Planned by hand: the check of a written specification needs ajv, which makes code from text itself.
const scope: PlannedScope = {
  rules: [
    {
      kind: 'field',
      at: '/rules/0',
      to: ['x'],
      required: true,
      missing: ['a'],
      sources: [{ paths: [['a']], kind: 'text', leafType: 'string', steps: [stepOf('upper', 'text')] }],
    },
    {
      kind: 'field',
      at: '/rules/1',
      to: ['y'],
      required: false,
      missing: ['b'],
      sources: [{ paths: [['b']], kind: 'texts', leafType: 'string', steps: [stepOf('trim', 'texts')] }],
    },
  ],
  drops: [],
};

/** What a small mapping makes of a record as code, where there is any, and as closures. */
export function bothWays(): { readonly code: unknown; readonly closures: unknown } {
  const [shape, targetShape] = [shapeOf(source, none, ''), shapeOf(target, none, '')];
  const plan = { source: shape, parses: [], parsed: shape, scope, target: targetShape };
  const record = { a: 'ķirsis', b: [' x ', '', 'y'] };
  const quick = emitMapping({
    plan,
    format: { kind: 'json' },
    source: { schema: source, find: none },
    target: { schema: target, find: none },
  });
  const closures: Draft = {};
  writerOf(scope)(record, '', closures, '', { root: record });
  return { code: quick?.ofTree(record) ?? null, closures };
}

if (import.meta.main) process.stdout.write(JSON.stringify(bothWays()));
