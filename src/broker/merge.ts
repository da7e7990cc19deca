import type { Match, SystemId } from '../canonical/generated/types.ts';
import type {
  AuthorisedQuery,
  Leg,
  LegOutcome,
  MergedPart,
  MergedReply,
  MessageEvidence,
  ResolvedAsk,
  SystemPart,
} from '../canonical/query.ts';
import { distinctByValue, stableText } from '../canonical/stable-text.ts';
import { combinedStatus, isAnswer } from '../canonical/status.ts';
import { GatewayError } from '../kernel/gateway-error.ts';

/** A merge under way. The same outcomes in any order give the same parts, up to their numbers. */
export interface Merge {
  /**
   * Takes one outcome and returns the parts that became known or changed with it. A part that changes keeps its number, so that
   * of two parts with one number the later holds.
   * A system's silence is told only once its leg is final, and a concealed endpoint speaks only then, as one part.
   */
  add(outcome: LegOutcome): readonly MergedPart[];
  /** All parts by number; legs that have not ended count as timed out. */
  reply(): MergedReply;
}

interface LegState {
  readonly leg: Leg;
  readonly outcomes: readonly LegOutcome[];
}

type Word = Pick<MergedPart, 'system' | 'status' | 'matches'> & { readonly problem?: GatewayError };

/** Starts a merge. Legs named beforehand are counted as timed out when they never speak. */
export function startMerge(legs: readonly Leg[] = []): Merge {
  const states = new Map<string, LegState>(legs.map((leg) => [leg.id, { leg, outcomes: [] }]));
  const told = new Map<string, MergedPart>();
  const evidence: MessageEvidence[] = [];
  const numbered = ({ leg }: LegState, words: readonly Word[], parts: Map<string, MergedPart>): readonly MergedPart[] =>
    words.flatMap((word) => {
      const key = `${leg.id}/${word.system}`;
      const before = parts.get(key);
      const part: MergedPart = { seq: before?.seq ?? parts.size + 1, endpoint: leg.endpoint, conceal: leg.conceal, ...word };
      if (before !== undefined && sameWord(before, part)) return [];
      parts.set(key, part);
      return [part];
    });
  return {
    add(outcome) {
      const { leg } = outcome;
      const state: LegState = { leg, outcomes: [...(states.get(leg.id)?.outcomes ?? []), outcome] };
      states.set(leg.id, state);
      evidence.push(...outcome.evidence);
      return numbered(state, wordsOf(state), told);
    },
    reply() {
      const parts = new Map(told);
      for (const state of states.values()) if (!isFinal(state)) numbered(state, wordsOf(timedOut(state)), parts);
      const all = [...parts.values()].toSorted((left, right) => left.seq - right.seq);
      return { complete: all.every((part) => isAnswer(part.status) && part.problem === undefined), parts: all, evidence: [...evidence] };
    },
  };
}

/** The legs' outcomes in one value. */
export function mergeLegs(outcomes: readonly LegOutcome[], legs: readonly Leg[] = []): MergedReply {
  const merge = startMerge(legs);
  for (const outcome of outcomes) merge.add(outcome);
  return merge.reply();
}

/**
 * The reply itself; throws when it is none: the problem of the first endpoint that the profile says must answer and that did not,
 * else `endpoints-all-failed` when no endpoint answered. Systems that an endpoint itself reports as silent do not make it fail.
 */
export function requireAnswer(merged: MergedReply, query: AuthorisedQuery): MergedReply {
  const failures = query.asks.map((ask) => ({ ask, problem: failureOf(ask, merged.parts) }));
  const decisive = failures.find(({ ask, problem }) => ask.mustAnswer && problem !== undefined)?.problem;
  if (decisive !== undefined) throw decisive;
  if (failures.every(({ problem }) => problem !== undefined)) {
    throw new GatewayError('endpoints-all-failed', { rule: 'broker/answers' }, { cause: failures[0]?.problem });
  }
  return merged;
}

function failureOf(ask: ResolvedAsk, parts: readonly MergedPart[]): GatewayError | undefined {
  const own = parts.filter((part) => part.endpoint === ask.endpoint);
  const failed = own.every((part) => !isAnswer(part.status) && part.problem !== undefined);
  return failed ? own[0]?.problem : undefined;
}

const isFinal = ({ outcomes }: LegState): boolean => outcomes.some((outcome) => outcome.final);

function timedOut({ leg, outcomes }: LegState): LegState {
  const problem = new GatewayError('endpoint-timeout', { endpoint: leg.endpoint });
  return { leg, outcomes: [...outcomes, { leg, state: 'problem', final: true, problem, evidence: [] }] };
}

const sameWord = (left: MergedPart, right: MergedPart): boolean =>
  left.status === right.status && left.problem?.code === right.problem?.code && stableText(left.matches) === stableText(right.matches);

/** What the leg has to say so far, each of its systems once, a concealed leg as a whole. */
function wordsOf(state: LegState): readonly Word[] {
  const words = [...new Set(state.leg.systems)].map((system) => wordOf(system, state)).filter((word) => word !== undefined);
  if (state.leg.conceal) return concealedWord(state, words);
  // Article 22: systems that hold nothing are not shown, so they come last and leave no gaps among the numbers of those that are.
  const holdsNothing = (word: Word): number => Number(word.status === 'NO_HIT');
  return state.leg.presenceOnly ? words.toSorted((left, right) => holdsNothing(left) - holdsNothing(right)) : words;
}

/**
 * Answers beat silence and last words beat earlier ones; a system of which nothing was said is reported only once nothing more
 * can come.
 */
function wordOf(system: SystemId, { leg, outcomes }: LegState): Word | undefined {
  const said = (final: boolean): readonly SystemPart[] =>
    outcomes
      .flatMap((outcome) => (outcome.state === 'parts' && outcome.final === final ? outcome.parts : []))
      .filter((part) => part.system === system);
  const [last, early] = [said(true), said(false)];
  const answers = [last, early].map((parts) => parts.filter((part) => isAnswer(part.status))).find((parts) => parts.length > 0);
  if (answers !== undefined) return together(system, answers);
  const end = outcomes.find((outcome) => outcome.final);
  if (end === undefined) return undefined;
  if (last.length + early.length > 0) return together(system, last.length > 0 ? last : early);
  const problem = end.state === 'problem' ? end.problem : new GatewayError('contract-reply-invalid', { endpoint: leg.endpoint });
  return { system, status: problem.code === 'endpoint-timeout' ? 'TIMEOUT' : 'UNAVAILABLE', matches: [], problem };
}

function together(system: SystemId, parts: readonly SystemPart[]): Word {
  const matches = parts.flatMap((part) => part.matches);
  const status = combinedStatus(parts.map((part) => part.status)) ?? 'UNAVAILABLE';
  return { system, status, matches: status === 'HIT' ? inOneOrder(parts.length, matches) : [] };
}

/** Several words of one system come in no fixed order, so their matches get one. */
function inOneOrder(words: number, matches: readonly Match[]): readonly Match[] {
  return words > 1 ? distinctByValue(matches) : matches;
}

/**
 * Articles 20(3) and 20a: which of the systems knows the person is nobody's to see, so they speak as one, under the name of the
 * first. A CIR's own reply already does.
 */
function concealedWord({ leg, outcomes }: LegState, words: readonly Word[]): readonly Word[] {
  const [bearer] = leg.systems;
  const end = outcomes.find((outcome) => outcome.final);
  if (bearer === undefined || end === undefined) return [];
  const spoken = words.filter((word) => word.problem === undefined);
  const silence = spoken.length > 0 && end.state === 'parts' ? undefined : words.find((word) => word.problem !== undefined);
  const heard = silence === undefined ? spoken : [...spoken, silence];
  const problem = silence?.problem ?? silentSystem(leg, spoken);
  return [
    {
      system: bearer,
      status: combinedStatus(heard.map((word) => word.status)) ?? 'UNAVAILABLE',
      matches: distinctByValue(heard.flatMap((word) => word.matches)),
      ...(problem === undefined ? {} : { problem }),
    },
  ];
}

/** A hit hides that another system was silent; the problem keeps the reply from being called complete. */
function silentSystem(leg: Leg, spoken: readonly Word[]): GatewayError | undefined {
  const hit = spoken.some((word) => word.status === 'HIT');
  const silent = spoken.some((word) => !isAnswer(word.status));
  return hit && silent ? new GatewayError('endpoint-unavailable', { endpoint: leg.endpoint }) : undefined;
}
