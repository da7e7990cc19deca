import {
  attributesAreLeaves,
  leavesAreAttributes,
  mandatoryAgrees,
  personalDataHaveRetention,
  retentionsAreConfirmed,
  systemsHaveControllers,
} from './checks/attributes.ts';
import type { Check } from './checks/check.ts';
import {
  asksHaveFlows,
  flowsAreCarried,
  flowsFitTheirProfiles,
  flowsRunBetweenEnds,
  processesTouchTheirFlows,
  recordsHaveFlows,
} from './checks/flows.ts';
import { functionsAreProved, functionsHaveReleases, roomsAndCommandsServe } from './checks/functions.ts';
import { contractsFitTheirInterfaces, contractsHaveInterfaces, interfacesHaveContracts } from './checks/interfaces.ts';
import {
  fieldsAreAccountedFor,
  heldAttributesHaveSources,
  mandatoryAttributesHaveSources,
  mappingsCiteKnownActs,
  mappingsReadFields,
  mappingsWriteAttributes,
  registersAgree,
} from './checks/mappings.ts';
import { milestonesAreInOrder, orderIsNotCircular, planIsInOrder, releasesAreInOrder } from './checks/plan.ts';
import {
  profilesAskByRight,
  profilesAskWhereReached,
  profilesHavePurposes,
  profilesOpenByArticle,
  profilesStandOnRights,
} from './checks/profiles.ts';
import type { Concept } from './concept.ts';
import { sortFindings, type Finding } from './finding.ts';
import type { RepositoryFacts } from './repository-facts.ts';

/** Everything that must hold between the concept and the repository. */
const CHECKS: readonly Check[] = [
  leavesAreAttributes,
  attributesAreLeaves,
  mandatoryAgrees,
  personalDataHaveRetention,
  systemsHaveControllers,
  retentionsAreConfirmed,
  mappingsWriteAttributes,
  mappingsReadFields,
  fieldsAreAccountedFor,
  mappingsCiteKnownActs,
  registersAgree,
  mandatoryAttributesHaveSources,
  heldAttributesHaveSources,
  profilesHavePurposes,
  profilesAskByRight,
  profilesOpenByArticle,
  profilesStandOnRights,
  profilesAskWhereReached,
  functionsHaveReleases,
  functionsAreProved,
  roomsAndCommandsServe,
  interfacesHaveContracts,
  contractsHaveInterfaces,
  contractsFitTheirInterfaces,
  flowsAreCarried,
  flowsRunBetweenEnds,
  flowsFitTheirProfiles,
  recordsHaveFlows,
  asksHaveFlows,
  processesTouchTheirFlows,
  orderIsNotCircular,
  releasesAreInOrder,
  planIsInOrder,
  milestonesAreInOrder,
];

/** Holds a concept against the repository: all findings, by place. Faults mean that the two disagree; warnings tell what is still open. */
export const checkArchitecture = (concept: Concept, repository: RepositoryFacts): readonly Finding[] =>
  sortFindings(CHECKS.flatMap((check) => check(concept, repository)));
