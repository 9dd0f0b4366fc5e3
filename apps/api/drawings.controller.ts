import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Definitions } from '#casework';
import type { Definition } from '#domain';
import { drawProcess, outlineOf } from '#picture';
import { OutlineAnswer } from './answers/outline.js';
import { PathNumber } from './parameters.js';
import { Problem } from './problem.js';
import { Asks } from './sign-in/who-may.js';

const types = { svg: 'image/svg+xml; charset=utf-8', bpmn: 'application/xml; charset=utf-8' } as const;
const file = { schema: { type: 'string', format: 'binary' } } as const;

/** A published version of the process as a picture, for other tools, and in words: drawn from itself when it is asked for. */
@ApiTags('surroundings')
@Asks('readProcess')
@Controller('api/v1/process/:name/:version')
export class DrawingsController {
  /** A published version is never edited: it is drawn once. */
  private readonly drawn = new Map<Definition, ReturnType<typeof drawProcess>>();

  constructor(private readonly definitions: Definitions) {}

  @Get('outline')
  @ApiOperation({ summary: 'Stages, asks and deadlines of one version, in words' })
  @ApiOkResponse({ type: OutlineAnswer })
  outline(@Param('name') name: string, @Param('version', PathNumber) version: number): OutlineAnswer {
    return outlineOf(this.known(name, version));
  }

  @Get('drawing/:format')
  @ApiOperation({ summary: 'One version, drawn: to be looked at (`svg`), or as BPMN 2.0 for other tools' })
  @ApiParam({ name: 'format', schema: { type: 'string', enum: Object.keys(types) } })
  @ApiOkResponse({ content: { 'image/svg+xml': file, 'application/xml': file } })
  async drawing(
    @Param('name') name: string,
    @Param('version', PathNumber) version: number,
    @Param('format') format: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const definition = this.known(name, version);
    if (format !== 'svg' && format !== 'bpmn') throw new Problem('not-found');
    const content = (await this.draw(definition))[`process.${format}`];
    const place = format === 'bpmn' ? 'attachment' : 'inline';
    await reply
      .headers({
        'content-type': types[format],
        'content-disposition': `${place}; filename="${definition.name}-${version}.${format}"`,
        'cache-control': 'private, max-age=3600',
      })
      .send(content);
  }

  private draw(definition: Definition): ReturnType<typeof drawProcess> {
    const drawing = this.drawn.get(definition) ?? drawProcess(definition);
    this.drawn.set(definition, drawing);
    // What did not succeed is tried again by the next who asks.
    drawing.catch(() => this.drawn.delete(definition));
    return drawing;
  }

  private known(name: string, version: number): Definition {
    const known = this.definitions.all().find((one) => one.name === name && one.version === version);
    if (!known) throw new Problem('not-found');
    return known;
  }
}
