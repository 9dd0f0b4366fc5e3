import { type Form, youthDropout } from '../../libs/domain/index.js';
import type { Answer, Asking, Service } from '../service.js';
import { type Days, type Details, filled } from './forms.js';

/** A case, by its id. */
export type Case = string;

type Opening = keyof typeof youthDropout.openings;

/** A young person or a custody holder, as a notice names them. */
interface Named {
  readonly cpr: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly protected?: true;
}

/** Where somebody acts, and when. */
export interface Place extends Days {
  readonly service: Pick<Service, 'ask'>;
}

/** Somebody in a story, who does everything over HTTP. */
export class Somebody {
  constructor(
    protected readonly town: Place,
    readonly handle: string,
    readonly name: string,
  ) {}

  ask(path: string, asking?: Asking): Promise<Answer> {
    return this.town.service.ask(this.handle, `/api/v1${path}`, asking);
  }

  /** The answer's body; who asks so reckons with nothing but success. */
  async told(path: string, asking?: Asking): Promise<Answer['body']> {
    const { status, body } = await this.ask(path, asking);
    if (status >= 400) throw new Error(`${this.handle}, ${path}: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  /** Opens a case. What the story does not say of the form is filled in plausibly. */
  async opens(opening: Opening, about: Citizen, details: Details = {}): Promise<Case> {
    const { caseId } = await this.told(`/cases/openings/${opening}`, this.opening(opening, about, details));
    return caseId;
  }

  /** The same, refused: its code. */
  async cannotOpen(opening: Opening, about: Citizen, details: Details = {}): Promise<string> {
    return codeOf(await this.ask(`/cases/openings/${opening}`, this.opening(opening, about, details)));
  }

  private opening(opening: Opening, about: Citizen, details: Details): Asking {
    const { person: youngPerson, guardian } = about;
    const fields = filled(formNamed(youthDropout.openings[opening].form), details, this.town);
    return { body: { youngPerson, ...(guardian && { guardian: guardian.person }), fields } };
  }

  /** Does an action, or gives an answer, `ask.answer`: of several that are open, the one asked last. */
  async does(theCase: Case, action: string, details: Details = {}, more: More = {}): Promise<Answer['body']> {
    const answer = await this.acts(theCase, action, details, more);
    if (answer.status !== 200)
      throw new Error(`${this.handle} could not do «${action}»: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** Tries what is refused, and gives back why: its code, and the places that are wrong. */
  async cannot(theCase: Case, action: string, details: Details = {}, more: More = {}): Promise<string> {
    return codeOf(await this.acts(theCase, action, details, more));
  }

  /** Why that is not open to them now, as a Dane reads it; null where it is open. */
  async whyNot(theCase: Case, action: string): Promise<string | null> {
    const { actions } = await this.told(`/cases/${theCase}/actions`);
    return actions.find((one: Available) => one.action === action)?.closed?.detail.da ?? null;
  }

  /** Changes the organisation's local rules, once it has seen what that touches. */
  async sets(budgets: Readonly<Record<string, number>>): Promise<void> {
    const { id } = await this.told('/rule-changes', { body: { kind: 'budgets', budgets } });
    await this.ruleChangeIs(id, 'previewed');
    await this.told(`/rule-changes/${id}/application`, { body: {} });
    await this.ruleChangeIs(id, 'applied');
  }

  /** The same, refused: its code. */
  async cannotSet(budgets: Readonly<Record<string, number>>): Promise<string> {
    return codeOf(await this.ask('/rule-changes', { body: { kind: 'budgets', budgets } }));
  }

  private async ruleChangeIs(id: string, state: string): Promise<void> {
    while ((await this.told(`/rule-changes/${id}`)).state !== state)
      await new Promise((resolve) => setTimeout(resolve, 50));
  }

  private async acts(theCase: Case, action: string, details: Details, more: More): Promise<Answer> {
    const { headers, body } = await this.ask(`/cases/${theCase}/actions`);
    const named: readonly Available[] = (body.actions ?? []).filter(
      (one: Available) => one.action === action,
    );
    const on = named.at(-1)?.on ?? null;
    const form = formOf(action);
    return this.ask(`/cases/${theCase}/actions/${action}${on === null ? '' : `?on=${on}`}`, {
      body: { ...(form && { fields: filled(form, details, this.town) }), ...more },
      headers: { 'if-match': headers.get('etag') ?? '"0"' },
    });
  }

  /** Corrects what they wrote last on that form: these fields, and the others as they are. */
  async corrects(theCase: Case, form: keyof typeof youthDropout.forms, details: Details): Promise<void> {
    const records: readonly Answer['body'][] = await this.told(`/cases/${theCase}/records`);
    const { record, fields } = records.find((one) => one.form === form) ?? {};
    const { headers } = await this.ask(`/cases/${theCase}/actions`);
    await this.told(`/cases/${theCase}/records/${record}/corrections`, {
      body: { fields: { ...fields, ...details }, reason: 'En skrivefejl.' },
      headers: { 'if-match': headers.get('etag') ?? '"0"' },
    });
  }

  /** The case as they see it. */
  sees(theCase: Case): Promise<Answer['body']> {
    return this.told(`/cases/${theCase}`);
  }

  /** To them there is no such case. */
  async seesNothingOf(theCase: Case): Promise<void> {
    for (const part of ['', '/records', '/timeline', '/actions']) {
      const { status } = await this.ask(`/cases/${theCase}${part}`);
      if (status !== 404)
        throw new Error(`${this.handle} should see nothing of the case, but ${part} answers ${status}`);
    }
  }

  /** What they read on that form, newest first: the fields of each. */
  async reads(theCase: Case, form: keyof typeof youthDropout.forms): Promise<Answer['body'][]> {
    return (await this.records(theCase, form)).map(({ fields }) => fields);
  }

  /** The same records with all that is said of them. */
  async records(theCase: Case, form: keyof typeof youthDropout.forms): Promise<Answer['body'][]> {
    const records: readonly Answer['body'][] = await this.told(`/cases/${theCase}/records`);
    return records.filter((record) => record.form === form);
  }

  /** What has come to them to answer in that case, with its preview. */
  async isAsked(theCase: Case): Promise<Answer['body'][]> {
    const { items } = await this.told('/handoffs?direction=incoming&limit=100');
    return items.filter(({ caseId }: { readonly caseId: Case }) => caseId === theCase);
  }

  /** Their open tasks in that case, by name. */
  async hasTasks(theCase: Case): Promise<readonly string[]> {
    const { items } = await this.told('/tasks?limit=100');
    return items
      .filter(({ caseId }: { readonly caseId: Case }) => caseId === theCase)
      .map(({ task }: { readonly task: string }) => task);
  }

  /** What they may do now. */
  async mayDo(theCase: Case): Promise<readonly string[]> {
    const { actions } = await this.told(`/cases/${theCase}/actions`);
    return actions.filter(({ closed }: Available) => closed === null).map(({ action }: Available) => action);
  }
}

/** Somebody whom a case is about, or who has custody of them. */
export class Citizen extends Somebody {
  constructor(
    town: Place,
    handle: string,
    readonly person: Named,
    readonly guardian: Citizen | null,
  ) {
    super(town, handle, `${person.firstName} ${person.lastName}`);
  }

  /** As a notice names them that says that name and address are protected (CPR-loven §28). */
  underProtection(): Citizen {
    return new Citizen(this.town, this.handle, { ...this.person, protected: true }, this.guardian);
  }
}

interface More {
  /** What is sent along, form by form; all that may be if left out. */
  readonly elements?: Readonly<Record<string, readonly string[]>>;
  /** Whom it brings into the case. */
  readonly person?: Named;
  /** The other case that it is about. */
  readonly other?: Case;
}

interface Available {
  readonly action: string;
  readonly on: number | null;
  readonly closed: object | null;
}

function formOf(action: string): Form | null {
  const [name = '', answer] = action.split('.');
  const asks: Readonly<
    Record<string, { readonly answers: Readonly<Record<string, { readonly form?: string }>> }>
  > = youthDropout.asks;
  const actions: Readonly<Record<string, { readonly form?: string }>> = youthDropout.actions;
  const form = (answer === undefined ? actions[name] : asks[name]?.answers[answer])?.form;
  return form === undefined ? null : formNamed(form);
}

function formNamed(name: string): Form {
  const forms = youthDropout.forms as Readonly<Record<string, Form>>;
  const form = forms[name];
  if (!form) throw new Error(`There is no form «${name}».`);
  return form;
}

function codeOf({ status, body }: Answer): string {
  if (status < 400) throw new Error(`It should have been refused: ${JSON.stringify(body)}`);
  const errors: readonly { readonly pointer?: string; readonly code: string }[] = body.errors ?? [];
  return [body.code, ...errors.map(({ pointer, code }) => `${pointer} ${code}`)].join(', ');
}
