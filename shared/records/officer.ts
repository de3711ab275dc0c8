import type { Day, ZoneName } from '#shared/time/day';

/** Which docket an officer or an entry belongs to. */
export type Docket = 'non-detained' | 'detained' | 'mixed';

/** Where an officer belongs from a day on, until the next membership begins. */
export type Membership = {
  readonly from: Day;
  readonly unit: string;
  readonly docket: Docket;
  readonly fieldOffice: string;
};

/**
 * An officer or supervisor, under an alias of their own choice: clear by design, so never a name. Memberships are in the
 * order of `from`; history keeps who belonged where when.
 */
export type Officer = {
  readonly role: 'officer' | 'supervisor';
  readonly alias: string;
  readonly zone: ZoneName;
  readonly memberships: readonly Membership[];
};
