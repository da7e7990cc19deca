import { openLineages } from '../../src/toolkit/architecture/book/gather-sources.ts';
import { startLayOut } from '../../src/toolkit/architecture/drawing/lay-out.ts';
import { pictureFile } from '../../src/toolkit/architecture/drawing/picture.ts';
import { lineagePicture } from '../../src/toolkit/architecture/lineage/lineage-picture.ts';
import { readConcept } from '../../src/toolkit/architecture/read-concept.ts';
import { conceptTexts, readRepository } from '../../src/toolkit/architecture/read-repository.ts';
import { conceptPictures } from '../../src/toolkit/architecture/views/diagrams.ts';

const FOLDER = 'architecture/concept/diagrams';

/** Drawings that lie beside the concept; the others are written by `gateway architecture export`. */
const KEPT: ReadonlySet<string> = new Set([
  'context',
  'authorities',
  'cooperation',
  'deployment',
  'process-check-at-border',
  'roadmap',
  'plan',
]);

/** The pack whose lineage is shown beside the concept. */
const SHOWN_PACK = 'lv-vrs-robezas-skersosana';

/** The main drawings of the concept, by path from the root. */
export async function conceptDiagrams(root: string): Promise<ReadonlyMap<string, string>> {
  const { concept } = readConcept(conceptTexts(root));
  const kept = conceptPictures(concept, await startLayOut()).filter(({ id }) => KEPT.has(id));
  const packs = readRepository(root).packs.filter(({ name }) => name === SHOWN_PACK);
  const lineage = openLineages(root, concept, packs).lineages.map((one) => lineagePicture(concept, one));
  return new Map([...kept, ...lineage].map((picture) => [`${FOLDER}/${picture.id}.svg`, pictureFile(picture)]));
}
