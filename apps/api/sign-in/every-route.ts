import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { whoMay } from './who-may.js';

/** Refuses to start with a route that neither the definition nor the access table answers for. */
@Injectable()
export class EveryRoute implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  /** @throws Error naming the routes */
  onModuleInit(): void {
    const silent = this.discovery.getControllers().flatMap(({ metatype }) => {
      if (typeof metatype !== 'function') return [];
      const controller = metatype as new () => Readonly<Record<string, () => unknown>>;
      return this.scanner
        .getAllMethodNames(controller.prototype)
        .filter((method) => this.saysNothing(controller, method))
        .map((method) => `${controller.name}.${method}`);
    });
    if (silent.length > 0) {
      throw new Error(
        `Nobody answers for who may use ${silent.join(', ')}: mark it with @Asks, @AsksAnywhere, @ByDefinition, ` +
          '@ForAnyOrganisation or @Public',
      );
    }
  }

  private saysNothing(
    controller: new () => Readonly<Record<string, () => unknown>>,
    method: string,
  ): boolean {
    const handler = controller.prototype[method];
    if (!handler || this.reflector.get(PATH_METADATA, handler) === undefined) return false;
    return (
      whoMay(this.reflector, { getHandler: () => handler, getClass: () => controller as never }) === undefined
    );
  }
}
