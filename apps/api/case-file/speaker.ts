import type { CaseFileView } from '#casework';
import type { Definition, Field, Items, Text } from '#domain';

interface Party {
  readonly role: string;
  readonly id: string | null;
}

type Language = keyof Text;
type Labels = Readonly<Record<string, Text>>;

/** Says names and values of one case in one language. */
export class Speaker {
  private readonly moment: Intl.DateTimeFormat;
  private readonly date: Intl.DateTimeFormat;
  private readonly minute: Intl.DateTimeFormat;

  constructor(
    readonly language: Language,
    readonly definition: Definition,
    private readonly names: CaseFileView['names'],
  ) {
    const locale = language === 'da' ? 'da-DK' : 'en-GB';
    const timeZone = 'Europe/Copenhagen';
    this.moment = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone });
    // A minute by the clocks in Denmark is written without a zone.
    this.minute = new Intl.DateTimeFormat(locale, {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: 'UTC',
    });
    this.date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone });
  }

  say(text: Text): string {
    return text[this.language];
  }

  at(moment: string): string {
    return this.moment.format(new Date(moment));
  }

  /** @param day a day, or a moment in it */
  day(day: string): string {
    return this.date.format(new Date(day.length === 10 ? `${day}T12:00:00Z` : day));
  }

  /** An organisation by its name, a person of the case by their role. */
  party({ role, id }: Party): string {
    const label = this.definition.roles[role]?.label;
    return (id !== null && this.names[id]) || (label ? this.say(label) : role);
  }

  /** By name where the process has a label for it; a process may have lost what an old case names. */
  label(labels: Readonly<Record<string, { readonly label: Text }>>, name: string): string {
    const label = labels[name]?.label;
    return label ? this.say(label) : name;
  }

  /** Which fields of which form; of its lists which of the rows that are always there, and how many others. */
  part({ form, elements }: { readonly form: string; readonly elements: readonly string[] }): string {
    const fields = Object.entries(this.definition.forms[form]?.fields ?? {});
    const said = fields.flatMap(([name, field]) => {
      if (elements.includes(name)) return [this.say(field.label)];
      const keys: Labels = (field.kind === 'items' && field.keys) || {};
      const rows = elements.flatMap((one) =>
        one.startsWith(`${name}.`) ? [one.slice(name.length + 1)] : [],
      );
      const fixedRows = rows.flatMap((key) => keys[key] ?? []);
      const others = rows.length - fixedRows.length;
      return [
        ...fixedRows.map((row) => `${this.say(field.label)}: ${this.say(row)}`),
        ...(others > 0 ? [`${this.say(field.label)} (${others})`] : []),
      ];
    });
    return `${this.label(this.definition.forms, form)}: ${said.join(', ')}`;
  }

  /** @param localRows key → label of the rows that the author's organisation had added to a list by then */
  value(field: Field | undefined, value: unknown, yes: string, no: string, localRows: Labels = {}): string {
    if (field?.kind === 'items') return this.rows(field, value, yes, no, localRows);
    if (Array.isArray(value)) return value.map((one) => this.value(field, one, yes, no)).join(', ');
    const text =
      typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
    switch (field?.kind) {
      case 'choice':
      case 'choices': {
        const option = field.options[text];
        return option ? this.say(option) : text;
      }
      case 'yesNo':
        return text === 'yes' || value === true ? yes : no;
      case 'date':
        return this.day(text);
      case 'moment':
        return this.minute.format(new Date(`${text}Z`));
      case 'organisation':
      case 'party':
        return this.names[text] ?? text;
      default:
        return text;
    }
  }

  /** Each row in lines of its own: its label or number, then what it says. */
  private rows(field: Items, value: unknown, yes: string, no: string, localRows: Labels): string {
    const rows = Array.isArray(value) ? (value as readonly Readonly<Record<string, unknown>>[]) : [];
    const labels: Labels = { ...field.keys, ...localRows };
    return rows
      .map((row, place) => {
        const label = labels[String(row.key)];
        const lines = Object.entries(field.fields).flatMap(([name, inner]) =>
          row[name] === undefined
            ? []
            : [`${this.say(inner.label)}: ${this.value(inner, row[name], yes, no)}`],
        );
        return [label ? this.say(label) : `${place + 1}.`, ...lines].join('\n');
      })
      .join('\n\n');
  }
}
