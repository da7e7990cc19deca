import { describe, expect, test } from '@jest/globals';
import { createBreaker, type TryResult } from '../../../src/broker/breaker.ts';
import { manualTime } from './broker-support.ts';

function circuit() {
  const time = manualTime();
  const breaker = createBreaker({ failures: 3, coolDownMs: 1000 }, time.now);
  const admitted = (): boolean => {
    try {
      breaker.admit('esp');
      return true;
    } catch (error) {
      expect(error).toMatchObject({ code: 'endpoint-circuit-open', details: { endpoint: 'esp' } });
      return false;
    }
  };
  const tried = (...results: TryResult[]): void => {
    for (const result of results) {
      breaker.admit('esp');
      breaker.settle('esp', result);
    }
  };
  return { time, breaker, admitted, tried };
}

describe('the breaker', () => {
  test('opens after as many failures in a row as the limit, for one endpoint only', () => {
    const { breaker, admitted, tried } = circuit();
    tried('endpoint-unavailable', 'signature-invalid');
    expect(breaker.state('esp')).toBe('closed');
    tried('endpoint-timeout');
    expect(breaker.state('esp')).toBe('open');
    expect(admitted()).toBe(false);
    expect(breaker.state('cir')).toBe('closed');
    expect(() => breaker.admit('cir')).not.toThrow();
  });

  test('an answer in between starts the count anew, and so does a refusal', () => {
    const { breaker, tried } = circuit();
    tried(
      'endpoint-timeout',
      'endpoint-timeout',
      'answered',
      'endpoint-timeout',
      'endpoint-timeout',
      'endpoint-refused',
      'endpoint-timeout',
      'endpoint-timeout',
    );
    expect(breaker.state('esp')).toBe('closed');
  });

  test('tries that say nothing about the endpoint neither count nor clear', () => {
    const { breaker, tried } = circuit();
    tried('endpoint-timeout', 'endpoint-timeout', 'abandoned', 'internal-error', 'endpoint-timeout');
    expect(breaker.state('esp')).toBe('open');
  });

  test('after the cool-down one try is let through; its success closes the circuit', async () => {
    const { time, breaker, admitted, tried } = circuit();
    tried('endpoint-timeout', 'endpoint-timeout', 'endpoint-timeout');
    await time.advance(999);
    expect(admitted()).toBe(false);
    await time.advance(1);
    expect(breaker.state('esp')).toBe('half-open');
    expect([admitted(), admitted()]).toEqual([true, false]);
    breaker.settle('esp', 'answered');
    expect(breaker.state('esp')).toBe('closed');
    expect(admitted()).toBe(true);
  });

  test('its failure opens the circuit for another cool-down; giving it up leaves the next try free', async () => {
    const { time, breaker, admitted, tried } = circuit();
    tried('endpoint-timeout', 'endpoint-timeout', 'endpoint-timeout');
    await time.advance(1000);
    tried('endpoint-unavailable');
    expect(breaker.state('esp')).toBe('open');
    await time.advance(1000);
    tried('abandoned');
    expect(breaker.state('esp')).toBe('half-open');
    expect(admitted()).toBe(true);
  });
});
