import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { BpmnModdle } from 'bpmn-moddle';
import { type Definition, youthDropout } from '../domain/index.js';
import { drawProcess } from './draw-process.js';
import { mapOf } from './process-map.js';

const definition = youthDropout as unknown as Definition;
const map = mapOf(definition);

describe('the picture of the process', () => {
  it('is the one that the definition gives: npm run picture draws it anew', async () => {
    for (const [file, content] of Object.entries(await drawProcess(definition))) {
      const kept = readFileSync(join(import.meta.dirname, '../../docs', file), 'utf8');
      expect([file, kept === content]).toEqual([file, true]);
    }
  });

  it('has every stage, every handoff between legs, every way to end, and every clock', () => {
    const { stages, asks, clocks, outcomes } = definition;
    const said = [
      ...map.nodes.flatMap(({ label, lines }) => [label, ...lines]),
      ...map.edges.map(({ label }) => label),
      ...map.lanes.flatMap(({ lines }) => lines),
      ...map.everywhere,
    ].join('\n');
    const all = [stages, clocks, outcomes].flatMap((those) => Object.values(those));
    const handoffs = Object.values(asks).filter(({ kind }) => kind === 'handoff');
    expect([...all, ...handoffs].flatMap(({ label: { da } }) => (said.includes(da) ? [] : [da]))).toEqual([]);
    expect(map.edges.filter(({ kind }) => kind === 'handoff').length).toBeGreaterThanOrEqual(3);
  });

  it('leads to every stage, and from every stage on', () => {
    for (const stage of Object.keys(definition.stages)) {
      expect([stage, map.edges.some(({ to }) => to === stage)]).toEqual([stage, true]);
    }
    const ends = new Set(map.edges.flatMap(({ from, to }) => [from, to]));
    expect(map.nodes.filter(({ id }) => !ends.has(id))).toEqual([]);
  });
});

describe('the process in BPMN 2.0', () => {
  it('is read by another tool without a warning, and shows: each thing has its place, each way its points', async () => {
    const { 'process.bpmn': xml = '' } = await drawProcess(definition);
    const { elementsById, references, warnings } = await new BpmnModdle().fromXML(xml);
    expect(warnings).toEqual([]);
    const ids = Object.keys(elementsById);
    const drawn = references.filter(({ property }) => property === 'bpmndi:bpmnElement').map(({ id }) => id);
    const shown = [...map.nodes, ...map.edges]
      .map(({ id }) => id)
      .concat(map.lanes.map(({ id }) => `lane-${id}`));
    expect(shown.filter((id) => !ids.includes(id) || !drawn.includes(id))).toEqual([]);
    for (const { id } of map.edges) {
      expect(elementsById[`edge-${id}`]?.get('waypoint').length).toBeGreaterThan(1);
    }
  });
});
