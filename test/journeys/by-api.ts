import { Registry } from '../../apps/standalone/demo/cases/people.js';
import { addDays, type LocalDate, localDate, randomOf } from '../../libs/domain/index.js';
import type { Answer, Asking } from '../service.js';
import type { Details } from '../stories/forms.js';
import { type Case, Citizen, type Place, Somebody } from '../stories/somebody.js';

/** The demo's people by the API of a Stafet that runs: for what was done before anybody opens a browser. */
export class ByApi implements Place {
  readonly service = { ask: this.ask.bind(this) };
  private readonly tokens = new Map<string, string>();
  private readonly registry = new Registry(randomOf(11), []);

  constructor(private readonly url: string) {}

  /** By the name at the sign-in. */
  as(handle: string): Somebody {
    return new Somebody(this, handle, handle);
  }

  day(days: number): LocalDate {
    return addDays(localDate(new Date().toISOString()), days);
  }

  moment(days: number, clock = '10:00'): string {
    return `${this.day(days)}T${clock}`;
  }

  /** Nobody's number, and no account. */
  young(age: number): Citizen {
    const born = this.registry.birthDateAged(age, this.day(-90));
    const { cpr, firstName, lastName } = this.registry.personBorn(born);
    return new Citizen(this, cpr, { cpr, firstName, lastName }, null);
  }

  /** A case of KUI's that can be referred: its young person is in the target group and has this plan. */
  async planned(plan: Details): Promise<{ readonly theCase: Case; readonly name: string }> {
    const [gorm, kirsten, who] = [this.as('gorm'), this.as('kirsten'), this.young(19)];
    const theCase = await gorm.opens('reportDropout', who);
    await kirsten.does(theCase, 'handoverToKui.receive', { contactPerson: 'Kirsten Demoholm' });
    await kirsten.does(theCase, 'establishContact', { agreed: 'Vi tales ved på mandag.' });
    await kirsten.does(theCase, 'recordAssessment');
    await kirsten.does(theCase, 'decideInTargetGroup', { track: 'agu' });
    await kirsten.does(theCase, 'recordEducationPlan', { track: 'agu', ...plan });
    return { theCase, name: who.name };
  }

  private async ask(
    handle: string | null,
    path: string,
    { method, body, headers }: Asking = {},
  ): Promise<Answer> {
    const response = await fetch(this.url + path, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      ...(body !== undefined && { body: JSON.stringify(body) }),
      headers: {
        'content-type': 'application/json',
        ...(handle !== null && { authorization: `Bearer ${await this.token(handle)}` }),
        ...headers,
      },
    });
    return { status: response.status, headers: response.headers, body: await response.json() };
  }

  private async token(person: string): Promise<string> {
    const known = this.tokens.get(person);
    if (known) return known;
    const grant_type = 'urn:stafet:demo-person';
    const body = new URLSearchParams({ grant_type, client_id: 'stafet-script', person });
    const response = await fetch(`${this.url}/idp/token`, { method: 'POST', body });
    const { access_token: token } = (await response.json()) as { readonly access_token: string };
    this.tokens.set(person, token);
    return token;
  }
}
