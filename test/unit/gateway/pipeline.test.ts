import { X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createBreaker } from '../../../src/broker/breaker.ts';
import type { Principal } from '../../../src/canonical/principal.ts';
import type { SystemPart } from '../../../src/canonical/query.ts';
import { openDecisionNotes } from '../../../src/gateway/decision-notes.ts';
import type { VerifiedRequest } from '../../../src/gateway/front/gateway-api.ts';
import { profilesOf } from '../../../src/gateway/packaged-specs.ts';
import { answer, type Rooms } from '../../../src/gateway/pipeline.ts';
import { GatewayError } from '../../../src/kernel/gateway-error.ts';
import type { Adapter, VerifiedMessage } from '../../../src/ports/adapter.ts';
import { testPki } from '../../support/pki.ts';

const NOW = Date.UTC(2026, 10, 21, 12);
const profiles = profilesOf(join(import.meta.dirname, '../../../mappings/profiles'));
const certificate = new X509Certificate(testPki().issue({ cn: 'caller', kind: 'ec' }).certPem);

const principal: Principal = {
  caller: 'lv-vrs-reis',
  authority: 'vrs',
  memberState: 'LVA',
  userCategories: ['border-guard'],
  profiles: ['border-check'],
  mappings: [],
  signer: 'aa',
  officer: { user: 'u1', unit: 'unit', assurance: 'high' },
};

const request: VerifiedRequest = {
  queryId: '0197a000-0000-7000-8000-000000000001',
  signer: { certificate, publicKey: certificate.publicKey, fingerprint: 'aa', chain: [] },
  officerToken: undefined,
  body: { kind: 'query', value: {} },
};

const subject = {
  familyName: 'TEST',
  birthDate: { value: '1990-01-01' },
  nationalities: ['UKR'],
  documentNumber: 'SYN1',
  documentIssuer: 'UKR',
};

/** Rooms that write down what happens, in order. `pending` makes the endpoint answer in two steps, the second once `rest` settles. */
function recordingRooms(
  events: string[],
  {
    failAt,
    pending = false,
    rest: second = Promise.resolve(),
  }: { failAt?: 'intent' | 'part' | 'outcome'; pending?: boolean; rest?: Promise<void> } = {},
): Rooms {
  const durable = (kind: 'intent' | 'part' | 'outcome') => async () => {
    events.push(kind);
    if (failAt === kind) throw new GatewayError('audit-not-durable');
    await Promise.resolve();
    events.push(`${kind} durable`);
    return { seq: 0, leaf: '' };
  };
  const hit: SystemPart = { system: 'EES', status: 'HIT', matches: [{ familyName: 'TEST' }] };
  const rest: SystemPart[] = [
    { system: 'VIS', status: 'NO_HIT', matches: [] },
    { system: 'ETIAS', status: 'NO_HIT', matches: [] },
  ];
  let asked = 0;
  const message = { contentType: 'text/plain', body: new Uint8Array() };
  const adapter: Adapter = {
    manifest: { id: 'esp-soap', endpoint: 'esp', protocol: 'soap-1.2', contract: 'none', protection: 'xmldsig', idempotent: true },
    encode: () => message,
    decode: () =>
      pending && (asked += 1) === 1
        ? { state: 'pending', parts: [hit], next: message, waitMs: 1 }
        : { state: 'final', parts: pending ? rest : [hit, ...rest] },
  };
  return {
    authenticate: async () => principal,
    toCanonical: () => ({
      id: request.queryId,
      query: { profile: 'border-check', purpose: 'border-check', subject },
      origin: 'query',
      mapping: 'canonical',
    }),
    policy: () => ({
      profiles,
      legalBasis: new Set(),
      nationalPoliceAuthorities: new Set(),
      interpolNonDisclosureAssured: false,
      today: '2026-11-21',
      now: NOW,
    }),
    adapters: new Map([['esp', adapter]]),
    trail: { intent: durable('intent'), part: durable('part'), outcome: durable('outcome'), refusal: async () => ({ seq: 0, leaf: '' }) },
    broker: () => ({
      exchange: async () => {
        events.push('sent');
        if (asked > 0) await second;
        return { ...message, status: 200, signer: 'bb', sent: '00', received: '11' } as unknown as VerifiedMessage;
      },
      now: () => NOW,
      wait: (ms, signal) => (ms < 100 ? Promise.resolve() : new Promise((resolve) => signal.addEventListener('abort', () => resolve()))),
      deadlineAt: NOW + 1000,
      signal: new AbortController().signal,
      breaker: createBreaker({ failures: 5, coolDownMs: 1000 }, () => NOW),
    }),
  };
}

describe('answer', () => {
  test('makes the intent durable before any byte leaves and the outcome before the reply does', async () => {
    const events: string[] = [];
    const reply = await answer(request, recordingRooms(events), openDecisionNotes());
    expect(events).toEqual(['intent', 'intent durable', 'sent', 'outcome', 'outcome durable']);
    expect(reply.parts.map(({ system, status }) => `${system ?? ''} ${status}`)).toEqual(['EES HIT', 'VIS NO_HIT', 'ETIAS NO_HIT']);
  });

  test('sends nothing when the intent cannot be made durable', async () => {
    const events: string[] = [];
    await expect(answer(request, recordingRooms(events, { failAt: 'intent' }), openDecisionNotes())).rejects.toMatchObject({
      code: 'audit-not-durable',
    });
    expect(events).toEqual(['intent']);
  });

  test('answers nothing when the outcome cannot be made durable', async () => {
    await expect(answer(request, recordingRooms([], { failAt: 'outcome' }), openDecisionNotes())).rejects.toMatchObject({
      code: 'audit-not-durable',
    });
  });

  test('tells each part only after its record is durable, and before the slower systems have answered', async () => {
    const events: string[] = [];
    const told = Promise.withResolvers<void>();
    await answer(request, recordingRooms(events, { pending: true, rest: told.promise }), openDecisionNotes(), async ({ system }) => {
      events.push(`told ${system ?? ''}`);
      told.resolve();
    });
    expect(events.indexOf('part durable')).toBeLessThan(events.indexOf('told EES'));
    expect(events.filter((event) => event.startsWith('told'))).toEqual(['told EES', 'told VIS', 'told ETIAS']);
    expect(events.at(-1)).toBe('outcome durable');
  });

  test('tells no part whose record cannot be made durable', async () => {
    const told: string[] = [];
    const telling = answer(
      request,
      recordingRooms([], { failAt: 'part' }),
      openDecisionNotes(),
      async ({ system }) => void told.push(system ?? ''),
    );
    await expect(telling).rejects.toMatchObject({ code: 'audit-not-durable' });
    expect(told).toEqual([]);
  });
});
