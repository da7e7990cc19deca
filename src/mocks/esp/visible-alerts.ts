import type { SystemRecord } from '../population/person.ts';
import { centralSis } from '../systems/sis/central-sis.ts';
import { maySee } from '../systems/sis/visibility.ts';
import type { World } from '../world.ts';
import type { EspProfile } from './profiles/profile.ts';

/** Whether the profile's users see the alert of a record: in force, not hidden, and of a category that concerns their role. */
export function alertsSeenBy(
  world: World,
  { sisRole = 'VISA' }: Pick<EspProfile, 'sisRole'>,
  memberState: string,
): (record: SystemRecord) => boolean {
  const sis = centralSis(world);
  const viewer = { memberState, role: sisRole, screen: 'OFFICER' } as const;
  return (record) => {
    const file = sis.book.of(record);
    return file !== undefined && file.reviewBy >= sis.today() && maySee(file, viewer, sis.now());
  };
}
