import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { ElkExtendedEdge, ElkNode, LayoutOptions } from 'elkjs';
import type { Edge, Lane, Node, ProcessMap } from './process-map.js';
import { type Block, blockOf, lineHeight } from './text-block.js';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface Placed<Thing> {
  readonly of: Thing;
  readonly at: Box;
  readonly text: Block;
}

export interface PlacedEdge {
  readonly of: Edge;
  readonly points: readonly Point[];
  readonly label: Box;
  readonly text: Block;
}

export interface Picture {
  readonly title: string;
  readonly lanes: readonly Placed<Lane>[];
  readonly nodes: readonly Placed<Node>[];
  readonly edges: readonly PlacedEdge[];
  readonly everywhere: Placed<null>;
  readonly width: number;
  readonly height: number;
}

const margin = 24;
const headWidth = 300;
const titleHeight = 56;
const padding = 10;

const options: LayoutOptions = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.partitioning.activate': 'true',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.spacing.nodeNode': '44',
  'elk.spacing.edgeNode': '22',
  'elk.spacing.edgeEdge': '14',
  'elk.spacing.edgeLabel': '4',
  'elk.layered.spacing.nodeNodeBetweenLayers': '48',
  'elk.layered.spacing.edgeNodeBetweenLayers': '18',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '14',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.crossingMinimization.strategy': 'LAYER_SWEEP',
  'elk.edgeLabels.placement': 'CENTER',
};

const widths = { start: 190, stage: 280, anywhere: 130, end: 240 } as const;

/** Places everything: each leg a band of its own, one below the other, in the order in which the baton passes. */
export async function layOut(map: ProcessMap): Promise<Picture> {
  const texts = new Map(
    map.nodes.map((node) => [node.id, blockOf(node.label, node.lines, widths[node.kind])]),
  );
  const labels = new Map(map.edges.map((edge) => [edge.id, blockOf('', [edge.label], 200)]));
  const graph: ElkNode = {
    id: 'process',
    layoutOptions: options,
    children: map.nodes.map((node) => ({
      id: node.id,
      ...sizeOf(texts.get(node.id)),
      layoutOptions: {
        'elk.partitioning.partition': String(map.lanes.findIndex(({ id }) => id === node.lane)),
      },
    })),
    edges: map.edges.map((edge) => ({
      id: edge.id,
      sources: [edge.from],
      targets: [edge.to],
      labels: [{ id: `${edge.id}-label`, text: edge.label, ...labelSize(labels.get(edge.id)) }],
    })),
  };
  const placed = await placedBy(graph);
  return inBands(map, placed, texts, labels);
}

function inBands(
  map: ProcessMap,
  placed: ElkNode,
  texts: ReadonlyMap<string, Block>,
  labels: ReadonlyMap<string, Block>,
): Picture {
  const shift = { x: margin + headWidth + margin, y: margin + titleHeight + margin };
  const nodes = map.nodes.map((of): Placed<Node> => {
    const { x = 0, y = 0, width = 0, height = 0 } = placed.children?.find(({ id }) => id === of.id) ?? {};
    return { of, at: { x: x + shift.x, y: y + shift.y, width, height }, text: texts.get(of.id) as Block };
  });
  const edges = map.edges.map((of): PlacedEdge => {
    const found = placed.edges?.find(({ id }) => id === of.id);
    const { x = 0, y = 0, width = 0, height = 0 } = found?.labels?.[0] ?? {};
    return {
      of,
      points: pointsOf(found).map((point) => ({ x: point.x + shift.x, y: point.y + shift.y })),
      label: { x: x + shift.x, y: y + shift.y, width, height },
      text: labels.get(of.id) as Block,
    };
  });
  const width = shift.x + (placed.width ?? 0) + margin;
  const lanes = bands(map.lanes, nodes, width);
  const text = blockOf('I alle stræk', map.everywhere, width - 2 * margin);
  const bottom = Math.max(...lanes.map(({ at }) => at.y + at.height)) + margin;
  const at = { x: margin, y: bottom, width: width - 2 * margin, height: text.height + 2 * padding };
  return {
    title: map.title,
    lanes,
    nodes,
    edges,
    everywhere: { of: null, at, text },
    width,
    height: at.y + at.height + margin,
  };
}

/** From the first of a leg's boxes to the first of the next one's. */
function bands(
  lanes: readonly Lane[],
  nodes: readonly Placed<Node>[],
  width: number,
): readonly Placed<Lane>[] {
  const within = lanes.map((lane) => nodes.filter(({ of }) => of.lane === lane.id));
  const tops = within.map((its) => Math.min(...its.map(({ at }) => at.y)));
  const bottoms = within.map((its) => Math.max(...its.map(({ at }) => at.y + at.height)));
  return lanes.map((of, no) => {
    const text = blockOf(of.label, of.lines, headWidth - 2 * padding);
    const top = no === 0 ? (tops[0] ?? 0) - margin : ((bottoms[no - 1] ?? 0) + (tops[no] ?? 0)) / 2;
    const end =
      no === lanes.length - 1 ? (bottoms[no] ?? 0) + margin : ((bottoms[no] ?? 0) + (tops[no + 1] ?? 0)) / 2;
    return { of, text, at: { x: margin, y: top, width: width - 2 * margin, height: end - top } };
  });
}

function pointsOf(edge: ElkExtendedEdge | undefined): readonly Point[] {
  const [section] = edge?.sections ?? [];
  return section ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint] : [];
}

function sizeOf(text: Block | undefined): { readonly width: number; readonly height: number } {
  return { width: (text?.width ?? 0) + 2 * padding, height: (text?.height ?? 0) + 2 * padding };
}

function labelSize(text: Block | undefined): { readonly width: number; readonly height: number } {
  return { width: (text?.width ?? 0) + 8, height: (text?.lines.length ?? 0) * lineHeight + 4 };
}

/** In a thread of its own: it takes the processor for a second or two, and others are waiting for answers. */
function placedBy(graph: ElkNode): Promise<ElkNode> {
  const workerData = { elk: require.resolve('elkjs/lib/elk.bundled.js'), graph };
  const thread = new Worker(inThread, { eval: true, workerData });
  return new Promise((resolve, reject) => {
    thread.once('message', resolve).once('error', reject);
  });
}

const require = createRequire(import.meta.url);

/** A text and no module: one process runs the sources of this house, the other what they were compiled to. */
const inThread = `
  const { parentPort, workerData } = require('node:worker_threads');
  const Elk = require(workerData.elk);
  new Elk().layout(workerData.graph).then((placed) => parentPort.postMessage(placed));
`;
