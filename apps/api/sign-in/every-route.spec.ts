import { expect, test } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { EveryRoute } from './every-route.js';
import { Asks, Public } from './who-may.js';

@Controller('planted')
class Planted {
  @Asks('readFigures')
  @Get('asked')
  asked(): string {
    return 'x';
  }

  @Get('silent')
  silent(): string {
    return 'x';
  }
}

@Public()
@Controller('open')
class Open {
  @Get()
  open(): string {
    return 'x';
  }
}

const startWith = (...controllers: readonly (new () => object)[]) => {
  @Module({ imports: [DiscoveryModule], providers: [EveryRoute], controllers: [...controllers] })
  class TestModule {}
  return NestFactory.createApplicationContext(TestModule, { logger: false, abortOnError: false });
};

test('an application does not start with a route that nobody answers for', async () => {
  await expect(startWith(Open, Planted)).rejects.toThrow(/Planted\.silent(?!.*asked)/);
  await (await startWith(Open)).close();
});
