import pg from 'pg';
import type { Mould } from './mould.js';

/** Which share of all cases the largest municipality has, in thousandths; the others have as much each. */
export const regions = { largest: 260, others: 98 } as const;

/** How many people stand for each one of the templates' staff, in the largest municipality and in the others. */
const crew = { largest: 40, others: 3 } as const;

const functions = `
  -- The id of a copy's own: as early as the template's, so that indexes grow as they do by the day.
  create function mould.fresh(old uuid, copy integer) returns uuid language sql immutable parallel safe
    return overlay(md5(old::text || copy) placing left(replace(old::text, '-', ''), 12) from 1 for 12)::uuid;
  -- An organisation of a municipality, or one of its staff.
  create function mould.local(old uuid, region text) returns uuid language sql immutable parallel safe
    return md5(old::text || region)::uuid;

  create function mould.unfold(of_case uuid, l mould.log, ids uuid[], texts text[]) returns setof case_event
  language plpgsql stable as $$
  declare
    e case_event;
    before bytea := sha256(uuid_send(of_case));
  begin
    e.case_id := of_case;
    for n in 1 .. cardinality(l.bodies) loop
      e.version := n;
      e.at := l.ats[n];
      e.actor_person := ids[l.persons[n]];
      e.actor_role := l.roles[n];
      e.actor_party := ids[l.parties[n]];
      e.body := format(l.bodies[n], variadic texts);
      e.prev_hash := before;
      e.hash := sha256(before || convert_to(e.body, 'UTF8'));
      before := e.hash;
      return next e;
    end loop;
  end
  $$;

  create table mould.name (no integer primary key, first text, last text, words text[]);
  insert into mould.name
  select row_number() over () - 1, f, l, array(select word from words_of(f || ' ' || l))
  from unnest(string_to_array($names$FIRST$names$, ' ')) f, unnest(string_to_array($names$LAST$names$, ',')) l;
`;

const firstNames =
  'Aisha Albert Ali Alma Amalie Anton Asger Asta Aya Benjamin Carla Casper Cecilie Clara Daniel Ebba Elias Ella Emil ' +
  'Emma Esben Fatima Felix Filippa Freja Frida Gustav Hamza Hannah Ibrahim Ida Isak Isabella Jakob Jeppe Johan Josefine ' +
  'Julie Karla Kasper Lasse Laura Lea Leyla Liva Lucas Mads Magnus Maja Malthe Marius Maria Mathilde Mikkel Mohamed';
const lastNames =
  'Abdi,Andersen,Bach Lund,Bækgård,Bertelsen,Christensen,Dahl,Eriksen,Friis Kjær,Frost,Hansen,Hassan,Holm,Hussain,' +
  'Højgaard,Iversen,Jensen,Jørgensen,Kjær,Klausen,Knudsen,Krogh,Larsen,Lund,Madsen,Mikkelsen,Møller,Nguyen,Nielsen,' +
  'Nørgaard,Olsen,Overgaard,Pedersen,Petersen,Poulsen,Rasmussen,Schmidt,Skov,Sørensen,Thomsen,Vestergaard,Winther';

/** As many municipalities as there are, each with schools, KUI, FGU and staff of its own. */
const directory = `
  insert into organisation (id, kind, name, code, municipality_code, programme_type, calendar, parent_id)
  select mould.local(o.id, r::text), o.kind, o.name || ' ' || r, o.code || '-' || r, o.municipality_code, o.programme_type,
    o.calendar, null
  from organisation o, generate_series(0, $1) r;
  insert into person (id, issuer, subject, display_name, locale, email)
  select mould.local(p.id, concat(r, '/', k)), p.issuer, concat(p.subject, '-', r, '-', k), concat(p.display_name, ' ', k),
    p.locale, null
  from person p, generate_series(0, $1) r, generate_series(0, case r when 0 then $2 else $3 end - 1) k
  where p.cpr_lookup is null;
  insert into membership (person_id, organisation_id, role, valid_from)
  select mould.local(m.person_id, concat(r, '/', k)), mould.local(m.organisation_id, r::text), m.role, m.valid_from
  from membership m, generate_series(0, $1) r, generate_series(0, case r when 0 then $2 else $3 end - 1) k;
`;

/** The copies of one portion, with all their ids and what `format` is to put in their places. */
const copies = `
  create temp table copy on commit drop as
  with copy as (
    select n as no, t.no as template, t.ids as old, t.belongs, t.case_at, t.subject_at, t.guardian_at, t.birth_date,
      t.guardian_birth_date, r.region, case r.region when 0 then n % ${crew.largest} else n % ${crew.others} end as k
    from generate_series($1::integer, $2::integer - 1) n
      join mould.template t on n * $4::bigint / $3 between t.before and t.before + t.weight - 1
      cross join lateral (select case when h % 1000 < ${regions.largest} then 0 else 1 + h % ${regions.others} end as region
        from (select abs(hashint4(n)::bigint) as h)) r
  ), numbered as (
    select copy.*, array(select case belongs[at]
        when 'organisation' then mould.local(old[at], region::text)
        when 'staff' then mould.local(old[at], concat(region, '/', k))
        else mould.fresh(old[at], no) end
      from generate_series(1, cardinality(old)) at) as ids
    from copy
  )
  select no, template, case_at, subject_at, guardian_at, birth_date, guardian_birth_date, ids,
    ids::text[] || array_fill(''::text, array[$5 - cardinality(ids)])
      || array(select encode(sha256(d.salt || convert_to(format(d.content, variadic ids::text[]), 'UTF8')), 'hex')
        from mould.digest d where d.template = numbered.template order by d.no) as texts
  from numbered
`;

const people = [
  `insert into young_person (id, cpr_cipher, cpr_key_id, cpr_lookup_key, cpr_lookup, birth_date, first_name, last_name)
   select c.ids[c.subject_at], sha256(int4send(c.no)) || '\\x000000000000', 'bench', 'bench', sha256(c.no::text::bytea),
     c.birth_date, n.first, n.last
   from pg_temp.copy c join mould.name n on n.no = NAME`,
  `insert into guardian (id, cpr_cipher, cpr_key_id, cpr_lookup_key, cpr_lookup, birth_date, first_name, last_name)
   select c.ids[c.guardian_at], sha256(int4send(c.no)) || '\\x000000000000', 'bench', 'bench', sha256(c.no::text::bytea),
     c.guardian_birth_date, n.first, n.last
   from pg_temp.copy c join mould.name n on n.no = NAME where c.guardian_at is not null`,
];

const log = `
  insert into case_event
  select e.* from pg_temp.copy c join mould.log l on l.template = c.template
    cross join lateral mould.unfold(c.ids[c.case_at], l, c.ids, c.texts) e`;

const words = `
  insert into name_word (org_id, word, case_id)
  select o.id, w, c.ids[c.case_at]
  from pg_temp.copy c join mould.case_file f on f.template = c.template join mould.name n on n.no = NAME
    cross join lateral (select c.ids[p] as id from unnest(f.party_ids) p
      where (select t.belongs[p] from mould.template t where t.no = c.template) = 'organisation') o
    cross join lateral unnest(n.words) w`;

export async function enterDirectory(client: pg.Client): Promise<void> {
  await client.query(functions.replace('FIRST', firstNames).replace('LAST', lastNames));
  const figures = [regions.others, crew.largest, crew.others];
  await client.query(directory.replace(/\$(\d)/g, (_, at: string) => String(figures[Number(at) - 1])));
}

const portion = 10_000;
const lanes = 2;

/** Makes that many copies of the templates, some thousands in a transaction, two transactions at once. */
export async function multiply(
  url: string,
  mould: Mould,
  count: number,
  mostIds: number,
  say: (line: string) => void,
): Promise<void> {
  const statements = [...people, log, ...mould.inserts, words].map((one) => one.replaceAll('NAME', nameOf));
  let next = 0;
  let said = 0;
  const lane = async () => {
    const client = new pg.Client(url);
    await client.connect();
    try {
      while (next < count) {
        const from = next;
        const to = Math.min(count, from + portion);
        next = to;
        await client.query('begin');
        await client.query(
          copies.replace(/\$(\d)/g, (_, at: string) =>
            String([from, to, count, mould.weights, mostIds][Number(at) - 1]),
          ),
        );
        await client.query('analyze pg_temp.copy');
        for (const statement of statements) await client.query(statement);
        await client.query('commit');
        if (to - said >= 100_000) {
          said = to;
          say(`${to.toLocaleString('en')} cases`);
        }
      }
    } finally {
      await client.end();
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** Which name a copy has: every one of them equally often, and never twice in a row. */
const nameOf = `(c.no * 7919::bigint % (select count(*) from mould.name))`;
