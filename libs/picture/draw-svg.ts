import type { Box, Picture, Placed, PlacedEdge, Point } from './lay-out.js';
import type { Lane, Node } from './process-map.js';
import { type Block, fontSize, lineHeight } from './text-block.js';

const colours = { step: '#3a4a5c', handoff: '#1a1a1a', close: '#9a9a9a' } as const;
const weights = { step: 1.75, handoff: 3.5, close: 1.75 } as const;
const fills = { start: '#ffffff', stage: '#ffffff', anywhere: '#f1f3f5', end: '#fbf3e4' } as const;
/** Of school, KUI and FGU, light: the colours that they have on the screens (apps/web/styles/stafet.css). */
const bands = ['#e2f1ef', '#e5eef8', '#f0eaf7'];

/** The process as one picture, to be read in a browser or on a wall. */
export function drawSvg(picture: Picture): string {
  const { width, height, title, lanes, nodes, edges, everywhere } = picture;
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}" role="img" aria-labelledby="title description" font-family="'IBM Plex Sans', 'Segoe UI', 'DejaVu Sans', sans-serif" font-size="${fontSize}" fill="#1a1a1a">`,
    `<title id="title">${safe(title)}</title>`,
    '<desc id="description">Hvert stræk er et bånd, hvert trin en kasse. Tykke pile er overleveringer med svarfrist, grå er afslutninger.</desc>',
    `<defs>${Object.entries(colours).map(arrowHead).join('')}</defs>`,
    '<rect width="100%" height="100%" fill="#ffffff"/>',
    `<text x="24" y="46" font-size="24" font-weight="700">${safe(title)}</text>`,
    legend(width),
    ...lanes.map(drawLane),
    ...edges.map(drawEdge),
    ...nodes.map(drawNode),
    ...edges.map(drawLabel),
    drawEverywhere(everywhere),
    '</svg>',
  ].join('\n')}\n`;
}

function arrowHead([kind, colour]: readonly [string, string]): string {
  return `<marker id="${kind}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L10 5L0 10z" fill="${colour}"/></marker>`;
}

function legend(width: number): string {
  const entries = [
    ['step', 'skridt'],
    ['handoff', 'overlevering, med svarfrist'],
    ['close', 'afslutning'],
  ] as const;
  const lines = entries.map(([kind, label], no) => {
    const x = width - 1080 + no * 270;
    return `<path d="M${round(x)} 40h34" stroke="${colours[kind]}" stroke-width="${weights[kind]}" marker-end="url(#${kind})"/><text x="${round(x + 42)}" y="44">${label}</text>`;
  });
  return `${lines.join('')}<text x="${round(width - 270)}" y="44">? noget spørges om, ◷ frist, § frist i lov</text>`;
}

function drawLane({ of, at, text }: Placed<Lane>, no: number): string {
  return `<g><rect ${rect(at)} fill="${bands[no % bands.length]}" stroke="#b6c2cf"/>${words(text, { x: at.x + 10, y: at.y + 10 }, 16)}<title>${safe(of.label)}</title></g>`;
}

function drawNode({ of, at, text }: Placed<Node>): string {
  const radius = of.kind === 'stage' ? 6 : 18;
  const stroke = of.kind === 'stage' ? '#1f3a5f' : '#6b7785';
  const dashes = of.kind === 'anywhere' ? ' stroke-dasharray="5 4"' : '';
  const weight = of.kind === 'stage' || of.kind === 'end' ? 2 : 1.5;
  return `<g><rect ${rect(at)} rx="${radius}" fill="${fills[of.kind]}" stroke="${stroke}" stroke-width="${weight}"${dashes}/>${words(text, { x: at.x + 10, y: at.y + 10 })}</g>`;
}

function drawEdge({ of, points }: PlacedEdge): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const way = `M${at(first)}${rest.map((point) => `L${at(point)}`).join('')}`;
  return `<path d="${way}" fill="none" stroke="${colours[of.kind]}" stroke-width="${weights[of.kind]}" marker-end="url(#${of.kind})"/>`;
}

function drawLabel({ label, text }: PlacedEdge): string {
  return `<g fill="#1a1a1a"><rect ${rect(label)} fill="#ffffff" fill-opacity="0.86"/>${words(text, { x: label.x + 4, y: label.y + 2 })}</g>`;
}

function drawEverywhere({ at: box, text }: Picture['everywhere']): string {
  return `<g><rect ${rect(box)} fill="#f7f7f7" stroke="#b6c2cf"/>${words(text, { x: box.x + 10, y: box.y + 10 })}</g>`;
}

function words({ lines }: Block, from: Point, heading = fontSize): string {
  const spans = lines.map(({ text, bold }, no) => {
    const indented = text.startsWith('  ') ? 10 : 0;
    const look = bold ? ` font-weight="700"${heading === fontSize ? '' : ` font-size="${heading}"`}` : '';
    return `<text x="${round(from.x + indented)}" y="${round(from.y + no * lineHeight + fontSize)}"${look}>${safe(text.trim())}</text>`;
  });
  return spans.join('');
}

function rect({ x, y, width, height }: Box): string {
  return `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`;
}

const at = ({ x, y }: Point) => `${round(x)} ${round(y)}`;
const round = (value: number) => Math.round(value * 10) / 10;

function safe(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
