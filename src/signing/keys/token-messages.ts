import type { ProblemDetails } from '../../kernel/gateway-error.ts';
import type { ProblemCode } from '../../kernel/problems.ts';
import type { Mechanism } from './cryptoki.ts';
import type { KeyAddress, TokenKeyDescription } from './token-sessions.ts';

/** What the thread of a module is started with. */
export interface TokenThreadStart {
  readonly modulePath: string;
  /** The package that binds PKCS #11 to Node. */
  readonly binding: string;
}

/** What a module is asked. */
export type TokenQuestion =
  | { readonly ask: 'describe'; readonly address: KeyAddress }
  | { readonly ask: 'sign'; readonly address: KeyAddress; readonly mechanism: Mechanism; readonly bytes: Uint8Array };

/** A question as it travels to the thread. */
export interface NumberedQuestion {
  readonly number: number;
  readonly question: TokenQuestion;
}

/** What comes back: a description, a signature, or the problem. */
export type TokenAnswer =
  | { readonly description: TokenKeyDescription }
  | { readonly signature: Uint8Array }
  | { readonly problem: { readonly code: ProblemCode; readonly details: ProblemDetails } };

/** An answer as it travels back. */
export interface NumberedAnswer {
  readonly number: number;
  readonly answer: TokenAnswer;
}
