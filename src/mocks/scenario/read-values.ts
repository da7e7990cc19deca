import type { YamlMapping } from '../../contracts/yaml-mapping.ts';
import { plainValue, type Place, type Report, type YamlValue } from '../../contracts/yaml-value.ts';
import { isUtcInstant } from '../../wire/lexical/date-time.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../wire/json/json-value.ts';
import { ENDPOINT_NAMES, isEndpointName, type EndpointName } from '../endpoint-name.ts';
import { isMockFault, MOCK_FAULTS, type MockFault } from '../mock-fault.ts';
import { SYSTEM_NAMES, type SystemName } from '../population/person.ts';
import { DURATION_FORM, milliseconds } from './duration.ts';

const FALLBACK_ENDPOINT: EndpointName = 'esp';
const FALLBACK_SYSTEM: SystemName = 'EES';

/** The endpoint that a key names; reports any other text. */
export function endpointOf(mapping: YamlMapping, report: Report, key = 'endpoint'): EndpointName {
  return endpointNamed(mapping.requiredText(key), mapping.place(key), report);
}

/** The endpoint of that name; reports any other text. */
export function endpointNamed(name: string, at: Place, report: Report): EndpointName {
  if (isEndpointName(name)) return name;
  if (name !== '') report(at, `There is no endpoint ${name}; there are ${ENDPOINT_NAMES.join(', ')}.`);
  return FALLBACK_ENDPOINT;
}

/** The system that a text names; reports any other. */
export function systemNamed(name: string, at: Place, report: Report): SystemName {
  const system = SYSTEM_NAMES.find((candidate) => candidate === name);
  if (system === undefined && name !== '') report(at, `There is no system ${name}; there are ${SYSTEM_NAMES.join(', ')}.`);
  return system ?? FALLBACK_SYSTEM;
}

/** The fault that a key names, if it is there; reports any other text. */
export function faultOf(mapping: YamlMapping, report: Report): MockFault | undefined {
  const name = mapping.text('fault');
  if (name === undefined) return undefined;
  if (isMockFault(name)) return name;
  report(mapping.place('fault'), `There is no fault ${name}; there are ${MOCK_FAULTS.join(', ')}.`);
  return undefined;
}

/** Milliseconds of the duration under a key, if it is there; reports what is none. */
export function durationOf(mapping: YamlMapping, key: string, report: Report): number | undefined {
  const value = mapping.value(key);
  return value === undefined ? undefined : durationValue(value, report);
}

/** Milliseconds of a duration; reports what is none, and reads it as nought. */
export function durationValue(value: YamlValue, report: Report): number {
  const span = value.kind === 'text' ? milliseconds(value.text) : undefined;
  if (span === undefined) report(value.at, `Write ${DURATION_FORM}.`);
  return span ?? 0;
}

/** The moment under a key: a duration counts from the start; an instant needs a clock with a start. Reports what is neither, or lies before it. */
export function momentOf(mapping: YamlMapping, key: string, start: number | undefined, report: Report): number {
  const value = mapping.value(key);
  if (value === undefined) {
    report(mapping.at, `The key ${key} is missing: write ${DURATION_FORM}, or an instant such as 2026-11-21T10:00:00Z.`);
    return 0;
  }
  if (value.kind !== 'text' || !isUtcInstant(value.text)) return durationValue(value, report);
  if (start === undefined) report(value.at, 'An instant needs clock.start; write a duration since the start instead.');
  const moment = Date.parse(value.text) - (start ?? 0);
  if (start !== undefined && moment < 0) report(value.at, 'This lies before clock.start.');
  return Math.max(moment, 0);
}

/** The JSON object under a key; reports what is none and reads it as empty. */
export function objectOf(mapping: YamlMapping, key: string, report: Report): JsonObject {
  const value = mapping.value(key);
  if (value === undefined) return {};
  const json = jsonOf(value);
  if (isJsonObject(json)) return json;
  report(value.at, `Write a mapping as ${key}.`);
  return {};
}

/** A YAML value as JSON: YAML of the JSON types has nothing else. */
export function jsonOf(value: YamlValue): JsonValue {
  return plainValue(value) as JsonValue;
}

/** The whole number under a key within bounds, or the fallback where the key is absent; reports others. */
export function countOf(mapping: YamlMapping, key: string, bounds: readonly [number, number], fallback: number, report: Report): number {
  const number = mapping.number(key);
  if (number === undefined) return fallback;
  if (number >= bounds[0] && number <= bounds[1]) return number;
  report(mapping.place(key), `Write a whole number from ${bounds[0]} to ${bounds[1]} as ${key}.`);
  return fallback;
}
