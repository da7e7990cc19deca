import type { Path } from '../plan/plan.ts';
import { quoted, type CodeText } from './code-text.ts';
import { constraintAt, type Constraint } from './constraint.ts';

/** Whether a part has been written where the next statement stands. */
type Presence = 'never' | 'maybe' | 'certain';

interface TargetNode {
  readonly variable: string;
  readonly path: Path;
  readonly isList: boolean;
  readonly parts: Map<string, Presence>;
  presence: Presence;
}

/** A part of a flat scope's object: an expression, or a variable of its own that may be undefined. */
interface FlatPart {
  readonly value: string;
  readonly isVariable: boolean;
}

const keyOf = (path: Path): string => JSON.stringify(path);

/** The objects and lists below the object of one scope, made when first written to, in variables of the function that is being written. */
export class TargetNodes {
  /** Variable of the scope's own object. */
  readonly root: string;
  readonly #code: CodeText;
  readonly #constraint: Constraint | undefined;
  readonly #nodes = new Map<string, TargetNode>();
  #isGuarded = false;
  /** Parts that the root's own object is made with, as long as it is not made. */
  #first: string[] | undefined = [];
  /** Parts of the root of a flat scope, whose object is made last, in the order in which they are first written. */
  readonly #flat: Map<string, FlatPart> | undefined;

  /** A flat scope writes parts of its own object only, each by one rule. */
  constructor(code: CodeText, constraint: Constraint | undefined, isFlat: boolean) {
    this.#flat = isFlat ? new Map() : undefined;
    this.#code = code;
    this.#constraint = constraint;
    this.root = code.fresh('d');
    this.#nodes.set(keyOf([]), { variable: this.root, path: [], isList: false, parts: new Map(), presence: 'certain' });
  }

  /** The variables that must be declared besides that of the root. */
  get declared(): readonly string[] {
    const parts = [...(this.#flat?.values() ?? [])].filter(({ isVariable }) => isVariable).map(({ value }) => value);
    return [...parts, ...[...this.#nodes.values()].filter(({ path }) => path.length > 0).map(({ variable }) => variable)];
  }

  /** Whether the scope's own object has at least one part in any case. */
  get isRootWritten(): boolean {
    return [...(this.#nodes.get(keyOf([]))?.parts.values() ?? [])].includes('certain');
  }

  /** What is written meanwhile is written in some cases only, if `isGuarded`. */
  guarded<Written>(isGuarded: boolean, write: () => Written): Written {
    const outer = this.#isGuarded;
    this.#isGuarded ||= isGuarded;
    const written = write();
    this.#isGuarded = outer;
    return written;
  }

  /** Statements after which the root's own object is there; nothing else may be written before, but what `assign` takes into it. */
  begin(): readonly string[] {
    if (this.#flat !== undefined) return [];
    const first = this.#first;
    this.#first = undefined;
    return first === undefined ? [] : [`const ${this.root} = { ${first.join(', ')} };`];
  }

  /** Statements after which the scope's own object is there with all its parts. */
  end(): readonly string[] {
    if (this.#flat === undefined) return this.begin();
    const presence = this.#node([], false).parts;
    const parts = [...this.#flat].map(([name, { value }]) => ({ name: quoted(name), value, isOptional: presence.get(name) !== 'certain' }));
    const optional = parts.filter(({ isOptional }) => isOptional);
    const whole = `{ ${parts.map(({ name, value }) => `${name}: ${value}`).join(', ')} }`;
    if (optional.length === 0) return [`const ${this.root} = ${whole};`];
    const first = parts.findIndex(({ isOptional }) => isOptional);
    const leading = parts.slice(0, first).map(({ name, value }) => `${name}: ${value}`);
    const later = parts.slice(first).map(({ name, value, isOptional }) => {
      const write = `${this.root}[${name}] = ${value};`;
      return isOptional ? `if (${value} !== undefined) ${write}` : write;
    });
    // An object made with all its parts at once is smaller and sooner made than one that grows.
    return [
      `let ${this.root};`,
      `if (${optional.map(({ value }) => `${value} !== undefined`).join(' && ')}) ${this.root} = ${whole};`,
      `else {`,
      `${this.root} = { ${leading.join(', ')} };`,
      ...later,
      '}',
    ];
  }

  #mark(presence: Presence): Presence {
    return presence === 'certain' || !this.#isGuarded ? 'certain' : 'maybe';
  }

  #node(path: Path, isList: boolean): TargetNode {
    const known = this.#nodes.get(keyOf(path));
    if (known !== undefined) return known;
    const node: TargetNode = { variable: this.#code.fresh('d'), path, isList, parts: new Map(), presence: 'never' };
    this.#nodes.set(keyOf(path), node);
    return node;
  }

  /** Statements after which the object at the path is there. */
  reach(path: Path): readonly string[] {
    return this.#make(path, false);
  }

  #make(path: Path, isList: boolean): readonly string[] {
    const node = this.#node(path, isList);
    if (node.presence === 'certain') return [];
    const parentPath = path.slice(0, -1);
    const name = path.at(-1) ?? '';
    const before = node.presence;
    const outer = this.reach(parentPath);
    const parent = this.#node(parentPath, false);
    const made = `${parent.variable}[${quoted(name)}] = ${node.variable} = ${isList ? '[]' : '{}'};`;
    node.presence = this.#mark(before);
    parent.parts.set(name, this.#mark(parent.parts.get(name) ?? 'never'));
    // In a loop, a statement that makes the object comes again.
    return before === 'never' && node.presence === 'certain'
      ? [...outer, made]
      : [`if (${node.variable} === undefined) {`, ...outer, made, '}'];
  }

  #assignFlat(flat: Map<string, FlatPart>, name: string, expression: string, isOpen: boolean): readonly string[] {
    if (isOpen) {
      flat.set(name, { value: expression, isVariable: false });
      return [];
    }
    const part = flat.get(name) ?? { value: this.#code.fresh('o'), isVariable: true };
    flat.set(name, part);
    return [`${part.value} = ${expression};`];
  }

  /**
   * Statements that write an expression's value at the path. `isOpen` says that the expression has the same value at the end of the function,
   * and that the statement is not within another.
   */
  assign(path: Path, expression: string, isOpen = false): readonly string[] {
    const name = path.at(-1) ?? '';
    const reach = this.reach(path.slice(0, -1));
    const parent = this.#node(path.slice(0, -1), false);
    parent.parts.set(name, this.#mark(parent.parts.get(name) ?? 'never'));
    if (this.#flat !== undefined) return this.#assignFlat(this.#flat, name, expression, isOpen);
    if (this.#first !== undefined) {
      this.#first.push(`${quoted(name)}: ${expression}`);
      return [];
    }
    return [...reach, `${parent.variable}[${quoted(name)}] = ${expression};`];
  }

  /** Statements that add an expression's value to the list at the path. */
  append(path: Path, expression: string): readonly string[] {
    const reach = this.#make(path, true);
    return [...reach, `${this.#node(path, true).variable}.push(${expression});`];
  }

  /** Expressions of which one is true where an object lacks what its schema demands, or a list is too short or too long. */
  faults(): { readonly faults: readonly string[]; readonly doubtful: boolean } {
    const faults: string[] = [];
    let doubtful = false;
    for (const node of this.#nodes.values()) {
      const constraint = constraintAt(this.#constraint, node.path);
      const { variable } = node;
      const found: string[] = [];
      if (constraint === undefined || constraint.kind === 'leaf' || (constraint.kind === 'list') !== node.isList) doubtful = true;
      else if (constraint.kind === 'list') {
        if (constraint.minItems > 1) found.push(`${variable}.length < ${constraint.minItems}`);
        if (constraint.maxItems !== Number.POSITIVE_INFINITY) found.push(`${variable}.length > ${constraint.maxItems}`);
      } else {
        for (const name of constraint.required) {
          if (node.parts.get(name) !== 'certain') found.push(`${variable}[${quoted(name)}] === undefined`);
        }
      }
      if (found.length > 0)
        faults.push(node.presence === 'certain' ? found.join(' || ') : `${variable} !== undefined && (${found.join(' || ')})`);
    }
    return { faults, doubtful };
  }
}
