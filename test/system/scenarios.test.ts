import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { playSteps } from '../../src/mocks/scenario/play-steps.ts';
import { readScenario } from '../../src/mocks/scenario/read-scenario.ts';
import { scenarioBed } from '../support/scenario-bed.ts';

const FOLDER = join(import.meta.dirname, '../scenarios');
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.yaml'));
const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../schemas/endpoints/scenario.schema.json'), 'utf8')) as object;
const validate = new Ajv2020({ strict: false }).compile(schema);

describe('a scenario file is a test', () => {
  it.each(files)('%s', async (file) => {
    const text = readFileSync(join(FOLDER, file), 'utf8');
    const scenario = readScenario(text, file);
    expect(`${scenario.name}.yaml`).toBe(file);
    expect(validate(parse(text)) || validate.errors).toBe(true);
    const failures: unknown[] = [];
    const world = await scenarioBed(scenario, failures);
    try {
      const run = world.bed.stage.play(scenario);
      const results = await playSteps(scenario, { ...world.player, run });
      expect(results.length).toBeGreaterThan(0);
      expect(results.filter(({ objection }) => objection !== undefined)).toEqual([]);
      expect(failures).toEqual([]);
    } finally {
      await world.close();
    }
  });
});
