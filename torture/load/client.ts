import { localDate, type Random } from '#domain';
import type { Move } from '../../apps/standalone/relay/moves.js';
import type { House } from '../house/house.js';
import { Desk } from './desk.js';
import type { Answered } from './journal.js';
import type { Pace } from './pace.js';
import { cprOf, story } from './stories.js';

/** A case that a client is at work on. */
interface Running {
  readonly story: readonly Move[];
  next: number;
  caseId: string;
  revision: number;
}

const colleagues = ['kirsten', 'yusuf', 'maja'];
const atOnce = 5;

/** Somebody, or several people, at one screen: takes cases from party to party, and has colleagues who are quicker. */
export class Client {
  private readonly desk: Desk;
  private readonly running: Running[] = [];

  constructor(
    private readonly house: House,
    private readonly no: number,
    private readonly random: Random,
    private readonly pace: Pace,
    impatience: number,
  ) {
    this.desk = new Desk(house, no, random, impatience);
  }

  async work(): Promise<void> {
    while (await this.pace.more()) {
      if (this.running.length < atOnce) await this.begin();
      else await this.goOn(this.random.pick(this.running));
    }
  }

  private async begin(): Promise<void> {
    const today = localDate(await this.house.clock.known());
    const course = story(this.random, today, cprOf(this.pace.person(this.random), today));
    const [first] = course;
    if (!first || !('opening' in first.take)) throw new Error('A story begins with an opening');
    const { opening, body } = first.take;
    const answered = this.counted(
      await this.desk.command({
        what: 'opening',
        name: opening,
        who: first.who,
        caseId: null,
        path: `/cases/openings/${opening}`,
        body,
        ifMatch: null,
      }),
    );
    if (answered.verdict !== 'ok') throw new Error(`An opening is refused: ${JSON.stringify(answered)}`);
    const { caseId = '', revision = 0 } = answered;
    this.running.push({ story: course, next: 1, caseId, revision });
  }

  private async goOn(running: Running): Promise<void> {
    const move = running.story[running.next];
    // Many a case is left lying: that is what deadlines are for.
    if (!move || this.random.chance(0.03)) return this.leave(running);
    if (this.random.chance(0.15)) await this.claim(running);
    if (this.random.chance(0.1)) await this.look(running, move.who);
    const rival = this.random.chance(0.05) ? this.act(running, move) : null;
    const [answered, other] = await Promise.all([this.act(running, move), rival]);
    const done = [answered, other].find((one) => one?.verdict === 'ok');
    if (!done) return this.lookAgain(running, move);
    running.next += 1;
    running.revision = Math.max(answered.revision ?? 0, other?.revision ?? 0);
  }

  private async act({ caseId, revision }: Running, { who, take }: Move): Promise<Answered> {
    if ('opening' in take) throw new Error('A case begins once');
    const { action, fields } = take;
    return this.counted(
      await this.desk.command({
        what: action.includes('.') ? 'answer' : 'action',
        name: action,
        who,
        caseId,
        path: `/cases/${caseId}/actions/${action}`,
        body: { fields },
        ifMatch: revision,
      }),
    );
  }

  /** Takes a task, or gives it to a colleague, while another one reaches for it too. */
  private async claim({ caseId }: Running): Promise<void> {
    const who = this.random.pick(colleagues);
    const { body } = await this.desk.read(who, `/tasks?case=${caseId}`);
    const [task] = (body.items as readonly { readonly no: number }[] | undefined) ?? [];
    if (!task) return;
    const take = async (by: string, to: string | null) =>
      this.counted(
        await this.desk.command({
          what: 'assignment',
          name: to === null ? 'release' : 'claim',
          who: by,
          caseId,
          path: `/cases/${caseId}/tasks/${task.no}/assignment`,
          body: { to },
          ifMatch: null,
        }),
      );
    const rivals = this.random.chance(0.3) ? colleagues : [who];
    await Promise.all(rivals.map((one) => take(one, 'me')));
    if (this.random.chance(0.2)) await take(who, null);
  }

  /** Null for a case that the reader may not see. */
  private async look({ caseId }: Running, who: string): Promise<number | null> {
    const { status, body } = await this.desk.read(who, `/cases/${caseId}`);
    if (status !== 200) return null;
    const revision = Number(body.revision);
    this.house.journal.write({ is: 'read', client: this.no, caseId, revision });
    return revision;
  }

  /** Somebody else was there first, or it is no longer to be done: the case is read anew, and left if that is no help. */
  private async lookAgain(running: Running, move: Move): Promise<void> {
    const revision = await this.look(running, move.who);
    if (revision === null || revision === running.revision) {
      running.next += 1;
      if (revision === null) this.leave(running);
    } else running.revision = revision;
  }

  private leave(running: Running): void {
    this.running.splice(this.running.indexOf(running), 1);
  }

  private counted(answered: Answered): Answered {
    if (answered.verdict === 'ok') this.pace.done += 1;
    return answered;
  }
}
