import { beforeAll, describe, expect, it } from '@jest/globals';
import { graphPicture } from '../../../../src/toolkit/architecture/drawing/graph-picture.ts';
import type { Box, Graph, LaidGraph } from '../../../../src/toolkit/architecture/drawing/graph.ts';
import { startLayOut, type LayOut } from '../../../../src/toolkit/architecture/drawing/lay-out.ts';
import { pictureFile, pictureInline, type Picture } from '../../../../src/toolkit/architecture/drawing/picture.ts';
import { shortened, textWidth, wrapText } from '../../../../src/toolkit/architecture/drawing/text-width.ts';
import { timeScale } from '../../../../src/toolkit/architecture/drawing/time-scale.ts';
import { readConcept } from '../../../../src/toolkit/architecture/read-concept.ts';
import { conceptTexts } from '../../../../src/toolkit/architecture/read-repository.ts';
import { authoritiesGraph } from '../../../../src/toolkit/architecture/views/authorities.ts';
import { contextGraph } from '../../../../src/toolkit/architecture/views/context.ts';
import { cooperationGraph } from '../../../../src/toolkit/architecture/views/cooperation.ts';
import { deploymentGraph } from '../../../../src/toolkit/architecture/views/deployment.ts';
import { conceptGraphs, conceptPictures } from '../../../../src/toolkit/architecture/views/diagrams.ts';
import { processGraph } from '../../../../src/toolkit/architecture/views/process-flows.ts';
import { libxml2Accepts } from '../../../support/libxml2.ts';
import { editedTexts, ROOT } from './model-under-test.ts';

const { concept } = readConcept(conceptTexts(ROOT));
let layOut: LayOut;
beforeAll(async () => {
  layOut = await startLayOut();
});

const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;

const contains = (outer: Box, inner: Box): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

const small: Graph = {
  id: 'small',
  title: 'A < B & "C"',
  description: 'Two boxes, <one> arrow.',
  direction: 'right',
  nodes: [
    { id: 'a', name: 'A <script>', tone: 'national', group: 'g' },
    { id: 'b', name: 'B', lines: ['a line & more'], tone: 'system' },
  ],
  edges: [
    { from: 'a', to: 'b', lines: ['x < y'], both: true },
    { from: 'a', to: 'nowhere' },
  ],
  groups: [{ id: 'g', name: 'a frame around it' }],
};

describe('widths of texts', () => {
  it('grow with the text, with its size and with its weight, and know letters with marks', () => {
    expect(textWidth('il', 10)).toBeLessThan(textWidth('mW', 10));
    expect(textWidth('sistēma', 10)).toBe(textWidth('sistema', 10));
    expect(textWidth('abc', 20)).toBeCloseTo(2 * textWidth('abc', 10));
    expect(textWidth('abc', 10, 'bold')).toBeGreaterThan(textWidth('abc', 10));
  });

  it('break texts at spaces, and words that are too long after their signs', () => {
    expect(wrapText('one two three', textWidth('one two', 10), 10)).toEqual(['one two', 'three']);
    expect(wrapText('/person/identities/names', textWidth('/person/identities', 10), 10)).toEqual(['/person/', 'identities/names']);
    expect(wrapText('', 100, 10)).toEqual([]);
    for (const line of wrapText('a text of some length that is broken more than once', 60, 10))
      expect(textWidth(line, 10)).toBeLessThanOrEqual(60);
  });

  it('cut a text with an ellipsis', () => {
    expect(shortened('short', 100, 10)).toBe('short');
    const cut = shortened('something rather long', 40, 10);
    expect(cut.endsWith('…')).toBe(true);
    expect(textWidth(cut, 10)).toBeLessThanOrEqual(40);
  });
});

describe('a scale of time', () => {
  it('begins and ends with a quarter and grows with the days', () => {
    const { at, ticks } = timeScale(['2026-11-21', '2027-05-28'], 100, 900);
    expect(ticks.map(({ label }) => label)).toEqual(['2026 Q4', '2027 Q1', '2027 Q2']);
    expect(at('2026-10-01')).toBe(100);
    expect(at('2027-07-01')).toBe(1000);
    expect(at('2026-11-21')).toBeLessThan(at('2026-11-22'));
  });
});

describe('a graph that is laid out', () => {
  it('gets the same places every time', () => {
    expect(layOut(contextGraph(concept))).toEqual(layOut(contextGraph(concept)));
  });

  it('has no arrow from or to what is not there', () => {
    expect(layOut(small).edges.map(({ edge }) => edge.to)).toEqual(['b']);
  });

  it('is written with its text escaped, in a document that libxml2 reads', () => {
    const file = pictureFile(graphPicture(layOut(small)));
    expect(libxml2Accepts(Buffer.from(file))).toBe(true);
    expect(file).toContain('A &lt;script&gt;');
    expect(file).not.toContain('<script');
    expect(file).toContain('<title id="small-title">A &lt; B &amp; "C"</title>');
    expect(file).toMatch(/<desc id="small-desc">/);
  });

  it('leads to what its boxes stand for, in a page and not in a file', () => {
    const picture = graphPicture(layOut(small), ({ id }) => (id === 'a' ? 'page.html#a' : undefined));
    const { html } = pictureInline(picture);
    expect(html.match(/<a href="page\.html#a">/g)).toHaveLength(1);
    expect(html).toContain('role="group"');
    expect(html).not.toContain('<style');
    expect(pictureFile(graphPicture(layOut(small)))).toContain('role="img"');
  });
});

describe('the drawings of the concept', () => {
  const laidOf = (): readonly LaidGraph[] => conceptGraphs(concept).map((graph) => layOut(graph));

  it('have boxes that lie apart, within the drawing, and within their frames', () => {
    for (const { graph, nodes, groups, width, height } of laidOf()) {
      const inside = { x: -1, y: -1, width: width + 2, height: height + 2 };
      for (const [index, node] of nodes.entries()) {
        expect([graph.id, node.node.id, contains(inside, node)]).toEqual([graph.id, node.node.id, true]);
        const hit = nodes.slice(index + 1).find((other) => overlap(node, other));
        expect([graph.id, node.node.id, hit?.node.id]).toEqual([graph.id, node.node.id, undefined]);
        const frame = groups.find(({ group }) => group.id === node.node.group);
        if (node.node.group !== undefined)
          expect([node.node.id, frame !== undefined && contains(frame, node)]).toEqual([node.node.id, true]);
      }
    }
  });

  it('have ids of their own, and each id within a drawing once', () => {
    const pictures: readonly Picture[] = conceptPictures(concept, layOut);
    expect(new Set(pictures.map(({ id }) => id)).size).toBe(pictures.length);
    for (const picture of pictures) {
      const file = pictureFile(picture);
      const ids = [...file.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      expect([picture.id, new Set(ids).size]).toEqual([picture.id, ids.length]);
      expect(libxml2Accepts(Buffer.from(file))).toBe(true);
      expect(file).not.toMatch(/NaN|undefined|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
    }
  });

  it('show every system, authority, release and work package', () => {
    const text = new Map(conceptPictures(concept, layOut).map((picture) => [picture.id, pictureFile(picture)]));
    for (const { id } of concept.of('system')) {
      expect(text.get('context')).toContain(`>${id}</text>`);
      expect(text.get('authorities')).toContain(`>${id}</text>`);
    }
    for (const { name } of concept.of('release')) expect(text.get('roadmap')).toContain(`>${name}</text>`);
    for (const { id } of concept.of('work-package')) expect(text.get('plan')).toMatch(new RegExp(`>${id} `));
    for (const { id } of concept.of('milestone')) expect(text.get('plan')).toMatch(new RegExp(`>${id} `));
    for (const { id } of concept.of('node'))
      expect(
        deploymentGraph(concept)
          .nodes.concat()
          .some((node) => node.id === `node:${id}`) || deploymentGraph(concept).groups.some((group) => group.id === id),
      ).toBe(true);
  });

  it('join a question and its answer to one line with two heads, and leave apart what goes one way', () => {
    const check = concept.find('process', 'check-at-border');
    const graph = check && processGraph(concept, check);
    const between = (from: string, to: string) =>
      graph?.edges.filter((edge) => edge.from === `system:${from}` && edge.to === `system:${to}`);
    expect(between('gateway', 'EES')?.map(({ both }) => both)).toEqual([true]);
    expect(between('REIS', 'gateway')?.map(({ both }) => both)).toEqual([false]);
    // Through the portal and directly, under two profiles.
    expect(between('gateway', 'SIS')?.map(({ lines }) => lines?.[0])).toEqual(['sis-border, over esp', 'sis-border-direct, over nsis']);
  });

  it('draw nothing for a process that nothing flows for', () => {
    const supervise = concept.find('process', 'supervise');
    expect(supervise && processGraph(concept, supervise)).toBeUndefined();
  });

  it('count interfaces by kind, and name a single endpoint', () => {
    const lines = (from: string, to: string) =>
      cooperationGraph(concept).edges.find((edge) => edge.from === `system:${from}` && edge.to === `system:${to}`)?.lines;
    expect(lines('VMIS', 'gateway')).toEqual(['4 records, 3 queries', 'REST, SOAP']);
    expect(lines('gateway', 'ESP')).toEqual(['esp', 'SOAP, REST']);
  });

  it('tell who controls from who operates', () => {
    const edges = authoritiesGraph(concept).edges.filter(({ from, to }) => [from, to].includes('system:IIIS'));
    expect(edges.map(({ from, to, dashed }) => [from, to, dashed ?? false])).toEqual([
      ['authority:IC', 'system:IIIS', false],
      ['authority:VP', 'system:IIIS', false],
      ['system:IIIS', 'operates:IC', true],
    ]);
  });

  it('survive a concept whose references lead nowhere', () => {
    const { concept: faulty } = readConcept(
      editedTexts([
        { file: 'data/systems.yaml', from: 'controllers: [VRS]', to: 'controllers: [VRX]' },
        { file: 'technical.yaml', from: /within: ic-site/g, to: 'within: no-site' },
        { file: 'flows.yaml', from: 'from: VMIS', to: 'from: VMX' },
        { file: 'plan.yaml', from: 'after: [WP1]', to: 'after: [WPX]' },
        { file: 'roadmap.yaml', from: 'after: [spine]', to: 'after: [spin]' },
      ]),
    );
    for (const picture of conceptPictures(faulty, layOut)) expect(pictureFile(picture)).not.toMatch(/NaN|undefined/);
  });
});
