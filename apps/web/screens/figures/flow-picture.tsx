import { type SankeyGraph, sankey, sankeyLinkHorizontal } from 'd3-sankey';
import { useMemo } from 'react';
import type { Figures } from '../../api/figures.js';
import { type Text, useLanguage, useTexts } from '../../language/language.js';
import { useCounts } from './count.js';

const size = { width: 1100, height: 460 };
/** A flow that is not told is drawn as thin as one that can just be told. */
const untold = 3;

interface FlowNode {
  readonly id: string;
  readonly label: Text;
  readonly column: number;
  readonly count: Figures['cases'];
}
interface FlowLink {
  readonly told: boolean;
}
type Drawn = SankeyGraph<FlowNode, FlowLink>;

/** The flow as a Sankey diagram; `d3-sankey` lays it out. A phone has no room for it, and has the table. */
export function FlowPicture({ flow }: { readonly flow: Figures['flow'] }) {
  const text = useTexts().figures.flowPicture;
  const { say } = useLanguage();
  const counts = useCounts();
  const { nodes, links } = useMemo(() => layOut(flow), [flow]);
  const path = sankeyLinkHorizontal<FlowNode, FlowLink>();
  return (
    <figure className="flow">
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={text.label}>
        {links.map((link) => (
          <path
            key={`${idOf(link.source)} ${idOf(link.target)}`}
            d={path(link) ?? ''}
            className={link.told ? 'flow-link' : 'flow-link flow-untold'}
            strokeWidth={Math.max(1.5, link.width ?? 0)}
          />
        ))}
        {nodes.map(({ id, label, column, count, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }) => (
          <g key={id} className={`flow-node flow-column-${column}`}>
            <rect x={x0} y={y0} width={x1 - x0} height={Math.max(2, y1 - y0)} />
            <text
              x={column === 4 ? x0 - 6 : x1 + 6}
              y={(y0 + y1) / 2}
              dy="0.35em"
              textAnchor={column === 4 ? 'end' : 'start'}
            >
              {say(label)} ({counts(count)})
            </text>
          </g>
        ))}
      </svg>
      <figcaption>{text.thin}</figcaption>
    </figure>
  );
}

function layOut({ nodes, links }: Figures['flow']): Drawn {
  const layout = sankey<FlowNode, FlowLink>()
    .nodeId(({ id }) => id)
    .nodeAlign(({ column }) => column)
    .nodeWidth(12)
    .nodePadding(14)
    .extent([
      [0, 8],
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
    links: links.map(({ from, to, cases: { value } }) => ({
      source: from,
      target: to,
      value: value ?? untold,
      told: value !== null,
    })),
  });
}

function idOf(end: Drawn['links'][number]['source']): string {
  return typeof end === 'object' ? end.id : String(end);
}
