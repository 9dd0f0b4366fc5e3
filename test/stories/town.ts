import { Registry } from '../../apps/standalone/demo/cases/people.js';
import { demoPeople } from '../../apps/standalone/demo/directory.js';
import { DueClocks } from '../../libs/casework/index.js';
import { addDays, type Instant, type LocalDate, localDate, randomOf } from '../../libs/domain/index.js';
import { type Service, startService } from '../service.js';
import { Citizen, Somebody } from './somebody.js';

type Handle = 'gorm' | 'erika' | 'kirsten' | 'yusuf' | 'lone' | 'niels' | 'frede' | 'fie' | 'aase';

/** How a story is told: from its beginning to its end, by those who act in it. */
export type Story = (town: Town) => Promise<void>;

/** Each story under the sentence that it shows. */
export type Stories = Readonly<Record<string, Story>>;

const day = 86_400_000;

/**
 * The whole service over HTTP, with the demo's organisations and people, and the time in one's hand. It begins on a
 * Monday morning with no holiday near, and goes on from story to story.
 */
export class Town implements Readonly<Record<Handle, Somebody>> {
  /** Counsellors, of a gymnasium and of a vocational school. */
  readonly gorm = this.staff('gorm');
  readonly erika = this.staff('erika');
  /** Caseworkers of KUI, and their leader. */
  readonly kirsten = this.staff('kirsten');
  readonly yusuf = this.staff('yusuf');
  readonly lone = this.staff('lone');
  /** Caseworker of the neighbouring municipality's KUI. */
  readonly niels = this.staff('niels');
  /** FGU's intake, and its leader. */
  readonly frede = this.staff('frede');
  readonly fie = this.staff('fie');
  /** The social administration. */
  readonly aase = this.staff('aase');

  private readonly registry = new Registry(randomOf(7), []);

  private constructor(
    readonly service: Service,
    private readonly time: { now: Instant },
  ) {}

  static async open(): Promise<Town> {
    const time = { now: '2027-01-11T08:00:00.000Z' };
    return new Town(await startService({ now: () => time.now }), time);
  }

  close(): Promise<void> {
    return this.service.stop();
  }

  get now(): Instant {
    return this.time.now;
  }

  /** So many days from today; negative before it. */
  day(days: number): LocalDate {
    return addDays(localDate(this.time.now), days);
  }

  /** A minute of that day, as somebody in Denmark writes it. */
  moment(days: number, clock = '10:00'): string {
    return `${this.day(days)}T${clock}`;
  }

  /** The same by the clock of the machine, which alone knows how long a name may be known. */
  machineDay(days: number): LocalDate {
    return addDays(localDate(new Date().toISOString()), days);
  }

  /** Which of these words stand in the log. */
  logged(...words: readonly string[]): readonly string[] {
    const log = this.service.log();
    return words.filter((word) => log.includes(word));
  }

  /** So many days go by, and what has fallen due rings. */
  async passes(days: number): Promise<void> {
    this.time.now = new Date(Date.parse(this.time.now) + days * day).toISOString();
    const clocks = this.service.app.get(DueClocks);
    // The worker rings as well: what it has in hand is not ours to ring.
    do await clocks.ring();
    while (await clocks.anyDue());
  }

  /** Somebody of that age who does not exist; under 18 with a custody holder. Both can sign in. */
  async young(age: number): Promise<Citizen> {
    const child = await this.citizen(age);
    if (age >= 18) return child;
    const guardian = await this.citizen(age + 30);
    return new Citizen(this, child.handle, child.person, guardian);
  }

  private async citizen(age: number): Promise<Citizen> {
    const { cpr, firstName, lastName } = this.registry.personBorn(
      this.registry.birthDateAged(age, this.day(-90)),
    );
    const handle = `citizen-${cpr}`;
    await this.service.enterCitizen(handle, `${firstName} ${lastName}`, cpr);
    return new Citizen(this, handle, { cpr, firstName, lastName }, null);
  }

  private staff(handle: Handle): Somebody {
    const found = demoPeople.find((person) => person.handle === handle);
    return new Somebody(this, handle, found?.name ?? handle);
  }
}
