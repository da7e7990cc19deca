import type { Step, Value } from '../steps/step.ts';

const MOST = 1_024;

const remembered = new WeakMap<Step, (value: Value, on: unknown) => Value | undefined>();

/**
 * A step that reads a second field, as a function that remembers what it gave for short texts: of a code list by day, a few words for each
 * day. What it remembers is bounded. Raises what the step raises.
 */
export function rememberingConvert(step: Step): (value: Value, on: unknown) => Value | undefined {
  const known = remembered.get(step);
  if (known !== undefined) return known;
  const byOther = new Map<unknown, Map<string, Value | undefined>>();
  const convert = (value: Value, on: unknown): Value | undefined => {
    if (typeof value !== 'string' || typeof on !== 'string' || on.length > 32 || value.length > 32) return step.convert(value, '', on);
    let byText = byOther.get(on);
    const found = byText?.get(value);
    if (found !== undefined) return found;
    const given = step.convert(value, '', on);
    if (byOther.size >= MOST) byOther.clear();
    byText ??= new Map();
    if (byText.size >= MOST) byText.clear();
    byText.set(value, given);
    byOther.set(on, byText);
    return given;
  };
  remembered.set(step, convert);
  return convert;
}
