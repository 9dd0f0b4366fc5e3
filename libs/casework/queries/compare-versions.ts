import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type pg from 'pg';
import {
  type CaseState,
  cut,
  type Definition,
  differences,
  type Form,
  type LocalRows,
  type Party,
  readableHistory,
  type Version,
} from '#domain';
import { Definitions } from '../definitions.js';
import { NOW, type Now } from '../now.js';
import { CompareVersions, type VersionsView, type VersionView } from '../queries.js';
import { partsOf } from '../store/sealed-record.js';
import { Answers } from './answers.js';
import { labelsOf } from './labels-of.js';
import { findCase } from './stored-case.js';

const nothing = { answer: null, about: [] };

/** A version that is stored, with how much of it the reader may read. */
interface Stored extends Version {
  readonly view: VersionView;
  readonly localRows: LocalRows;
}

@QueryHandler(CompareVersions)
export class CompareVersionsHandler implements IQueryHandler<CompareVersions> {
  constructor(
    private readonly answers: Answers,
    private readonly definitions: Definitions,
    @Inject(NOW) private readonly now: Now,
  ) {}

  execute({ work, caseId, record, from, to }: CompareVersions): Promise<VersionsView | null> {
    return this.answers.give(work, 'compare-versions', async (client) => {
      const found = await findCase(client, work, caseId);
      if (!found) return nothing;
      const { stored, sight } = found;
      const { state } = stored;
      const { definition } = this.definitions.of(state.definition);
      const seen = { at: this.now(), birthDate: stored.birth_date };
      const readable = readableHistory(definition, state, sight.party, seen, record);
      const versions = await readVersions(client, state, record, readable);
      const form = state.records.find((one) => one.record === record)?.form ?? '';
      const pair = pairOf(versions, from, to);
      if (!pair) return nothing;
      const spec = this.everyFieldOf(definition, form);
      const answer: VersionsView = {
        record,
        form,
        versions: versions.map(({ view }) => view),
        from: pair.before?.view.revision ?? null,
        to: pair.after.view.revision,
        differences: differencesOf(spec, pair, sight.party),
        localRows: labelsIn(spec, pair, sight.party),
      };
      return { answer, about: [caseId] };
    });
  }

  /** With the fields of its older versions last: a case that was brought over has records of those too. */
  private everyFieldOf(definition: Definition, form: string): Form | undefined {
    const versions = this.definitions.upTo(definition).flatMap(({ forms }) => forms[form] ?? []);
    const [newest] = versions;
    const all = versions.map(({ fields }) => fields);
    // In the order of the newest first, and as the newest has them.
    return newest && { ...newest, fields: Object.assign({}, ...all, ...all.toReversed()) };
  }
}

interface Pair {
  /** Undefined where there is one version alone. */
  readonly before: Stored | undefined;
  readonly after: Stored;
}

/** Those asked for; else the last one and the one before it. Undefined where one of them may not be read. */
function pairOf(versions: readonly Stored[], from: number | null, to: number | null): Pair | undefined {
  const place = to === null ? 0 : versions.findIndex(({ view }) => view.revision === to);
  const after = versions[place];
  if (!after) return undefined;
  if (from === null) return { after, before: versions[place + 1] };
  const before = versions.find(({ view }) => view.revision === from);
  return before && { after, before };
}

function differencesOf(
  form: Form | undefined,
  { before, after }: Pair,
  reader: Party,
): VersionsView['differences'] {
  // Of what is erased nothing is left to compare.
  if (!form || !before || before.view.erased || after.view.erased) return [];
  return differences(form, before, after, reader);
}

/** Of the rows that the reader sees of either version; as it was called last, where it has been renamed. */
function labelsIn(form: Form | undefined, { before, after }: Pair, reader: Party): LocalRows {
  const labels = [before, after].flatMap((version) => {
    if (!version) return [];
    const { fields, extent, author, localRows } = version;
    return Object.entries(labelsOf(localRows, cut(form, fields, extent, { reader, author })));
  });
  const found: Record<string, LocalRows[string]> = {};
  for (const [field, rows] of labels) found[field] = { ...found[field], ...rows };
  return found;
}

interface VersionRow {
  readonly revision: number;
  readonly author_role: string;
  readonly author_id: string;
  readonly at: Date;
  readonly content: Readonly<Record<string, unknown>> | null;
}

/** Newest first. */
async function readVersions(
  client: pg.ClientBase,
  { records }: CaseState,
  record: string,
  readable: ReturnType<typeof readableHistory>,
): Promise<readonly Stored[]> {
  const { rows } = await client.query<VersionRow>({
    name: 'read-versions',
    text: `select revision, author_role, author_id, at, content from case_record
           where id = $1 and revision = any($2) order by revision desc`,
    values: [record, readable.map(({ revision }) => revision)],
  });
  const corrected = records.find((one) => one.record === record)?.corrected ?? [];
  return rows.map(({ revision, author_role: role, author_id: id, at, content }) => {
    const { fields, localRows, reason } = partsOf(content ?? {});
    const extent = readable.find((one) => one.revision === revision)?.extent ?? [];
    const by = { role, id };
    const view = {
      revision,
      at: at.toISOString(),
      by,
      corrects: corrected.includes(revision),
      reason: extent === 'all' ? reason : null,
      erased: content === null,
    };
    return { view, fields, localRows, extent, author: by };
  });
}
