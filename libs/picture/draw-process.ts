import type { Definition } from '#domain';
import { drawSvg } from './draw-svg.js';
import { layOut } from './lay-out.js';
import { mapOf } from './process-map.js';
import { writeBpmn } from './write-bpmn.js';

/** Name of the file → what is in it. The same definition gives the same, to the letter. */
export async function drawProcess(definition: Definition): Promise<Readonly<Record<string, string>>> {
  const picture = await layOut(mapOf(definition));
  return { 'process.svg': drawSvg(picture), 'process.bpmn': await writeBpmn(picture) };
}
