import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import pg from 'pg';
import {
  composeLetter,
  type Definition,
  type LetterMaterial,
  type LetterTemplate,
  localDate,
  type Text,
} from '#domain';
import type { UnitOfWork } from '../commands.js';
import { Definitions } from '../definitions.js';
import { NOW, type Now } from '../now.js';
import { organisationNames } from '../queries/organisation-names.js';
import { acting } from '../store/acting.js';
import { readGuidance } from './guidance.js';
import type { LetterFormat } from './letter-queries.js';
import { guidanceOf } from './letters.js';
import { letterHtml } from './render-html.js';
import { letterPdf } from './render-pdf.js';
import { LetterTemplates } from './templates.js';

/** The words of a kind of letter, in one version. */
export interface TemplateView {
  readonly kind: string;
  readonly version: number;
  readonly name: Text;
  /** New letters are written by it. */
  readonly newest: boolean;
  /** What is filled in for such a letter, in the latest version of the process. */
  readonly forms: readonly Text[];
  /** The kind of complaint guidance that it gives, which each organisation sets itself; null: none. */
  readonly guidance: Text | null;
}

export class ListTemplates extends Query<readonly TemplateView[]> {}

/** A template as it would be printed, about somebody made up; null where there is no such one. */
export class ReadSampleLetter extends Query<Buffer | null> {
  constructor(
    readonly work: UnitOfWork,
    readonly kind: string,
    readonly version: number,
    readonly format: LetterFormat,
  ) {
    super();
  }
}

@QueryHandler(ListTemplates)
export class ListTemplatesHandler implements IQueryHandler<ListTemplates> {
  constructor(
    private readonly templates: LetterTemplates,
    private readonly definitions: Definitions,
  ) {}

  async execute(): Promise<readonly TemplateView[]> {
    return this.templates.all().map((template) => {
      const { kind, version, name } = template;
      const using = usingIt(this.definitions, kind);
      const [first] = using;
      const guidance = first?.definition.forms[first.form]?.letter?.guidance;
      return {
        kind,
        version,
        name,
        newest: this.templates.newest(kind) === template,
        forms: using.map(({ definition, form }) => definition.forms[form]?.label ?? { da: form, en: form }),
        guidance: first?.definition.guidance?.[guidance ?? '']?.label ?? null,
      };
    });
  }
}

/** No access-log row: it is about nobody. */
@QueryHandler(ReadSampleLetter)
export class ReadSampleLetterHandler implements IQueryHandler<ReadSampleLetter> {
  constructor(
    private readonly pool: pg.Pool,
    private readonly templates: LetterTemplates,
    private readonly definitions: Definitions,
    @Inject(NOW) private readonly now: Now,
  ) {}

  async execute({ work: { actor }, kind, version, format }: ReadSampleLetter): Promise<Buffer | null> {
    const template = this.templates.all().find((one) => one.kind === kind && one.version === version);
    const [using] = usingIt(this.definitions, kind);
    if (!template || !using) return null;
    const { party, person } = actor;
    const own = await acting(this.pool, { person: person ?? '', party }, async (client) => ({
      sender: (await organisationNames(client, [party]))[party] ?? '',
      guidance: guidanceOf(using.definition, using.form, await readGuidance(client)),
    }));
    const letter = composeLetter(template, { ...madeUp(template, using, localDate(this.now())), ...own });
    return format === 'pdf' ? letterPdf(letter) : Buffer.from(letterHtml(letter));
  }
}

interface Using {
  readonly definition: Definition;
  readonly form: string;
}

function usingIt(definitions: Definitions, kind: string): readonly Using[] {
  return definitions.latest().flatMap(({ definition }) =>
    Object.entries(definition.forms)
      .filter(([, { letter }]) => letter?.kind === kind)
      .map(([form]) => ({ definition, form })),
  );
}

/** Each field says what is written there. */
function madeUp(
  { kind }: LetterTemplate,
  { definition, form }: Using,
  date: string,
): Omit<LetterMaterial, 'sender' | 'guidance'> {
  const fields = Object.entries(definition.forms[form]?.fields ?? {}).map(([name, field]) => [
    name,
    field.kind === 'date'
      ? date
      : field.kind === 'yesNo'
        ? true
        : field.kind === 'number'
          ? 1
          : 'options' in field
            ? Object.keys(field.options)[0]
            : `‹${field.label.da}›`,
  ]);
  return {
    definition,
    form,
    fields: Object.fromEntries(fields),
    draft: true,
    caseId: `eksempel-${kind}`,
    date,
    youngPerson: { firstName: 'Anonym', lastName: 'Eksempel' },
    minor: false,
    earlier: [],
    replaces: null,
  };
}
