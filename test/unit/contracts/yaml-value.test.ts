import { describe, expect, it } from '@jest/globals';
import { readPlacedYaml } from '../../../src/contracts/yaml-value.ts';

const read = (text: string) => {
  const found: string[] = [];
  const value = readPlacedYaml(text, ({ line, column }, message) => void found.push(`${line}:${column} ${message}`));
  return { value, found };
};

describe('a YAML document with places', () => {
  it('has each key once', () => {
    expect(read('a: 1\nb: { c: 1, c: 2 }\na: 3\n').found).toEqual(['2:12 Map keys must be unique', '3:1 Map keys must be unique']);
    expect(read('a: 1\nb: { a: 1 }\n').found).toEqual([]);
  });

  it('keeps a key that is called like what every object has', () => {
    const { value, found } = read('__proto__: { polluted: 1 }\nconstructor: 2\n');
    expect(found).toEqual([]);
    expect(value.kind === 'map' && [...value.entries.keys()]).toEqual(['__proto__', 'constructor']);
    expect(Reflect.has({}, 'polluted')).toBe(false);
  });

  it('is read in time proportional to its length', () => {
    const many = Array.from({ length: 40_000 }, (_, key) => `k${key}: 1`).join('\n');
    const started = performance.now();
    expect(read(many).found).toEqual([]);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
