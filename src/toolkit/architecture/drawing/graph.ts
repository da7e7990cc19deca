import type { ElementName } from '../concept.ts';

/** What a box stands for; each is told apart by shape or border as well as by colour. */
export type Tone = 'person' | 'national' | 'gate' | 'component' | 'system' | 'foreign' | 'network' | 'thing';

/** A box: its name, and smaller lines below. */
export interface GraphNode {
  /** Unique in its graph. */
  readonly id: string;
  readonly name: string;
  readonly lines?: readonly string[];
  readonly tone: Tone;
  readonly group?: string;
  /** Width of its text; as narrow as the text allows where none is given. */
  readonly width?: number;
  /** What it draws of the concept. */
  readonly element?: ElementName;
}

/** An arrow. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly lines?: readonly string[];
  readonly dashed?: boolean;
  /** Arrow at both ends. */
  readonly both?: boolean;
  /** No arrow at all. */
  readonly plain?: boolean;
  /** Whether the layout may ignore it when it decides what comes before what. */
  readonly loose?: boolean;
}

/** A frame around boxes, or around frames. */
export interface GraphGroup {
  readonly id: string;
  readonly name: string;
  readonly within?: string;
  readonly element?: ElementName;
}

/** Boxes, arrows and frames, not yet laid out. */
export interface Graph {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly direction: 'right' | 'down';
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly groups: readonly GraphGroup[];
  /** What the lines mean, explained below the drawing. */
  readonly legend?: readonly (readonly [kind: 'arrow' | 'dashed' | 'plain', meaning: string])[];
  /** What its tones mean where that is not what they usually do. */
  readonly tones?: Readonly<Partial<Record<Tone, string>>>;
}

/** A rectangle by its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A graph with places. */
export interface LaidGraph {
  readonly graph: Graph;
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly (Box & { readonly node: GraphNode; readonly text: readonly NodeLine[] })[];
  readonly groups: readonly (Box & { readonly group: GraphGroup })[];
  /** `path` is the way of an edge as SVG path data. */
  readonly edges: readonly {
    readonly edge: GraphEdge;
    readonly path: string;
    readonly label?: Box & { readonly text: readonly string[] };
  }[];
}

/** A line of text in a box. */
export interface NodeLine {
  readonly text: string;
  readonly bold: boolean;
}
