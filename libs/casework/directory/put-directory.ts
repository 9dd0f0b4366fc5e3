import { withOwner } from '../database.js';
import { Membership, Organisation, Person, Unit } from './entities.js';

/** Organisations, people and what they are where, with fixed ids. */
export interface DirectoryContent {
  readonly organisations?: readonly Organisation[];
  readonly units?: readonly Unit[];
  readonly people?: readonly Person[];
  readonly memberships?: readonly Membership[];
}

/**
 * Enters what is given, or brings organisations and accounts that are there in line with it. The rest stays as those who
 * look after it have left it: a calendar, a name, a role that has ended. Doing it again changes nothing.
 * Done as the owner: the service may read the directory, no more.
 */
export async function putDirectory(ownerUrl: string, content: DirectoryContent): Promise<void> {
  await withOwner(ownerUrl, [Organisation, Unit, Person, Membership], (source) =>
    source.transaction(async (manager) => {
      const { organisations = [], units = [], people = [], memberships = [] } = content;
      const entering = <T extends object>(entity: new () => T, rows: readonly object[]) =>
        manager
          .createQueryBuilder()
          .insert()
          .into(entity)
          .values([...rows]);
      const named = ['kind', 'name', 'code', 'municipality_code', 'programme_type', 'parent_id'];
      const known = ['issuer', 'subject', 'cpr_lookup'];
      if (organisations.length > 0)
        await entering(Organisation, organisations).orUpdate(named, ['id']).execute();
      if (units.length > 0) await entering(Unit, units).orIgnore().execute();
      if (people.length > 0) await entering(Person, people).orUpdate(known, ['id']).execute();
      if (memberships.length > 0) await entering(Membership, memberships).orIgnore().execute();
    }),
  );
}
