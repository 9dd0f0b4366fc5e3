import { Module } from '@nestjs/common';
import { ReadFiguresHandler } from './read-figures.js';

/** Figures over cases, by the query bus. It needs the database's `pg.Pool` beside it. */
@Module({ providers: [ReadFiguresHandler] })
export class InsightModule {}
