const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** What an id in a template belongs to: an organisation, one of its staff, or the case alone. */
export type Belonging = 'organisation' | 'staff' | 'case';

/**
 * The ids and digests that a template is told apart by. Each has a place, counted from 1; texts become formats, in
 * which PostgreSQL's `format` puts a copy's own ids at these places.
 */
export class Places {
  readonly ids: string[] = [];
  readonly digests: { readonly digest: string; readonly salt: string; readonly content: string }[] = [];

  /** @param most ids at the most; digests have the places beyond */
  constructor(readonly most: number) {}

  at(id: string): number {
    const known = this.ids.indexOf(id);
    if (known >= 0) return known + 1;
    if (this.ids.length === this.most) throw new Error(`A template has more than ${this.most} ids.`);
    return this.ids.push(id);
  }

  /** A record whose content names ids has another digest in each copy. Content is canonical. */
  digest(digest: string, salt: string, content: string): number | null {
    const format = this.format(content);
    if (format === content.replaceAll('%', '%%')) return null;
    return this.most + this.digests.push({ digest, salt, content: format });
  }

  format(text: string): string {
    const named = text.replaceAll('%', '%%').replace(uuid, (id) => `%${this.at(id)}$s`);
    return this.digests.reduce(
      (format, { digest }, index) => format.replaceAll(digest, `%${this.most + index + 1}$s`),
      named,
    );
  }
}
