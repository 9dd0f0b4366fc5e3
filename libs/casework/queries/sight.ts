import {
  type CaseState,
  type Matter,
  mayRead,
  numbered,
  type Party,
  type Relation,
  relationOf,
} from '#domain';

/** How much of one case one party sees: the domain's table, asked for both at once. */
export class Sight {
  readonly relation: Relation;

  constructor(
    readonly state: CaseState,
    readonly party: Party,
  ) {
    this.relation = relationOf(state, party);
  }

  /** For whoever has nothing to do with it there is no such case. */
  get closed(): boolean {
    return this.relation === 'none';
  }

  may(matter: Matter): boolean {
    return mayRead(this.relation, matter);
  }

  /** What may be read of all, or else if it is the party's own. */
  shows(all: Matter, own: Matter, isOwn: boolean): boolean {
    return this.may(all) || (isOwn && this.may(own));
  }

  is({ role, id }: { readonly role: string; readonly id: string | null }): boolean {
    return role === this.party.role && id === this.party.id;
  }

  /** The ask, open or ended, is from the party or to it. */
  isOwnAsk(no: number): boolean {
    const ask = numbered(this.state.asks, no) ?? numbered(this.state.endedAsks, no);
    return ask !== undefined && (this.is(ask.from) || this.is(ask.to));
  }
}
