/** A function of the constants that emitted code names, in their order. */
type Loaded = (constants: readonly unknown[]) => unknown;

/**
 * What emitted code evaluates to, given its constants: the one place where text becomes code. The text comes from `CodeText` only, which
 * lets names and constants in as JSON string literals or by reference. Undefined where the process runs with
 * `--disallow-code-generation-from-strings`: the caller then goes without.
 */
export function loadCode(text: string, constants: readonly unknown[]): unknown {
  let load: Loaded;
  try {
    load = new Function('constants', text) as Loaded;
  } catch (error) {
    if (error instanceof EvalError) return undefined;
    throw error;
  }
  return load(constants);
}
