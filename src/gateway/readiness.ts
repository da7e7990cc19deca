import type { Trail } from '../audit/trail.ts';
import type { Store } from '../store/store.ts';

/** Whether the gateway can take traffic: its trail takes records and its store answers. */
export async function readinessOf({
  trail,
  store,
}: {
  readonly trail: Trail;
  readonly store: Store;
}): Promise<{ ready: boolean; checks: Record<string, boolean> }> {
  const checks = { trail: trail.isDurable(), store: await answers(store.decisions.find('00000000-0000-7000-8000-000000000000')) };
  return { ready: Object.values(checks).every(Boolean), checks };
}

async function answers(look: Promise<unknown>): Promise<boolean> {
  try {
    await look;
    return true;
  } catch {
    return false;
  }
}
