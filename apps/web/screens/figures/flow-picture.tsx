import { type SankeyGraph, sankey, sankeyLinkHorizontal } from 'd3-sankey';
import { useMemo } from 'react';
import type { Figures } from '../../api/figures.js';
import { type Text, useLanguage, useTexts } from '../../language/language.js';
import { Scrolled } from '../../parts/scrolled.js';
import { useCounts } from './count.js';

const size = { width: 1100, height: 460 };
/** For the label of a node that is uppermost. */
const roomAbove = 20;
/** A flow that is not told is drawn as thin as one that can just be told. */
const untold = 3;

interface FlowNode {
  readonly id: string;
  readonly label: Text;
  readonly column: number;
  readonly count: Figures['cases'];
}
interface FlowLink {
  readonly count: Figures['cases'];
  readonly told: boolean;
}
type Drawn = SankeyGraph<FlowNode, FlowLink>;

/** The flow as a Sankey diagram; `d3-sankey` lays it out. A phone has no room for it, and has the table. */
export function FlowPicture({ flow }: { readonly flow: Figures['flow'] }) {
  const text = useTexts().figures.flowPicture;
  const { say } = useLanguage();
  const counts = useCounts();
  const { nodes, links } = useMemo(() => layOut(flow), [flow]);
  const nameOf = (end: Drawn['links'][number]['source']) => (typeof end === 'object' ? say(end.label) : '');
  const path = sankeyLinkHorizontal<FlowNode, FlowLink>();
  return (
    <figure className="flow">
      <Scrolled label={text.label}>
        <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={text.label}>
          {links.map((link) => (
            <path
              key={`${idOf(link.source)} ${idOf(link.target)}`}
              d={path(link) ?? ''}
              className={link.told ? 'flow-link' : 'flow-link flow-untold'}
              strokeWidth={Math.max(1.5, link.width ?? 0)}
            >
              <title>{text.way(nameOf(link.source), nameOf(link.target), counts(link.count))}</title>
            </path>
          ))}
          {nodes.map(({ id, label, column, count, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }) => (
            <g key={id} className={`flow-node flow-column-${column}`}>
              <rect x={x0} y={y0} width={x1 - x0} height={Math.max(2, y1 - y0)} />
              <text
                {...labelPlace[column === 4 ? 'left' : column === 3 ? 'above' : 'right']({ x0, x1, y0, y1 })}
                dy="0.35em"
              >
                {say(label)} ({counts(count)})
              </text>
            </g>
          ))}
        </svg>
      </Scrolled>
      <figcaption>
        <Sample told /> {text.told} <Sample told={false} /> {text.untold}
      </figcaption>
    </figure>
  );
}

/** What a line of the picture looks like. */
function Sample({ told }: { readonly told: boolean }) {
  return (
    <svg className="flow-sample" viewBox="0 0 40 12" aria-hidden="true">
      <path d="M0 6H40" className={told ? 'flow-link' : 'flow-link flow-untold'} strokeWidth={10} />
    </svg>
  );
}

interface Box {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** Beside its node, where no other label stands: the last column's have nothing to their right. */
const labelPlace = {
  right: ({ x1, y0, y1 }: Box) => ({ x: x1 + 6, y: (y0 + y1) / 2, textAnchor: 'start' as const }),
  left: ({ x0, y0, y1 }: Box) => ({ x: x0 - 6, y: (y0 + y1) / 2, textAnchor: 'end' as const }),
  above: ({ x0, x1, y0 }: Box) => ({ x: (x0 + x1) / 2, y: y0 - 9, textAnchor: 'middle' as const }),
};

function layOut({ nodes, links }: Figures['flow']): Drawn {
  const layout = sankey<FlowNode, FlowLink>()
    .nodeId(({ id }) => id)
    .nodeAlign(({ column }) => column)
    .nodeWidth(12)
    .nodePadding(14)
    .extent([
      [0, roomAbove],
      [size.width, size.height - 8],
    ]);
  return layout({
    nodes: nodes.map(({ id, label, column, cases }) => ({
      id,
      label,
      column,
      count: cases,
      // As high as its cases are many, also where flows to it are not told.
      fixedValue: cases.value ?? untold,
    })),
    links: links.map(({ from, to, cases }) => ({
      source: from,
      target: to,
      count: cases,
      value: cases.value ?? untold,
      told: cases.value !== null,
    })),
  });
}

function idOf(end: Drawn['links'][number]['source']): string {
  return typeof end === 'object' ? end.id : String(end);
}
