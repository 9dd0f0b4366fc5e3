import { demoOrganisations } from '../apps/standalone/demo/directory.js';
import { type Answer, type Asking, type Service, type ServiceSettings, startService } from './service.js';

/** Each CPR number here fails modulus 11: it is nobody's. */
export const youngPerson = { cpr: '120309-4062', firstName: 'Aksel', lastName: 'Prøvesen' };

export const notice = {
  noticedOn: '2026-01-07',
  kui: organisationId('kui-999'),
  programme: 'Hf, 1. år',
  programmeType: 'gymnasium',
  reasonCodes: ['fravaer', 'trivsel'],
  situation: 'Hemmelig grund som ingen må logge',
  absence: 37,
  tried: [{ key: 'a1', what: 'Samtaler og lektiehjælp' }],
  guardianInformed: 'yes',
  counsellor: 'Gorm',
};

export const support = { fields: { on: '2026-01-08', what: 'Samtale med eleven' } };

export function organisationId(code: string): string {
  return demoOrganisations.find((organisation) => organisation.code === code)?.id ?? '';
}

/** The parts of a problem that are promised: status, code, and each error's place and code. */
export function problem({ status, body }: Answer): readonly unknown[] {
  const errors: readonly { readonly pointer?: string; readonly parameter?: string; readonly code: string }[] =
    body.errors ?? [];
  return [
    status,
    body.code,
    ...errors.map(({ pointer, parameter, code }) => `${pointer ?? parameter} ${code}`),
  ];
}

/** The service as the people of the demo use it, by its API. */
export class Desk {
  private constructor(readonly service: Service) {}

  static async open(settings: ServiceSettings = {}): Promise<Desk> {
    return new Desk(await startService(settings));
  }

  close(): Promise<void> {
    return this.service.stop();
  }

  ask(handle: string | null, path: string, asking?: Asking): Promise<Answer> {
    return this.service.ask(handle, `/api/v1${path}`, asking);
  }

  /** A school counsellor opens a case with a notice of risk. */
  reportRisk(asking: Asking = {}): Promise<Answer> {
    return this.ask('gorm', '/cases/openings/reportRisk', {
      body: { youngPerson, fields: notice },
      ...asking,
    });
  }

  /** On the version that `seen` answered. */
  act(handle: string, seen: Answer, action: string, body: unknown, headers: Asking['headers'] = {}) {
    return this.ask(handle, `/cases/${seen.body.caseId}/actions/${action}`, {
      body,
      headers: { 'if-match': seen.headers.get('etag') ?? '', ...headers },
    });
  }
}
