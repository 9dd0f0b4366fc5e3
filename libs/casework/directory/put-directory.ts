import { withOwner } from '../database.js';
import { Membership, Organisation, Person, Unit } from './entities.js';

/** Organisations, people and what they are where, with fixed ids. */
export interface DirectoryContent {
  readonly organisations: readonly Organisation[];
  readonly units?: readonly Unit[];
  readonly people: readonly Person[];
  readonly memberships: readonly Membership[];
}

/**
 * Enters what is given, or brings what is there in line with it; the rest stays, and so does a calendar: from then on
 * it is the organisation's leader who changes it. Doing it again changes nothing.
 * Done as the owner: the service may read the directory, no more.
 */
export async function putDirectory(ownerUrl: string, content: DirectoryContent): Promise<void> {
  await withOwner(ownerUrl, [Organisation, Unit, Person, Membership], (source) =>
    source.transaction(async (manager) => {
      await manager
        .createQueryBuilder()
        .insert()
        .into(Organisation)
        .values([...content.organisations])
        .orUpdate(['kind', 'name', 'code', 'municipality_code', 'programme_type', 'parent_id'], ['id'])
        .execute();
      // Those above come first.
      for (const unit of content.units ?? []) await manager.upsert(Unit, unit, ['id']);
      await manager.upsert(Person, [...content.people], ['id']);
      await manager.upsert(
        Membership,
        [...content.memberships],
        ['personId', 'organisationId', 'role', 'validFrom'],
      );
    }),
  );
}
