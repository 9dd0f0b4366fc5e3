import { type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { What } from '#domain';

/**
 * Who answers the question whether somebody may use a route. Each route says it, itself or by its class: one that does
 * not keeps the application from starting.
 */
export type WhoMay =
  /** Everyone, signed in or not. */
  | 'public'
  /** Everyone who is known here: it is about nobody's case. */
  | 'anyone'
  /** The process definition, for the case and the action that the request names. */
  | 'definition'
  /** A row of the access table; `anywhere`: in any of one's organisations, none need be chosen. */
  | { readonly what: What; readonly anywhere: boolean };

const key = 'stafet:who-may';

/** Open to everyone, signed in or not. */
export const Public = () => SetMetadata(key, 'public' satisfies WhoMay);

/** For whom somebody acts does not matter here: they need not have chosen, and anybody who is known may. */
export const ForAnyOrganisation = () => SetMetadata(key, 'anyone' satisfies WhoMay);

/** Who may do this is said by the process definition. */
export const ByDefinition = () => SetMetadata(key, 'definition' satisfies WhoMay);

/** Who may do this is said by that row of the access table. */
export const Asks = (what: What) => SetMetadata(key, { what, anywhere: false } satisfies WhoMay);

/** The same, where it is enough that one may in one of one's organisations. */
export const AsksAnywhere = (what: What) => SetMetadata(key, { what, anywhere: true } satisfies WhoMay);

type Route = Pick<ExecutionContext, 'getHandler' | 'getClass'>;

/** What the route says of itself, or else its class; undefined for one that forgot. */
export function whoMay(reflector: Reflector, route: Route): WhoMay | undefined {
  return reflector.getAllAndOverride<WhoMay | undefined>(key, [route.getHandler(), route.getClass()]);
}
