import type { Definition, Text } from '#domain';

type Due = Definition['asks'][string]['due'];
type Consequences = Definition['actions'][string];
type Clock = Definition['clocks'][string];

/** What is drawn: legs as lanes, stages as boxes, and what leads from one to the other. */
export interface ProcessMap {
  readonly title: string;
  readonly lanes: readonly Lane[];
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  /** What is asked, and what runs, wherever the case is. */
  readonly everywhere: readonly string[];
}

export interface Lane {
  readonly id: string;
  readonly label: string;
  /** What is asked, and what runs, throughout the leg. */
  readonly lines: readonly string[];
}

export interface Node {
  readonly id: string;
  readonly lane: string;
  /** `anywhere`: whichever stage of the leg the case is in. */
  readonly kind: 'start' | 'stage' | 'anywhere' | 'end';
  readonly label: string;
  readonly lines: readonly string[];
}

export interface Edge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: 'step' | 'handoff' | 'close';
  readonly label: string;
}

/** Reads all of it out of the definition: what is not in there is not drawn, and what is drawn is in there. */
export function mapOf(definition: Definition): ProcessMap {
  return new Reading(definition).map();
}

class Reading {
  private readonly edges = new Map<string, Edge>();
  private readonly anywhere = new Set<string>();

  constructor(private readonly definition: Definition) {}

  map(): ProcessMap {
    const { legs, stages, openings, always, label } = this.definition;
    for (const [name, { enters, asks, label: said }] of Object.entries(openings)) {
      this.draw(`open-${name}`, enters, 'step', said.da);
      if (asks !== undefined) this.drawAsk(asks, [enters]);
    }
    for (const [stage, { actions }] of Object.entries(stages)) {
      for (const action of actions) this.drawAction(action, [stage]);
    }
    for (const [leg, { throughout = [] }] of Object.entries(legs)) {
      for (const action of throughout) this.drawAction(action, [anywhereIn(leg)]);
    }
    for (const action of always) this.drawAlways(action);
    for (const action of this.definition.afterClose) this.drawReopening(action);
    for (const leg of Object.keys(legs)) this.drawEnd(leg);
    return {
      title: label.da,
      lanes: Object.entries(legs).map(([id, leg]) => ({
        id,
        label: leg.label.da,
        lines: [...this.asksOf(leg.throughout ?? []), ...this.clocksOf(leg.role)],
      })),
      nodes: [...this.starts(), ...this.stages(), ...this.anywheres(), ...this.ends()],
      edges: [...this.edges.values()],
      everywhere: [...this.asksOf(always), ...this.clocksOf('holder')],
    };
  }

  private starts(): readonly Node[] {
    const { openings, stages } = this.definition;
    const opened = Object.entries(openings).map(([name, { enters, label }]) => ({
      id: `open-${name}`,
      lane: stages[enters]?.leg ?? '',
      kind: 'start' as const,
      label: label.da,
      lines: [],
    }));
    const reopened = [...this.edges.values()].filter(({ from }) => from.startsWith('reopen-'));
    return [
      ...opened,
      ...reopened.map(({ from, to, label }) => ({
        id: from,
        lane: stages[to]?.leg ?? '',
        kind: 'start' as const,
        label,
        lines: [],
      })),
    ];
  }

  private stages(): readonly Node[] {
    return Object.entries(this.definition.stages).map(([id, { leg, label, actions }]) => ({
      id,
      lane: leg,
      kind: 'stage',
      label: label.da,
      lines: [...this.askedFrom(id), ...this.asksOf(actions), ...this.clocksIn(id)],
    }));
  }

  private anywheres(): readonly Node[] {
    return [...this.anywhere].map((leg) => ({
      id: anywhereIn(leg),
      lane: leg,
      kind: 'anywhere',
      label: 'Fra hvert trin',
      lines: [],
    }));
  }

  private ends(): readonly Node[] {
    return Object.keys(this.definition.legs).map((leg) => ({
      id: endOf(leg),
      lane: leg,
      kind: 'end',
      label: 'Sagen afsluttes',
      lines: this.outcomesOf(leg),
    }));
  }

  private drawAction(name: string, from: readonly string[]): void {
    const action = this.definition.actions[name];
    if (!action) return;
    const targets = goesIn(action);
    for (const to of targets) for (const one of from) this.draw(one, to, 'step', action.label.da);
    if (action.asks !== undefined) this.drawAsk(action.asks, targets.length > 0 ? targets : from);
    if (action.closes !== undefined)
      for (const one of from)
        if (!one.startsWith('anywhere-')) this.draw(one, endOf(this.legOf(one)), 'close', action.label.da);
  }

  /** Open in every leg: it is drawn where it leads somewhere. */
  private drawAlways(name: string): void {
    const action = this.definition.actions[name];
    if (!action) return;
    for (const to of goesIn(action)) this.draw(anywhereIn(this.legOf(to)), to, 'step', action.label.da);
  }

  private drawReopening(name: string): void {
    const action = this.definition.actions[name];
    if (action?.reopens !== undefined) this.draw(`reopen-${name}`, action.reopens, 'step', action.label.da);
  }

  /** A handoff goes to where its acceptance leads; what other answers lead to goes from where it was asked. */
  private drawAsk(name: string, from: readonly string[]): void {
    const ask = this.definition.asks[name];
    if (!ask) return;
    for (const [, answer] of Object.entries(ask.answers)) {
      const { passes } = answer;
      if (passes !== undefined && passes !== 'here') {
        const said = `${ask.label.da}: svar inden ${dueWords(ask.due).da}`;
        for (const one of from) this.draw(one, passes, 'handoff', said);
      }
      for (const to of goesIn(answer)) {
        const within = from.filter((one) => this.legOf(one) === this.legOf(to));
        const sources = within.length > 0 ? within : [anywhereIn(this.legOf(to))];
        for (const one of sources) this.draw(one, to, 'step', `${ask.label.da}: ${lowered(answer.label)}`);
      }
    }
  }

  private drawEnd(leg: string): void {
    this.draw(anywhereIn(leg), endOf(leg), 'close', 'Afslut');
  }

  /** Of several that lead the same way, one arrow with all their names. */
  private draw(from: string, to: string, kind: Edge['kind'], label: string): void {
    if (from === to) return;
    if (from.startsWith('anywhere-')) this.anywhere.add(from.slice('anywhere-'.length));
    const id = `${from}-to-${to}-${kind}`;
    const before = this.edges.get(id);
    if (before?.label.split(' / ').includes(label)) return;
    this.edges.set(id, { id, from, to, kind, label: before ? `${before.label} / ${label}` : label });
  }

  private legOf(node: string): string {
    return this.definition.stages[node]?.leg ?? node.replace(/^anywhere-/, '');
  }

  /** What is asked by the very opening. */
  private askedFrom(stage: string): readonly string[] {
    return this.asked(
      Object.values(this.definition.openings).flatMap(({ enters, asks }) =>
        enters === stage && asks !== undefined ? [asks] : [],
      ),
    );
  }

  private asksOf(actions: readonly string[]): readonly string[] {
    return this.asked(actions.flatMap((action) => this.definition.actions[action]?.asks ?? []));
  }

  private asked(names: readonly string[]): readonly string[] {
    return [...new Set(names)].flatMap((name) => {
      const ask = this.definition.asks[name];
      const drawn = Object.values(ask?.answers ?? {}).some(
        ({ passes }) => passes !== undefined && passes !== 'here',
      );
      return ask && !drawn ? [`? ${ask.label.da} (${dueWords(ask.due).da})`] : [];
    });
  }

  private clocksIn(stage: string): readonly string[] {
    return this.clocks(
      ({ scope, starts, owner }) =>
        scope === 'stage' &&
        owner !== 'holder' &&
        starts.some((one) => 'entered' in one && [one.entered].flat().includes(stage)),
    );
  }

  /** Those that run on from stage to stage. */
  private clocksOf(owner: string): readonly string[] {
    return this.clocks(
      (clock) =>
        clock.owner === owner &&
        (owner === 'holder' || !clock.starts.some((one) => clock.scope === 'stage' && 'entered' in one)),
    );
  }

  private clocks(which: (clock: Clock) => boolean): readonly string[] {
    return Object.values(this.definition.clocks).flatMap((clock) => {
      if (!which(clock)) return [];
      const named = `${clock.kind === 'statutory' ? '§' : '◷'} ${clock.label.da}`;
      // A birthday says its age itself.
      return ['age' in clock.due ? named : `${named} (${dueWords(clock.due).da})`];
    });
  }

  private outcomesOf(leg: string): readonly string[] {
    const { legs, stages, always, actions, outcomes } = this.definition;
    const open = [
      ...Object.values(stages).flatMap((stage) => (stage.leg === leg ? stage.actions : [])),
      ...(legs[leg]?.throughout ?? []),
      ...always,
    ];
    const names = open.flatMap((name) => {
      const action = actions[name];
      const theirs = [action?.by ?? []].flat().some((by) => by === 'holder' || by === legs[leg]?.role);
      return action?.closes !== undefined && theirs ? [action.closes] : [];
    });
    return [...new Set(names)].map((name) => outcomes[name]?.label.da ?? name);
  }
}

const anywhereIn = (leg: string) => `anywhere-${leg}`;
const endOf = (leg: string) => `end-${leg}`;

/** The stages that it may lead to. */
function goesIn({ go, either = [] }: Pick<Consequences, 'go' | 'either'>): readonly string[] {
  return [...(go === undefined ? [] : [go]), ...either.flatMap(goesIn)];
}

function lowered({ da }: Text): string {
  return da.charAt(0).toLowerCase() + da.slice(1);
}

/** «5 arbejdsdage», “5 working days”: what there is for it, as the process has it. */
export function dueWords(due: Due): Text {
  if ('workingDays' in due) return count(due.workingDays, workingDays);
  if ('workingHours' in due) return count(due.workingHours, workingHours);
  if ('calendarDays' in due) return count(due.calendarDays, days);
  if ('months' in due) return count(due.months, months);
  if ('age' in due) return { da: `${due.age} år`, en: `${due.age} years of age` };
  const most = dueWords(due.atMost);
  return { da: `den aftalte dag, højst ${most.da}`, en: `the agreed day, ${most.en} at most` };
}

type Unit = Readonly<Record<'one' | 'more', Text>>;

const unit = (da: readonly [string, string], en: string): Unit => ({
  one: { da: da[0], en },
  more: { da: da[1], en: `${en}s` },
});
const workingDays = unit(['arbejdsdag', 'arbejdsdage'], 'working day');
const workingHours = unit(['arbejdstime', 'arbejdstimer'], 'working hour');
const days = unit(['dag', 'dage'], 'day');
const months = unit(['måned', 'måneder'], 'month');

function count(many: number, { one, more }: Unit): Text {
  const { da, en } = many === 1 ? one : more;
  return { da: `${many} ${da}`, en: `${many} ${en}` };
}
