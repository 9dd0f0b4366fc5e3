import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { RateLimiter } from './rate-limiter.js';
import { limitedKey, type Rates } from './rates.js';

/** After it is known who sends a request: not oftener than people do. What watches over the process may always ask. */
@Injectable()
export class RateGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly limiter: RateLimiter,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (request.url.startsWith('/health/')) return true;
    const person = request.identity?.person;
    const own = this.reflector.getAllAndOverride<keyof Rates | undefined>(limitedKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (own) await this.limiter.take(own, person ?? request.ip);
    await this.limiter.take(person ? 'person' : 'address', person ?? request.ip);
    return true;
  }
}
