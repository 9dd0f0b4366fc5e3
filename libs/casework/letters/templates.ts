import { createHash } from 'node:crypto';
import type pg from 'pg';
import { type Definition, type LetterTemplate, letterTemplateFaults, newestTemplate } from '#domain';
import { canonicalJson } from '../store/canonical-json.js';

/** A definition and the templates of its letters do not fit; every fault stands in the message. */
export class LettersDoNotFit extends Error {
  override readonly name = 'LettersDoNotFit';
}

/** A version of a template by which letters may have been sent was edited. What differs belongs into a version of its own. */
export class PublishedTemplateEdited extends Error {
  override readonly name = 'PublishedTemplateEdited';

  constructor({ kind, version }: LetterTemplate) {
    super(
      `The letter template «${kind}» v${version} was published before and has been edited since. ` +
        `Take the edit back, or publish it as v${version + 1} beside this one.`,
    );
  }
}

/** The words of letters that this house knows. */
export class LetterTemplates {
  private constructor(private readonly templates: readonly LetterTemplate[]) {}

  /**
   * Holds them against every definition and publishes those that are new.
   * @throws LettersDoNotFit, PublishedTemplateEdited
   */
  static async published(
    pool: pg.Pool,
    definitions: readonly Definition[],
    templates: readonly LetterTemplate[],
  ): Promise<LetterTemplates> {
    const faults = definitions.flatMap((definition) =>
      [...letterTemplateFaults(definition, templates)].map((fault) => `v${definition.version}: ${fault}`),
    );
    if (faults.length > 0) throw new LettersDoNotFit(faults.join('\n'));
    for (const template of templates) {
      const fingerprint = createHash('sha256').update(canonicalJson(template)).digest('hex');
      const { rows } = await pool.query<{ published: string }>(
        'select publish_definition($1, $2, $3) as published',
        [`letter ${template.kind}`, template.version, fingerprint],
      );
      if (rows[0]?.published !== fingerprint) throw new PublishedTemplateEdited(template);
    }
    return new LetterTemplates(templates);
  }

  /** Every version of every kind. */
  all(): readonly LetterTemplate[] {
    return this.templates;
  }

  /** The words of a new letter. @throws Error for a kind that no definition given here names */
  newest(kind: string): LetterTemplate {
    const template = newestTemplate(this.templates, kind);
    if (!template) throw new Error(`There is no letter template «${kind}».`);
    return template;
  }
}
