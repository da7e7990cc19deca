import { SYSTEM_NAMES } from '../population/person.ts';
import { Column } from './column.ts';
import type { NamePattern } from './name-patterns.ts';

/** Chains of one name: one for each system. */
const CHAINS = SYSTEM_NAMES.length;

/** Which record bears which surname and given names: twenty octets a name, chained by system and surname and by system and given names. */
export class NameEntries {
  readonly #slots: Column;
  readonly #families: Column;
  readonly #givens: Column;
  readonly #sameFamily: Column;
  readonly #sameGiven: Column;
  readonly #familyHeads = new Column();
  readonly #givenHeads = new Column();

  constructor(capacity = 64) {
    this.#slots = new Column(capacity);
    this.#families = new Column(capacity);
    this.#givens = new Column(capacity);
    this.#sameFamily = new Column(capacity);
    this.#sameGiven = new Column(capacity);
  }

  get length(): number {
    return this.#slots.length;
  }

  /** Octets held. */
  get bytes(): number {
    const columns = [this.#slots, this.#families, this.#givens, this.#sameFamily, this.#sameGiven, this.#familyHeads, this.#givenHeads];
    return columns.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** Enters one name of the record in a slot; `system` is its place in `SYSTEM_NAMES`. */
  add(slot: number, system: number, family: number, given: number): void {
    const entry = this.length + 1;
    this.#slots.push(slot);
    this.#families.push(family);
    this.#givens.push(given);
    this.#chain(this.#familyHeads, family * CHAINS + system, this.#sameFamily, entry);
    this.#chain(this.#givenHeads, given * CHAINS + system, this.#sameGiven, entry);
  }

  /** Hands over the slot of every record of a system with a name of that pattern, and the distance; a slot may come more than once. */
  visit(pattern: NamePattern, system: number, visitor: (slot: number, distance: number) => void): void {
    const byFamily = pattern.by === 'family';
    const heads = byFamily ? this.#familyHeads : this.#givenHeads;
    const chain = byFamily ? this.#sameFamily : this.#sameGiven;
    const otherNames = byFamily ? this.#givens : this.#families;
    const { others, otherMissing, base } = pattern;
    for (const [name, distance] of pattern.names) {
      for (let entry = heads.at(name * CHAINS + system); entry > 0; entry = chain.at(entry - 1)) {
        const other = otherNames.at(entry - 1);
        const apart = others === undefined ? 0 : other === 0 ? otherMissing : others.get(other);
        if (apart !== undefined) visitor(this.#slots.at(entry - 1), base + distance + apart);
      }
    }
  }

  /** Forgets all entries but the first so many. */
  truncate(length: number): void {
    for (const [heads, chain] of [
      [this.#familyHeads, this.#sameFamily],
      [this.#givenHeads, this.#sameGiven],
    ] as const) {
      for (let at = 0; at < heads.length; at += 1) {
        let head = heads.at(at);
        while (head > length) head = chain.at(head - 1);
        heads.set(at, head);
      }
    }
    for (const column of [this.#slots, this.#families, this.#givens, this.#sameFamily, this.#sameGiven]) column.resize(length);
  }

  #chain(heads: Column, at: number, chain: Column, entry: number): void {
    if (at >= heads.length) heads.resize(at + 1);
    chain.push(heads.at(at));
    heads.set(at, entry);
  }
}
