import { BpmnModdle, type ModdleElement as Element } from 'bpmn-moddle';
import type { Box, Picture, PlacedEdge, Point } from './lay-out.js';
import type { Node } from './process-map.js';

const types = {
  start: 'bpmn:StartEvent',
  anywhere: 'bpmn:StartEvent',
  stage: 'bpmn:Task',
  end: 'bpmn:EndEvent',
} as const;

/** Events are circles of this size in every tool; their names stand below. */
const circle = 36;

/**
 * The same picture in BPMN 2.0 with diagram interchange, so that another tool shows and edits it: one process, a lane a
 * leg, a task a stage. What BPMN has no word for (an owed answer, a clock across stages) stands in the documentation.
 */
export async function writeBpmn(picture: Picture): Promise<string> {
  const { xml } = await new BpmnModdle().toXML(new Writing(picture).definitions(), { format: true });
  return xml;
}

class Writing {
  private readonly moddle = new BpmnModdle();
  private readonly made = new Map<string, Element>();

  constructor(private readonly picture: Picture) {}

  definitions(): Element {
    const { nodes, edges, lanes, title, everywhere } = this.picture;
    const flowNodes = nodes.map(({ of }) => this.flowNode(of));
    const flows = edges.map((edge) => this.flow(edge));
    const laneSet = this.create('bpmn:LaneSet', 'lanes', {
      lanes: lanes.map(({ of }) =>
        this.create('bpmn:Lane', `lane-${of.id}`, {
          name: of.label,
          documentation: this.said(of.lines),
          flowNodeRef: nodes.filter((node) => node.of.lane === of.id).map((node) => this.found(node.of.id)),
        }),
      ),
    });
    const process = this.create('bpmn:Process', 'process', {
      name: title,
      isExecutable: false,
      documentation: this.said(everywhere.text.lines.map(({ text }) => text.trim())),
      laneSets: [laneSet],
      flowElements: [...flowNodes, ...flows],
    });
    const participant = this.create('bpmn:Participant', 'participant', { name: title, processRef: process });
    const collaboration = this.create('bpmn:Collaboration', 'collaboration', { participants: [participant] });
    return this.moddle.create('bpmn:Definitions', {
      id: 'stafet',
      targetNamespace: 'urn:stafet:process',
      rootElements: [collaboration, process],
      diagrams: [this.diagram(collaboration, participant)],
    });
  }

  private flowNode({ id, kind, label, lines }: Node): Element {
    return this.create(types[kind], id, { name: label, documentation: this.said(lines) });
  }

  private flow({ of }: PlacedEdge): Element {
    const [source, target] = [this.found(of.from), this.found(of.to)];
    const flow = this.create('bpmn:SequenceFlow', of.id, {
      name: of.label,
      sourceRef: source,
      targetRef: target,
    });
    source.get('outgoing').push(flow);
    target.get('incoming').push(flow);
    return flow;
  }

  private diagram(collaboration: Element, participant: Element): Element {
    const { lanes, nodes, edges } = this.picture;
    const shape = (of: Element, box: Box, more: object = {}) =>
      this.create('bpmndi:BPMNShape', `shape-${of.id}`, {
        bpmnElement: of,
        bounds: this.bounds(box),
        ...more,
      });
    const [first, last] = [lanes[0], lanes.at(-1)];
    const pool =
      first && last
        ? {
            ...first.at,
            x: first.at.x - 30,
            width: first.at.width + 30,
            height: last.at.y + last.at.height - first.at.y,
          }
        : { x: 0, y: 0, width: 0, height: 0 };
    const plane = this.create('bpmndi:BPMNPlane', 'plane', {
      bpmnElement: collaboration,
      planeElement: [
        shape(participant, pool, { isHorizontal: true }),
        ...lanes.map(({ of, at }) => shape(this.found(`lane-${of.id}`), at, { isHorizontal: true })),
        ...nodes.map(({ of, at }) =>
          shape(
            this.found(of.id),
            of.kind === 'stage' ? at : circleIn(at),
            of.kind === 'stage' ? {} : { label: this.label(below(circleIn(at), at.width)) },
          ),
        ),
        ...edges.map(({ of, points, label }) =>
          this.create('bpmndi:BPMNEdge', `edge-${of.id}`, {
            bpmnElement: this.found(of.id),
            waypoint: this.docked(of.from, of.to, points).map(({ x, y }) =>
              this.moddle.create('dc:Point', { x: Math.round(x), y: Math.round(y) }),
            ),
            label: this.label(label),
          }),
        ),
      ],
    });
    return this.create('bpmndi:BPMNDiagram', 'diagram', { plane });
  }

  /** A way that ended at a box goes on to the circle in its place. */
  private docked(from: string, to: string, points: readonly Point[]): readonly Point[] {
    const start = this.circleOf(from);
    const end = this.circleOf(to);
    const [first, last] = [points[0], points.at(-1)];
    return [
      ...(start && first ? [...wayFrom(start, first)] : []),
      ...points,
      ...(end && last ? [...wayFrom(end, last)].reverse() : []),
    ];
  }

  private circleOf(id: string): Box | undefined {
    const node = this.picture.nodes.find(({ of }) => of.id === id);
    return node && node.of.kind !== 'stage' ? circleIn(node.at) : undefined;
  }

  private label(box: Box): Element {
    return this.moddle.create('bpmndi:BPMNLabel', { bounds: this.bounds(box) });
  }

  private bounds({ x, y, width, height }: Box): Element {
    const [left, top] = [Math.round(x), Math.round(y)];
    return this.moddle.create('dc:Bounds', {
      x: left,
      y: top,
      width: Math.round(width),
      height: Math.round(height),
    });
  }

  private said(lines: readonly string[]): readonly Element[] {
    return lines.length > 0 ? [this.moddle.create('bpmn:Documentation', { text: lines.join('\n') })] : [];
  }

  private create(type: string, id: string, more: object): Element {
    const element = this.moddle.create(type, { id, ...more });
    this.made.set(id, element);
    return element;
  }

  private found(id: string): Element {
    const element = this.made.get(id);
    if (!element) throw new Error(`Nothing was drawn for «${id}»`);
    return element;
  }
}

/** From the near side of the circle straight up or down, then across. */
function wayFrom({ x, y }: Box, to: Point): readonly Point[] {
  const middle = x + circle / 2;
  return [
    { x: middle, y: to.y > y ? y + circle : y },
    { x: middle, y: to.y },
  ];
}

function circleIn({ x, y, width, height }: Box): Box {
  return { x: x + (width - circle) / 2, y: y + (height - circle) / 2, width: circle, height: circle };
}

function below({ x, y }: Box, width: number): Box {
  return { x: x + circle / 2 - width / 2, y: y + circle + 4, width, height: 28 };
}
