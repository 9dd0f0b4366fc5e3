import {
  type CaseState,
  type Matter,
  mayRead,
  numbered,
  type Party,
  type PartyRow,
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
    return isSame(this.party, { role, id });
  }

  /** The ask, open or ended, is from the party or to it. */
  isOwnAsk(no: number): boolean {
    const ask = numbered(this.state.asks, no) ?? numbered(this.state.endedAsks, no);
    return ask !== undefined && this.isOwn(ask);
  }

  /**
   * The case's parties as far as they are known: all of them, or oneself, who holds the case, and whom one has asked
   * something or was asked by. A custody holder is to be able to ask in return (forvaltningsloven §7); what else they are
   * to the case is told to who sees all of them.
   */
  known(parties: readonly PartyRow[]): readonly PartyRow[] {
    if (this.may('parties')) return parties;
    const { state } = this;
    const met = [...state.asks, ...state.endedAsks].filter((ask) => this.isOwn(ask));
    const isMet = (party: Party) => met.some(({ from, to }) => isSame(party, from) || isSame(party, to));
    return parties.flatMap((party) => {
      if (this.is(party) || (party.relation === 'holder' && this.may('holder'))) return party;
      if (!isMet(party)) return [];
      return { ...party, relation: state.parties[party.role] === party.id ? 'party' : party.relation };
    });
  }

  private isOwn({ from, to }: { readonly from: Party; readonly to: Party }): boolean {
    return this.is(from) || this.is(to);
  }
}

function isSame(one: Party, { role, id }: { readonly role: string; readonly id: string | null }): boolean {
  return one.role === role && one.id === id;
}
