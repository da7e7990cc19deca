import { GatewayError } from '../../kernel/gateway-error.ts';
import { utcInstant } from '../../wire/lexical/date-time.ts';

/** `BiometricSample/CapturedAt` as `Instant` of the contracts: UTC, with `Z`. Throws `contract-query-unsupported` for what is no time. */
export function captureTime(text: string): string {
  const time = utcInstant(text);
  if (time === undefined) throw new GatewayError('contract-query-unsupported', { field: '/subject/biometrics/capturedAt' });
  return time;
}
