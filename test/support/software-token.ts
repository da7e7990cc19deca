import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTokens, type Tokens } from '../../src/signing/keys/tokens.ts';

/** A key in a pretended token, and how it behaves. */
export interface SoftwareKey {
  readonly label: string;
  /** CKA_ID, hex. */
  readonly id: string;
  /** PKCS #8 PEM. */
  readonly pem: string;
  readonly withoutPublic?: boolean;
  /** CKA_ALWAYS_AUTHENTICATE; absent where the token does not know it. */
  readonly asks?: boolean;
  /** The point stands without its OCTET STRING, as in older tokens. */
  readonly bare?: boolean;
}

/** A pretended token, and how it behaves from the next call on. */
export interface SoftwareToken {
  readonly label: string;
  readonly serial?: string;
  readonly pin: string;
  readonly mechanisms: readonly number[];
  readonly keys: readonly SoftwareKey[];
  readonly absent?: boolean;
  /** Counted up when the token is pulled out and put back: sessions are gone then. */
  readonly insertion?: number;
  readonly hangs?: boolean;
  readonly crashes?: boolean;
  /** `CKR_` value that signing fails with. */
  readonly fails?: string;
}

/** Tokens without hardware, behind a real thread and the real protocol. */
export interface SoftwareTokens {
  readonly tokens: Tokens;
  /** For `module-path`. */
  readonly modulePath: string;
  hold(...tokens: readonly SoftwareToken[]): void;
  /** The functions of PKCS #11 that were called so far, of those that tests ask about. */
  calls(): readonly string[];
  close(): Promise<void>;
}

const BINDING = join(import.meta.dirname, 'software-token.cjs');

/** CKM_RSA_PKCS, those that hash in the token, CKM_EDDSA. */
export const MECHANISMS = [0x1, 0x40, 0x43, 0x1057];

export function softwareTokens(silenceMs = 20_000): SoftwareTokens {
  const folder = mkdtempSync(join(tmpdir(), 'gateway-token-'));
  const modulePath = join(folder, 'tokens.json');
  const tokens = openTokens({ binding: BINDING, silenceMs });
  return {
    tokens,
    modulePath,
    hold: (...held) => writeFileSync(modulePath, JSON.stringify({ tokens: held })),
    calls: () => (existsSync(`${modulePath}.calls`) ? readFileSync(`${modulePath}.calls`, 'utf8').trimEnd().split('\n') : []),
    async close() {
      await tokens.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
